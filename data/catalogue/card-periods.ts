/** Which periods the card of a series can show. */
import { isKnown } from '../card/knowledge.ts';
import { headlineKeys, isAllTrade } from '../card/series.ts';
import { type Entry, knownFrom } from '../fact/entry.ts';
import { comparePeriods, type Period, parsePeriod } from '../fact/period.ts';
import { resolve } from '../fact/resolve.ts';
import type { CardPeriod } from './format/catalogue-index.ts';

/**
 * The periods of a series of which a number or a limit is known, oldest first. Single months are among them only where there are no
 * longer periods. Of all trade with the world a page prints the number.
 */
export function cardPeriods(ofSeries: readonly Entry[]): CardPeriod[] {
  const known = new Map<string, string>();
  for (const entry of ofSeries.filter(mayBeHeadline)) {
    if (isAllTrade(entry) && !entry.evidence.some(({ value }) => value !== null)) continue;
    const day = valueKnown(entry);
    if (day !== null && day < (known.get(entry.period) ?? '9')) known.set(entry.period, day);
  }
  const periods = [...known]
    .map(([id, day]) => ({ id, known: day, period: parsePeriod(id) as Period }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const long = periods.filter(({ period }) => period.from < period.to);
  const isTotal = ofSeries.some(isAllTrade);
  return (long.length || isTotal ? long : periods).map(({ id, known }) => ({ id, known }));
}

/** The first day on which the entry has a number or a printed limit. */
function valueKnown(entry: Entry): string | null {
  const days = [...entry.evidence, ...entry.derivations].map(knownFrom).sort();
  return (
    days.find((day) => {
      const fact = resolve(entry, day);
      return fact !== null && isKnown(fact);
    }) ?? null
  );
}

function mayBeHeadline(entry: Entry): boolean {
  return headlineKeys(entry).some((key) => key.measure === entry.measure);
}
