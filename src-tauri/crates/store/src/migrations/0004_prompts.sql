-- What the device holds for her: one row for each prompt still to come.
CREATE TABLE scheduled (
    id     INTEGER PRIMARY KEY,
    due_ms INTEGER NOT NULL,
    local  TEXT    NOT NULL,
    zone   TEXT    NOT NULL,
    words  TEXT    NOT NULL,

    -- The device's own names are 32 bits wide, and none of ours is zero or less.
    CONSTRAINT id_fits CHECK (id BETWEEN 1 AND 2147483647),
    -- A fixed shape makes the order of texts the order of times.
    CONSTRAINT local_is_minute CHECK (
        local GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'
    ),
    -- Without the zone a local time could not be explained later.
    CONSTRAINT zone_is_named CHECK (length(zone) BETWEEN 1 AND 64),
    -- The name of a text and never text of hers.
    CONSTRAINT words_is_word CHECK (length(words) BETWEEN 1 AND 40 AND words NOT GLOB '*[^a-z0-9_]*')
) STRICT;

-- What became of each prompt. Unlike facts, old lines are let go.
CREATE TABLE prompt_log (
    seq   INTEGER PRIMARY KEY AUTOINCREMENT,
    id    INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    day   TEXT    NOT NULL,
    zone  TEXT    NOT NULL,
    what  TEXT    NOT NULL,

    -- As for the scheduled.
    CONSTRAINT id_fits CHECK (id BETWEEN 1 AND 2147483647),
    -- A fixed shape makes the order of texts the order of days.
    CONSTRAINT day_is_date CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    -- As for the scheduled.
    CONSTRAINT zone_is_named CHECK (length(zone) BETWEEN 1 AND 64),
    -- One of a few words, and never text of hers.
    CONSTRAINT what_is_word CHECK (length(what) BETWEEN 1 AND 40 AND what NOT GLOB '*[^a-z_]*')
) STRICT;

-- The page asks for the latest days, and old lines are let go by their age.
CREATE INDEX prompt_log_by_time ON prompt_log (at_ms);
