-- Where copies of the diary go by themselves, and what locks them: one row, or none.
-- It is this device's own; no backup and no copy holds it.
CREATE TABLE copies (
    one       INTEGER PRIMARY KEY,
    place     TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    recipient TEXT    NOT NULL,
    wrapped   BLOB    NOT NULL,
    -- The last one: when, and how many lines of the log were in it.
    kept_ms   INTEGER,
    kept_rows INTEGER,
    -- Why the last try came to nothing, and NULL where it did not.
    trouble   TEXT,

    -- There is one folder.
    CONSTRAINT one_row CHECK (one = 1),
    -- A copy says both or nothing.
    CONSTRAINT kept_whole CHECK ((kept_ms IS NULL) = (kept_rows IS NULL)),
    -- One of a few words, and never text of hers.
    CONSTRAINT trouble_is_word CHECK (length(trouble) BETWEEN 1 AND 40 AND trouble NOT GLOB '*[^a-z_]*')
) STRICT;
