SELECT link.seq, target.seq, link.kind
FROM facts AS link
JOIN facts AS target ON target.id = coalesce(link.voids, link.supersedes)
WHERE coalesce(link.voids, link.supersedes) IS NOT NULL
ORDER BY link.seq;
