/** Reads CSV (RFC 4180), independently of the code that writes it. Each row is an object with the names of the header. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parse(text);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`${row.length} cells for ${header.length} columns: ${row}`);
    return Object.fromEntries(header.map((name, i) => [name, row[i] as string]));
  });
}

function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell and what ends it: `"a ""b""",` or `a\r\n`. Quotes inside a quoted cell are doubled.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cell.lastIndex < text.length) {
    const start = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`invalid CSV at ${start}: ${JSON.stringify(text.slice(start, start + 40))}`);
    const [, quoted, plain = '', end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
