/** Writes tables as CSV (RFC 4180). */
import type { Cell, Column } from './columns.ts';

export function csv<T>(columns: readonly Column<T>[], rows: Iterable<T>): string {
  const lines = [columns.map(({ name }) => cell('string', name)).join(',')];
  for (const row of rows) lines.push(columns.map(({ type, value }) => cell(type, value(row))).join(','));
  return lines.map((line) => `${line}\r\n`).join('');
}

function cell(type: Column['type'], value: Cell): string {
  if (value === null || value === undefined) return '';
  const content = type === 'string' ? escapeFormula(String(value)) : String(value);
  // Some spreadsheets also read semicolons and tabs as separators, so these need quotes too.
  return /[",;\t\r\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;
}

/**
 * A spreadsheet runs a cell that begins like a formula, even with a full-width sign (OWASP, "CSV Injection"). An apostrophe in front makes it
 * text: "=1+1" becomes "'=1+1".
 */
function escapeFormula(content: string): string {
  return SIGNED_NUMBER.test(content) ? content : content.replace(/^(?=[=+\-@＝＋－＠\t\r])/, "'");
}

/** A number with its sign is harmless: `-16.7%`, `+3.2 percent`. */
const SIGNED_NUMBER = /^[+\-＋－][\d０-９][\d０-９.,．，]*( ?([%％]|\p{L}[\p{L}\p{M}]+))?$/u;
