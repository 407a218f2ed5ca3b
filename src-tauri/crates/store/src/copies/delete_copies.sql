DELETE FROM copies;
