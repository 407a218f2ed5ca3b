SELECT name, body, saved_ms FROM drafts ORDER BY name;
