SELECT count(*) FROM facts;
