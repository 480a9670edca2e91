/** Watches the size of the script that every page with a card loads. Node only. */
import { readFileSync } from 'node:fs';

/** What the script should have at most, in bytes with brotli. */
const BUDGET = 12_000;
/** The build warns if the script has grown by more than this part. */
const TOLERANCE = 0.02;

/** The size that was last accepted, in bytes with brotli. It is committed, so that growth is a decision. */
export function lastSize(): number {
  return JSON.parse(readFileSync(new URL('script-size.json', import.meta.url), 'utf8'))['trade-card.js'];
}

/** The warning of the build, or an empty string if the script has not grown much since `last`. */
export function growthWarning(bytes: number, last: number): string {
  if (bytes <= last * (1 + TOLERANCE)) return '';
  const percent = ((bytes / last - 1) * 100).toFixed(1);
  return `trade-card.js has grown by ${percent}%, from ${last} to ${bytes} bytes (brotli). Make it smaller, or write ${bytes} into widget/build/script-size.json and say why in the commit.`;
}

/** What the build says of the budget. */
export function budgetLine(bytes: number): string {
  const rest = BUDGET - bytes;
  return rest < 0
    ? `trade-card.js misses its budget of ${BUDGET} bytes (brotli) by ${-rest}`
    : `trade-card.js keeps its budget of ${BUDGET} bytes (brotli), with ${rest} to spare`;
}
