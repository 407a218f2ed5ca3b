SELECT id, at_ms, day, zone, what FROM prompt_log WHERE at_ms >= :since_ms ORDER BY seq;
