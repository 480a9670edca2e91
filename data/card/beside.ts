/** Other numbers for a compact card that has no chart, growth, earlier number or share. */
import type { CardFact, CompactCard } from '../contract/card.ts';
import { isDoubtful } from '../contract/enumerations.ts';
import { isKnown } from '../fact/evidence.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { isTradeAmount } from '../fact/same-trade.ts';
import { OTHER_FLOWS, share } from './flows.ts';
import { wholeMessage } from './number-parts.ts';
import type { CardSection, Show } from './section.ts';
import { earlier, trend } from './trend.ts';

type Beside = NonNullable<CompactCard['beside']>;

/** Numbers of the same period: the other flows of the same trade, otherwise the total that the series is a part of. */
export const beside: CardSection<CompactCard['beside']> = {
  make: (facts, scope, show) => {
    const { headline, growth } = show;
    const isFilled =
      growth ||
      trend.make(facts, scope, show).length > 0 ||
      earlier.make(facts, scope, show) ||
      share.make(facts, scope, show);
    if (isFilled) return undefined;
    const { key } = scope;
    const shown = (key: Key) => {
      const fact = facts.get(key);
      return fact && isKnown(fact) && !isDoubtful(fact.status) ? show.fact(fact) : null;
    };
    // The balance is left out: it follows from the other two.
    const flows = isTradeAmount(headline)
      ? (OTHER_FLOWS[key.indicator] ?? []).filter((flow) => flow !== 'balance')
      : [];
    const lines = flows.flatMap((indicator): Beside => {
      const flow = { ...key, indicator, measure: headline.measure };
      const fact = shown(flow);
      return fact ? [{ label: show.label(flow, 'indicator'), fact }] : [];
    });
    return lines.length ? lines : wholeOf(key, show, shown);
  },
  words: {
    parentRise: (lines) => wholeMessages(lines).includes('parentRise'),
    parentFall: (lines) => wholeMessages(lines).includes('parentFall'),
    parentSame: (lines) => wholeMessages(lines).includes('parentSame'),
    isComputed: (lines = []) => lines.some(({ fact, isWhole }) => !isWhole && fact.basis === 'derived'),
  },
};

/** The total in which the part is included: its growth beside a growth, otherwise its amount. */
function wholeOf(key: Key, show: Show, shown: (key: Key) => CardFact | null): Beside | undefined {
  if (isWorldTotal(key) || key.partner === 'none') return undefined;
  const { measure } = show.headline;
  const whole = { ...key, partner: 'world', breakdown: 'total', measure: measure === 'share' ? 'value' : measure };
  const fact = shown(whole);
  return fact ? [{ label: show.whole(whole), fact, isWhole: true }] : undefined;
}

function wholeMessages(lines: Beside = []): string[] {
  return lines.filter(({ isWhole }) => isWhole).map(({ fact }) => wholeMessage(fact));
}
