/** Other numbers for a compact card that has no chart, growth, earlier number or share. */
import type { CardFact, CompactCard } from '../contract/card.ts';
import { isDoubtful } from '../contract/enumerations.ts';
import { isKnown } from '../fact/evidence.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { isAmountMeasure } from '../fact/same-trade.ts';
import { OTHER_FLOWS } from './flows.ts';
import type { CardSection, Show } from './section.ts';

type Beside = NonNullable<CompactCard['beside']>;

/** Numbers of the same period: the other flows of the same trade, otherwise the total that the series is a part of. */
export const beside: CardSection<CompactCard['beside']> = (facts, { key }, show) => {
  const { headline } = show;
  const shown = (key: Key) => {
    const fact = facts.get(key);
    return fact && isKnown(fact) && !isDoubtful(fact.status) ? show.fact(fact) : null;
  };
  // The balance is left out: it follows from the other two.
  const flows = isAmountMeasure(headline)
    ? (OTHER_FLOWS[key.indicator] ?? []).filter((flow) => flow !== 'balance')
    : [];
  const lines = flows.flatMap((indicator): Beside => {
    const flow = { ...key, indicator, measure: headline.measure };
    const fact = shown(flow);
    return fact ? [{ label: show.label(flow, 'indicator'), fact }] : [];
  });
  return lines.length ? lines : wholeOf(key, show, shown);
};

/** The total in which the part is included: its growth beside a growth, otherwise its amount. */
function wholeOf(key: Key, show: Show, shown: (key: Key) => CardFact | null): Beside | undefined {
  if (isWorldTotal(key) || key.partner === 'none') return undefined;
  const { measure } = show.headline;
  const whole = { ...key, partner: 'world', breakdown: 'total', measure: measure === 'share' ? 'value' : measure };
  const fact = shown(whole);
  return fact ? [{ label: show.whole(whole), fact, isWhole: true }] : undefined;
}
