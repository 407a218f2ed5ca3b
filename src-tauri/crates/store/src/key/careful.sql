-- What SQLite gives back is overwritten first: a key was part of what it was told.
PRAGMA cipher_memory_security = ON;
-- What would be said of a damaged page goes nowhere; the error is heard all the same.
PRAGMA cipher_log_level = NONE;
