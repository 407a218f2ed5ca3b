PRAGMA turned.journal_mode = OFF;
PRAGMA turned.synchronous = OFF;
SELECT sqlcipher_export('turned');
