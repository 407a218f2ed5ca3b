-- What was shown: every decision of a check, and every change of stage or rung, with its reasons.
-- No source of truth: what holds now is worked out from the facts. This only remembers.
CREATE TABLE decisions (
    seq               INTEGER PRIMARY KEY AUTOINCREMENT,
    id                TEXT    NOT NULL UNIQUE,
    recorded_ms       INTEGER NOT NULL,
    kind              TEXT    NOT NULL,
    day               TEXT    NOT NULL,
    -- NULL where the day's beginning decided, and no entry of hers.
    local             TEXT,
    programme_version INTEGER NOT NULL,
    -- The entry that made it known. It may be taken back later; the decision was shown all the same.
    fact              TEXT    REFERENCES facts (id),
    decided           TEXT    NOT NULL,
    reasons           TEXT    NOT NULL,

    -- One spelling for each id, as in the log.
    CONSTRAINT id_is_uuid CHECK (
        length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'
        AND substr(id, 9, 1) || substr(id, 14, 1) || substr(id, 19, 1) || substr(id, 24, 1) = '----'
    ),
    -- A kind is a word of the programme and never text of hers.
    CONSTRAINT kind_is_word CHECK (length(kind) BETWEEN 1 AND 40 AND kind NOT GLOB '*[^a-z0-9_]*'),
    -- A fixed shape makes the order of texts the order of days.
    CONSTRAINT day_is_date CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    -- As for the day.
    CONSTRAINT local_is_minute CHECK (
        local IS NULL OR local GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'
    ),
    -- Texts that cannot be read again would be lost.
    CONSTRAINT decided_is_json CHECK (json_valid(decided)),
    -- As for what was decided.
    CONSTRAINT reasons_are_json CHECK (json_valid(reasons))
) STRICT;

-- Each decision once, however often the app asked.
CREATE UNIQUE INDEX decisions_once ON decisions (kind, day, coalesce(local, ''), coalesce(fact, ''), decided);

CREATE TRIGGER decisions_are_never_changed BEFORE UPDATE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed');
END;

CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted');
END;
