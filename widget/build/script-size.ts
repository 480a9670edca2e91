/** Watches the size of the script that every page with a card loads. Node only. */
import { readFileSync } from 'node:fs';

/** The maximum size of the script, in bytes after brotli compression. Nothing fails above it. */
const BUDGET = 12_000;
/** The build warns if the script has grown by more than this part. */
const TOLERANCE = 0.02;

/** The size that was accepted last, in bytes after brotli compression. It is committed, so that growth is a decision. */
export function lastSize(): number {
  return JSON.parse(readFileSync(new URL('script-size.json', import.meta.url), 'utf8'))['trade-card.js'];
}

/** The warning of the build, or an empty string if the script has not grown much since `last`. */
export function growthWarning(bytes: number, last: number): string {
  if (bytes <= last * (1 + TOLERANCE)) return '';
  const percent = ((bytes / last - 1) * 100).toFixed(1);
  return `trade-card.js has grown by ${percent}%, from ${last} to ${bytes} bytes (brotli). Make it smaller, or write ${bytes} into widget/build/script-size.json and say why in the commit.`;
}

/** The line that the build prints about the budget. */
export function budgetLine(bytes: number): string {
  return bytes > BUDGET
    ? `trade-card.js misses its budget of ${BUDGET} bytes (brotli) by ${bytes - BUDGET}`
    : `trade-card.js keeps its budget of ${BUDGET} bytes (brotli), with ${BUDGET - bytes} to spare`;
}
