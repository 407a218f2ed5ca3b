INSERT INTO copies (one, place, name, recipient, wrapped, kept_ms, kept_rows, trouble)
VALUES (1, :place, :name, :recipient, :wrapped, :kept_ms, :kept_rows, :trouble)
ON CONFLICT (one) DO UPDATE SET
    place = excluded.place, name = excluded.name,
    recipient = excluded.recipient, wrapped = excluded.wrapped,
    kept_ms = excluded.kept_ms, kept_rows = excluded.kept_rows,
    trouble = excluded.trouble;
