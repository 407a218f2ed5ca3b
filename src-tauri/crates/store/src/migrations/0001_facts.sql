-- Which migrations made this file, so that a file sent in by a tester can be read.
CREATE TABLE schema_history (
    version    INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    checksum   TEXT    NOT NULL,
    applied_ms INTEGER NOT NULL
) STRICT;

-- The log. Rows are only ever added; what counts now is worked out from them.
CREATE TABLE facts (
    -- AUTOINCREMENT: a number is never given twice, so "after seq n" means the same for ever.
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT    NOT NULL UNIQUE,
    action      TEXT    NOT NULL,
    recorded_ms INTEGER NOT NULL,
    at_ms       INTEGER NOT NULL,
    zone        TEXT    NOT NULL,
    local       TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    body        TEXT    NOT NULL,
    supersedes  TEXT    REFERENCES facts (id),
    voids       TEXT    REFERENCES facts (id),

    -- One spelling for each id, so that equal ids are equal texts.
    CONSTRAINT id_is_uuid CHECK (
        length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'
        AND substr(id, 9, 1) || substr(id, 14, 1) || substr(id, 19, 1) || substr(id, 24, 1) = '----'
    ),
    -- As for the id.
    CONSTRAINT action_is_uuid CHECK (
        length(action) = 36 AND action NOT GLOB '*[^0-9a-f-]*'
        AND substr(action, 9, 1) || substr(action, 14, 1) || substr(action, 19, 1) || substr(action, 24, 1) = '----'
    ),
    -- Without the zone a local time could not be explained later.
    CONSTRAINT zone_is_named CHECK (length(zone) BETWEEN 1 AND 64),
    -- A fixed shape makes the order of texts the order of times.
    CONSTRAINT local_is_minute CHECK (
        local GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'
    ),
    -- As for the local time.
    CONSTRAINT day_is_date CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    -- A kind is a word of the programme and never text of hers.
    CONSTRAINT kind_is_word CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z0-9_]*'),
    -- A body that cannot be read again would be lost.
    CONSTRAINT body_is_json CHECK (json_valid(body)),
    -- Only these two kinds take back, and they say nothing else.
    CONSTRAINT taking_back_has_target CHECK (
        (kind IN ('removal', 'undo')) = (voids IS NOT NULL) AND (voids IS NULL OR body = '{}')
    ),
    -- Taking back and correcting are two different acts.
    CONSTRAINT one_target CHECK (voids IS NULL OR supersedes IS NULL),
    -- A row points only to earlier rows: what is in force can then be worked out in one pass.
    CONSTRAINT target_is_another CHECK (id <> coalesce(voids, supersedes, ''))
) STRICT;

-- Undo and Saved ask for the rows of one action.
CREATE INDEX facts_by_action ON facts (action);
-- Her diary is read by its local time.
CREATE INDEX facts_by_local ON facts (local);
-- Settings and the profile are read by kind, and there are few of them.
CREATE INDEX facts_by_kind ON facts (kind, local);
-- What is in force is worked out from these few rows, and from this index alone.
CREATE INDEX facts_with_target ON facts (seq, kind, voids, supersedes)
WHERE coalesce(voids, supersedes) IS NOT NULL;

CREATE TRIGGER facts_are_never_changed BEFORE UPDATE ON facts
BEGIN
    SELECT RAISE(ABORT, 'a fact is never changed');
END;

CREATE TRIGGER facts_are_never_deleted BEFORE DELETE ON facts
BEGIN
    SELECT RAISE(ABORT, 'a fact is never deleted');
END;

-- Only something she told can be corrected or removed; an undo may take back anything.
CREATE TRIGGER facts_alone_are_corrected BEFORE INSERT ON facts
WHEN new.kind <> 'undo' AND EXISTS (
    SELECT 1 FROM facts WHERE id = coalesce(new.voids, new.supersedes) AND voids IS NOT NULL
)
BEGIN
    SELECT RAISE(ABORT, 'only a fact is corrected or removed');
END;
