-- Something begun and not finished. Unlike a fact it may be replaced and dropped.
CREATE TABLE drafts (
    name     TEXT    NOT NULL PRIMARY KEY,
    body     TEXT    NOT NULL,
    saved_ms INTEGER NOT NULL,

    -- A draft is named by its screen and never by text of hers.
    CONSTRAINT name_is_word CHECK (length(name) BETWEEN 1 AND 40 AND name NOT GLOB '*[^a-z0-9_-]*')
) STRICT;
