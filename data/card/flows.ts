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

/** The flows that a card shows beside its own: those that trade or a balance consists of, or the opposite direction. */
export const OTHER_FLOWS: Record<string, readonly string[]> = {
  trade: ['exports', 'imports', 'balance'],
  balance: ['exports', 'imports'],
  exports: ['imports'],
  imports: ['exports'],
};

/** Other flows of the same partner and part. */
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
  return (OTHER_FLOWS[key.indicator] ?? []).map((indicator) => [
    { ...key, indicator },
    { ...key, indicator, measure: 'growth' },
  ]);
}
