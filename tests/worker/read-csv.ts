/** A reader of RFC 4180 of its own, so that the writer is not tested by itself. Rows are objects by the header's names. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parse(text);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`${row.length} cells under ${header.length} names: ${row}`);
    return Object.fromEntries(header.map((name, i) => [name, row[i] as string]));
  });
}

function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell is quoted, with quotes doubled inside, or holds none of the characters that need it; then comes a comma or CRLF.
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cells.lastIndex < text.length) {
    const at = cells.lastIndex;
    const match = cells.exec(text);
    if (!match) throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? (match[2] as string));
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
