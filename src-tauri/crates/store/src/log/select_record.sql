SELECT seq, id, action, recorded_ms, at_ms, zone, local, day, kind, body, supersedes, voids
FROM facts
WHERE id = :id;
