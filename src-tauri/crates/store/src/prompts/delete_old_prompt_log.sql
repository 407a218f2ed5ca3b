DELETE FROM prompt_log
WHERE at_ms < :before_ms OR seq <= (SELECT max(seq) FROM prompt_log) - :most;
