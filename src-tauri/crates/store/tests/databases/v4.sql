-- A diary of schema 4 as it was released. Never edited: it proves that such a diary still opens.
CREATE TABLE schema_history (
    version    INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    checksum   TEXT    NOT NULL,
    applied_ms INTEGER NOT NULL
) STRICT;
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
CREATE INDEX facts_by_action ON facts (action);
CREATE INDEX facts_by_local ON facts (local);
CREATE INDEX facts_by_kind ON facts (kind, local);
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
CREATE TRIGGER facts_alone_are_corrected BEFORE INSERT ON facts
WHEN new.kind <> 'undo' AND EXISTS (
    SELECT 1 FROM facts WHERE id = coalesce(new.voids, new.supersedes) AND voids IS NOT NULL
)
BEGIN
    SELECT RAISE(ABORT, 'only a fact is corrected or removed');
END;
CREATE TABLE drafts (
    name     TEXT    NOT NULL PRIMARY KEY,
    body     TEXT    NOT NULL,
    saved_ms INTEGER NOT NULL,

    -- A draft is named by its screen and never by text of hers.
    CONSTRAINT name_is_word CHECK (length(name) BETWEEN 1 AND 40 AND name NOT GLOB '*[^a-z0-9_-]*')
) STRICT;
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
INSERT INTO schema_history VALUES
    (1, 'facts', '3dbf30855fa9c922', 1772352000000),
    (2, 'drafts', 'd2ddc9192a3d4d42', 1772352000000),
    (3, 'decisions', '9c256f32a2e4d120', 1772352000000),
    (4, 'prompts', 'af4aac7f184aba9f', 1772352000000);
INSERT INTO drafts VALUES ('practice', '{"at":3}', 1772352000000);
INSERT INTO facts VALUES
    (1, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000a1', 1772352000000, 1772352000000, 'Europe/London', '2026-03-01T08:01', '2026-03-01', 'diary', '{"heaviness":1}', NULL, NULL),
    (2, '00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-0000000000a2', 1772352000000, 1772352000000, 'Europe/London', '2026-03-01T08:02', '2026-03-01', 'diary', '{"heaviness":2}', '00000000-0000-0000-0000-000000000001', NULL),
    (3, '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-0000000000a3', 1772352000000, 1772352000000, 'Europe/London', '2026-03-01T08:03', '2026-03-01', 'diary', '{"note":"She said \"no\"\n👩🏽‍🍼 אחרי"}', '00000000-0000-0000-0000-000000000002', NULL),
    (4, '00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-0000000000a4', 1772352000000, 1772352000000, 'Europe/London', '2026-03-01T08:04', '2026-03-01', 'practice', '{"done":1}', NULL, NULL),
    (5, '00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-0000000000a5', 1772352000000, 1772352000000, 'Europe/London', '2026-03-01T08:05', '2026-03-01', 'practice', '{"done":2}', NULL, NULL),
    (6, '00000000-0000-0000-0000-000000000006', '00000000-0000-0000-0000-0000000000a6', 1772352000000, 1772352000000, 'Europe/London', '2026-03-01T08:06', '2026-03-01', 'removal', '{}', NULL, '00000000-0000-0000-0000-000000000005'),
    (7, '00000000-0000-0000-0000-000000000007', '00000000-0000-0000-0000-0000000000a7', 1772352000000, 1772352000000, 'Europe/London', '2026-03-01T08:07', '2026-03-01', 'undo', '{}', NULL, '00000000-0000-0000-0000-000000000006'),
    (8, '00000000-0000-0000-0000-000000000008', '00000000-0000-0000-0000-0000000000a8', 1772352000000, 1772352000000, 'Europe/London', '2026-03-01T08:08', '2026-03-01', 'removal', '{}', NULL, '00000000-0000-0000-0000-000000000004');
INSERT INTO decisions VALUES
    (1, '00000000-0000-0000-0000-0000000000d1', 1772352000000, 'check', '2026-03-01', '2026-03-01T08:01', 1, '00000000-0000-0000-0000-000000000003', '{"decision":"hold"}', '[]');
INSERT INTO scheduled VALUES (7, 1772438400000, '2026-03-02T08:00', 'Europe/London', 'practice');
INSERT INTO prompt_log VALUES (1, 6, 1772352000000, '2026-03-01', 'Europe/London', 'delivered');
PRAGMA user_version = 4;
