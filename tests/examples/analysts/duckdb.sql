-- Trade facts in DuckDB, from files that lie beside this one: see README.md. Each column of the Parquet file has a type.
SELECT 'years' AS what, count(*) AS n, min(year(period_start)) AS first
FROM 'facts.parquet'
WHERE area = 'CN-XJ' AND indicator = 'trade' AND measure = 'value' AND partner = 'world' AND breakdown = 'total'
  AND period_start = date_trunc('year', period_start) AND period_end = last_day(period_start + INTERVAL 11 MONTH);

-- How much of the record no page printed, by how it was derived.
SELECT formula, count(*) AS n FROM 'facts.parquet' WHERE basis = 'derived' GROUP BY formula ORDER BY n DESC, formula;

-- The CSV is the same table.
SELECT 'csv' AS what, count(*) AS n FROM read_csv('facts.csv', header = true);
