SELECT format('%s.%s %s%s', t.name, c.name, c.type, iif(c."notnull", ' not null', ''))
FROM sqlite_schema AS t
JOIN pragma_table_info(t.name) AS c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
UNION ALL
SELECT format('%s %s on %s', type, name, tbl_name)
FROM sqlite_schema
WHERE type IN ('index', 'trigger') AND name NOT LIKE 'sqlite_%';
