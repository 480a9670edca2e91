/** A small record of an invented country, for tests of the lookup. */
import type { Fact } from '../../../../data/contract/fact.ts';
import { type Key, parseFactId } from '../../../../data/fact/id.ts';
import type { RecordSource } from '../../../../data/text/lookup/lookup.ts';
import { VOCABULARY } from '../vocabulary.ts';

/** A fact of a value; one page prints it, rounded to so many digits. */
export function fact(id: string, value: number | null, unit = 'CNY', more: Partial<Fact> = {}): Fact {
  const key = parseFactId(id) as Key;
  return {
    id,
    ...key,
    value,
    unit,
    digits: 0,
    qualifier: 'exact',
    basis: 'stated',
    status: 'current',
    obsStatus: 'A',
    bounds: [value, value],
    printed: null,
    published: '2031-01-15',
    updated: '2031-01-15',
    derivation: null,
    evidence: [],
    revisions: [],
    caveats: [],
    ...more,
  } as Fact;
}

/** `labels` are those of areas, besides the names of the test's vocabulary. */
export function sourceOf(facts: readonly Fact[], labels: Record<string, Record<string, string>> = {}): RecordSource {
  const byArea = Map.groupBy(facts, ({ area }) => area);
  const named = Object.entries(labels).map(([code, own]) => [code, { ...VOCABULARY.areas[code], labels: own }]);
  const vocabulary = { ...VOCABULARY, areas: { ...VOCABULARY.areas, ...Object.fromEntries(named) } };
  return { vocabulary: async () => vocabulary, facts: async (area) => byArea.get(area) ?? [] };
}

export const FACTS = [
  fact('AA.trade.value.world.total.2030', 227.67e9),
  fact('AA.trade.growth.world.total.2030', 22.9, 'percent'),
  fact('AA.exports.value.world.total.2030', 130.45e9),
  fact('AA.exports.growth.world.total.2030', -5.2, 'percent'),
  fact('AA.imports.value.world.total.2030', 97.22e9),
  fact('AA.imports.growth.world.total.2030', 5.2, 'percent'),
  fact('AA.trade.value.BB.total.2030', 61.81e9),
  fact('AA.trade.share.BB.total.2030', 27.1, 'percent'),
  fact('AA.trade.share.world.private.2030', 84.8, 'percent'),
  fact('AA.trade.value.world.total.2030-05', 61.81e9),
  fact('AA.trade.value.world.total.2029', 185.2e9),
  fact('AA-N.trade.value.world.total.2030', 12.5e9),
  fact('AA-N.trade.national-share.world.total.2030', 5.5, 'percent'),
];
