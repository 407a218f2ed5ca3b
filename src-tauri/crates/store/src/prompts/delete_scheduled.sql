DELETE FROM scheduled WHERE id = :id;
