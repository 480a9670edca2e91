/** The sections of a card that say how a series stands to others: its share of the whole, and the exports and imports that trade consists of. */
import type { FullCard } from '../contract/card.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { type CardSection, singleFact } from './section.ts';

/** How much of the whole a part is. */
const ofWhole = singleFact(({ key }) => ({ ...key, measure: 'share' }), { ofWhole: (fact) => fact !== null });
export const share: typeof ofWhole = {
  ...ofWhole,
  make: (facts, scope, show) =>
    isWorldTotal(scope.key) || show.headline.measure === 'share' ? null : ofWhole.make(facts, scope, show),
};

/** Exports, imports and balance of the same partner and part; of a balance what it lies between. */
export const flows: CardSection<FullCard['flows']> = {
  make: (facts, { key }, show) =>
    flowKeys(key).flatMap(([value, growth]) => {
      const shown = { fact: show.fact(facts.get(value)), growth: show.fact(facts.get(growth)) };
      if (!shown.fact && !shown.growth) return [];
      return [{ id: value.indicator, label: show.label(value, 'indicator'), ...shown }];
    }),
  words: {},
};

function flowKeys(key: Key): [value: Key, growth: Key][] {
  if (!['trade', 'balance'].includes(key.indicator)) return [];
  const flows = ['exports', 'imports', 'balance'].filter((indicator) => indicator !== key.indicator);
  return flows.map((indicator) => [
    { ...key, indicator },
    { ...key, indicator, measure: 'growth' },
  ]);
}
