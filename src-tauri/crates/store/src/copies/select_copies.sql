SELECT place, name, recipient, wrapped, kept_ms, kept_rows, trouble FROM copies;
