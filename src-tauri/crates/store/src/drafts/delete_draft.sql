DELETE FROM drafts WHERE name = :name;
