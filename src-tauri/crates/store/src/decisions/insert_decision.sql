INSERT INTO decisions (id, recorded_ms, kind, day, local, programme_version, fact, decided, reasons)
VALUES (:id, :recorded_ms, :kind, :day, :local, :programme_version, :fact, :decided, :reasons)
ON CONFLICT DO NOTHING;
