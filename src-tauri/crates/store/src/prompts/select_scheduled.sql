SELECT id, due_ms, local, zone, words FROM scheduled ORDER BY due_ms, id;
