SELECT seq, id, action, recorded_ms, at_ms, zone, local, day, kind, body, supersedes, voids
FROM facts
WHERE kind = :kind AND voids IS NULL
ORDER BY local, seq;
