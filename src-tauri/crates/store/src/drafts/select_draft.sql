SELECT name, body, saved_ms FROM drafts WHERE name = :name;
