/**
 * Numbers that pages printed beside a level that was revised since, and did not print again: its growth, its conversion, the exports and
 * imports that it is the sum of. They belong to the earlier level, so each carries the caveat `earlier-print`.
 */
import type { Fact } from '../../contract/fact.ts';
import { amountOf, englishNumber } from '../../fact/caveats.ts';
import { type DatedCaveat, type Entry, knownFrom } from '../../fact/entry.ts';
import { factId, type Key } from '../../fact/id.ts';
import { resolve } from '../../fact/resolve.ts';

const MEASURES = ['growth', 'growth-usd', 'value-usd', 'lead'];
const FLOWS = ['exports', 'imports', 'balance'];

export function withEarlierPrints(entries: Entry[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const added = new Map<string, DatedCaveat[]>();
  for (const level of entries) {
    if (level.measure !== 'value' || !resolve(level)?.revisions.length) continue;
    for (const key of besides(level)) {
      const entry = byId.get(factId(key));
      const found = entry ? daysOf(entry, level) : [];
      if (entry && found.length) added.set(entry.id, found);
    }
  }
  return entries.map((entry) => {
    const caveats = added.get(entry.id);
    return caveats ? { ...entry, caveats: [...(entry.caveats ?? []), ...caveats] } : entry;
  });
}

function besides(level: Key): Key[] {
  const flows = level.indicator === 'trade' ? FLOWS.map((indicator) => ({ ...level, indicator })) : [];
  return [...MEASURES.map((measure) => ({ ...level, measure })), ...flows];
}

/** From each day on which the level was revised and the number not printed since. */
function daysOf(entry: Entry, level: Entry): DatedCaveat[] {
  const dated = [...entry.evidence, ...entry.derivations, ...level.evidence];
  const found: DatedCaveat[] = [];
  for (const day of [...new Set(dated.map(knownFrom))].sort()) {
    const caveat = explained(resolve(entry, day), resolve(level, day));
    const last = found.at(-1);
    if (last && last.until === undefined && last.text !== caveat?.text) last.until = day;
    if (caveat && (last === undefined || last.until !== undefined)) found.push({ ...caveat, from: day });
  }
  return found;
}

function explained(number: Fact | null, level: Fact | null): Omit<DatedCaveat, 'from'> | null {
  if (number === null || level?.basis !== 'stated') return null;
  const printed = lastPrinted(number);
  // The number that stood when this was printed.
  const before = level.revisions.find(({ until }) => until > printed);
  if (!before) return null;
  const { indicator } = level;
  const earlier = { ...level, ...before };
  const day = level.revisions.at(-1)?.until ?? '';
  return {
    kind: 'earlier-print',
    text: `It is from before ${indicator} of the period was revised from ${englishNumber(earlier)} to ${englishNumber(level)} (${day}), and belongs to the earlier number.`,
    sentences: [
      ['caveatEarlier', { indicator: { indicator }, day: { day }, before: amountOf(earlier), after: amountOf(level) }],
    ],
  };
}

/** The newest day on which a page printed the number, or one that it follows from. */
function lastPrinted({ evidence, derivation, basis }: Fact): string {
  const used =
    basis === 'stated' ? evidence.filter(({ setAside }) => setAside === undefined) : (derivation?.inputs ?? []);
  return (
    used
      .map(({ published }) => published)
      .sort()
      .at(-1) ?? ''
  );
}
