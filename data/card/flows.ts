/** The sections of a card that say how a series stands to others: its share of the whole, and the exports and imports that trade consists of. */
import type { FullCard } from '../contract/card.ts';
import { isWorldTotal } from '../fact/id.ts';
import { type CardSection, singleFact } from './section.ts';

const ofWhole = singleFact('share');

/** How much of the whole a part is. */
export const share: typeof ofWhole = (facts, scope, show) =>
  isWorldTotal(scope.key) || show.headline.measure === 'share' ? null : ofWhole(facts, scope, show);

/** The flows that a card shows beside its own: those that trade or a balance consists of, or the opposite direction. */
export const OTHER_FLOWS: Record<string, readonly string[]> = {
  trade: ['exports', 'imports', 'balance'],
  balance: ['exports', 'imports'],
  exports: ['imports'],
  imports: ['exports'],
};

/** Other flows of the same partner and part. */
export const flows: CardSection<FullCard['flows']> = (facts, { key }, show) =>
  (OTHER_FLOWS[key.indicator] ?? []).flatMap((indicator) => {
    const value = { ...key, indicator };
    const fact = show.fact(facts.get(value));
    const growth = show.fact(facts.get({ ...value, measure: 'growth' }));
    return fact || growth ? [{ id: indicator, label: show.label(value, 'indicator'), fact, growth }] : [];
  });
