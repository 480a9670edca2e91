/** Tables as CSV (RFC 4180). */
import type { Cell, Column } from './columns.ts';

export function csv<T>(columns: readonly Column<T>[], rows: Iterable<T>): string {
  const lines = [columns.map(({ name }) => cell('string', name)).join(',')];
  for (const row of rows) lines.push(columns.map(({ type, value }) => cell(type, value(row))).join(','));
  return lines.map((line) => `${line}\r\n`).join('');
}

function cell(type: Column['type'], value: Cell): string {
  if (value === null || value === undefined) return '';
  const content = type === 'string' ? safe(String(value)) : String(value);
  // Spreadsheets that take semicolons and tabs for separators too leave them alone within quotes.
  return /[",;\t\r\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;
}

/**
 * A spreadsheet runs a cell that begins like a formula (OWASP, "CSV Injection"), in East Asia by a sign of full width too. An apostrophe
 * before it makes it text.
 */
function safe(content: string): string {
  return SIGNED_NUMBER.test(content) ? content : content.replace(/^(?=[=+\-@＝＋－＠\t\r])/, "'");
}

/** A printed number with its sign runs nothing: `-16.7%`, `+3.2 percent`. */
const SIGNED_NUMBER = /^[+\-＋－][\d０-９][\d０-９.,．，]*( ?([%％]|\p{L}[\p{L}\p{M}]+))?$/u;
