INSERT INTO facts
    (id, action, recorded_ms, at_ms, zone, local, day, kind, body, supersedes, voids)
VALUES
    (:id, :action, :recorded_ms, :at_ms, :zone, :local, :day, :kind, :body, :supersedes, :voids)
ON CONFLICT (id) DO NOTHING;
