-- As many rows on both sides, and none on this one that is not on the other.
SELECT
    NOT EXISTS (SELECT * FROM main.facts EXCEPT SELECT * FROM turned.facts)
    AND NOT EXISTS (SELECT * FROM main.drafts EXCEPT SELECT * FROM turned.drafts)
    AND NOT EXISTS (SELECT * FROM main.decisions EXCEPT SELECT * FROM turned.decisions)
    AND NOT EXISTS (SELECT * FROM main.scheduled EXCEPT SELECT * FROM turned.scheduled)
    AND NOT EXISTS (SELECT * FROM main.prompt_log EXCEPT SELECT * FROM turned.prompt_log)
    AND NOT EXISTS (SELECT * FROM main.copies EXCEPT SELECT * FROM turned.copies)
    AND NOT EXISTS (SELECT * FROM main.schema_history EXCEPT SELECT * FROM turned.schema_history)
    AND NOT EXISTS (SELECT * FROM main.sqlite_sequence EXCEPT SELECT * FROM turned.sqlite_sequence)
    AND NOT EXISTS (
        SELECT type, name, sql FROM main.sqlite_schema
        EXCEPT SELECT type, name, sql FROM turned.sqlite_schema)
    AND (SELECT count(*) FROM main.facts) = (SELECT count(*) FROM turned.facts)
    AND (SELECT count(*) FROM main.drafts) = (SELECT count(*) FROM turned.drafts)
    AND (SELECT count(*) FROM main.decisions) = (SELECT count(*) FROM turned.decisions)
    AND (SELECT count(*) FROM main.scheduled) = (SELECT count(*) FROM turned.scheduled)
    AND (SELECT count(*) FROM main.prompt_log) = (SELECT count(*) FROM turned.prompt_log)
    AND (SELECT count(*) FROM main.copies) = (SELECT count(*) FROM turned.copies);
