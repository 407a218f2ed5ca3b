SELECT seq, action
FROM facts
WHERE kind <> 'undo'
ORDER BY seq DESC;
