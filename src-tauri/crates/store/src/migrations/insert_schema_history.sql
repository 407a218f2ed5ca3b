INSERT INTO schema_history (version, name, checksum, applied_ms)
VALUES (:version, :name, :checksum, :applied_ms);
