SELECT seq, id, action, recorded_ms, at_ms, zone, local, day, kind, body, supersedes, voids
FROM facts
WHERE voids IS NULL AND local >= :from AND local < :to
ORDER BY local, seq;
