-- Readers never wait for a writer, and a commit is one sync of one file.
PRAGMA journal_mode = WAL;
-- A commit is on the disk before it is acknowledged.
PRAGMA synchronous = FULL;
-- On Apple's systems a plain fsync leaves data in the drive's cache.
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA foreign_keys = ON;
-- INSERT OR REPLACE deletes rows without firing delete triggers unless this is on.
PRAGMA recursive_triggers = ON;
-- Milliseconds; only a backup tool of the system could hold the file at all.
PRAGMA busy_timeout = 5000;
-- A schema changed by another hand cannot call functions with side effects.
PRAGMA trusted_schema = OFF;
-- Dropped drafts are overwritten where that costs no extra write.
PRAGMA secure_delete = FAST;
-- Android has no folder for temporary files.
PRAGMA temp_store = MEMORY;
