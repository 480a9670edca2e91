/** The sections that compare a series with others: its share of the total, and the exports and imports that make up trade. */
import type { FullCard } from '../contract/card.ts';
import { isDoubtful } from '../contract/enumerations.ts';
import { isWorldTotal } from '../fact/id.ts';
import { type CardSection, singleFact } from './section.ts';

const shareOfSeries = singleFact('share');

/** The share of a part in the total, unless it is the headline or in doubt. */
export const share: typeof shareOfSeries = (facts, scope, show) => {
  if (isWorldTotal(scope.key) || show.headline.measure === 'share') return null;
  const shareFact = shareOfSeries(facts, scope, show);
  return shareFact && isDoubtful(shareFact.status) ? null : shareFact;
};

/** The flows that a card shows beside its own: the parts of trade or of a balance, or the opposite direction. */
export const OTHER_FLOWS: Record<string, readonly string[]> = {
  trade: ['exports', 'imports', 'balance'],
  balance: ['exports', 'imports'],
  exports: ['imports'],
  imports: ['exports'],
};

/** The other flows of the same partner and breakdown. */
export const flows: CardSection<FullCard['flows']> = (facts, { key }, show) =>
  (OTHER_FLOWS[key.indicator] ?? []).flatMap((indicator) => {
    const flow = { ...key, indicator };
    const fact = show.fact(facts.get(flow));
    const growth = show.fact(facts.get({ ...flow, measure: 'growth' }));
    return fact || growth ? [{ id: indicator, label: show.label(flow, 'indicator'), fact, growth }] : [];
  });
