INSERT INTO drafts (name, body, saved_ms)
VALUES (:name, :body, :saved_ms)
ON CONFLICT (name) DO UPDATE SET body = excluded.body, saved_ms = excluded.saved_ms;
