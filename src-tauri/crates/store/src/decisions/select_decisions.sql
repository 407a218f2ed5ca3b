SELECT id, recorded_ms, kind, day, local, programme_version, fact, decided, reasons
FROM decisions
ORDER BY day DESC, coalesce(local, '') DESC, seq DESC;
