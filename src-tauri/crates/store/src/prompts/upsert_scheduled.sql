INSERT INTO scheduled (id, due_ms, local, zone, words)
VALUES (:id, :due_ms, :local, :zone, :words)
ON CONFLICT (id) DO UPDATE SET
    due_ms = excluded.due_ms, local = excluded.local,
    zone = excluded.zone, words = excluded.words;
