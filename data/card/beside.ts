/** Fills the side of a compact card that has no chart, growth, earlier number or share. */
import type { CardFact, CompactCard } from '../contract/card.ts';
import { isDoubtful } from '../contract/enumerations.ts';
import { hasNumber } from '../fact/evidence.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { isAmountMeasure } from '../fact/measure.ts';
import { OTHER_FLOWS } from './flows.ts';
import type { CardSection, Show } from './section.ts';

type Beside = NonNullable<CompactCard['beside']>;

/** Numbers of the same period: the other flows of the same trade, or else the total that includes the series. */
export const beside: CardSection<CompactCard['beside']> = (facts, { key }, show) => {
  const { headline } = show;
  const cardFact = (key: Key) => {
    const fact = facts.get(key);
    return fact && hasNumber(fact) && !isDoubtful(fact.status) ? show.fact(fact) : null;
  };
  // The balance is left out: it follows from the other two.
  const flows = isAmountMeasure(headline)
    ? (OTHER_FLOWS[key.indicator] ?? []).filter((flow) => flow !== 'balance')
    : [];
  const lines = flows.flatMap((indicator): Beside => {
    const flow = { ...key, indicator, measure: headline.measure };
    const fact = cardFact(flow);
    return fact ? [{ label: show.label(flow, 'indicator'), fact }] : [];
  });
  return lines.length ? lines : totalOf(key, show, cardFact);
};

/** The total that includes the part: its growth if the headline is growth, otherwise its amount. */
function totalOf(key: Key, show: Show, cardFact: (key: Key) => CardFact | null): Beside | undefined {
  if (isWorldTotal(key) || key.partner === 'none') return undefined;
  const { measure } = show.headline;
  const total = { ...key, partner: 'world', breakdown: 'total', measure: measure === 'share' ? 'value' : measure };
  const fact = cardFact(total);
  return fact ? [{ label: show.whole(total), fact, isWhole: true }] : undefined;
}
