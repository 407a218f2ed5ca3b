INSERT INTO prompt_log (id, at_ms, day, zone, what)
VALUES (:id, :at_ms, :day, :zone, :what);
