/** A card as one sentence of text, for descriptions of pages: number, growth, source and date. */
import type { CardFact, CompactCard } from '../../data/contract/card.ts';
import { day, numberOf, percent } from '../../data/fact/format.ts';
import { quantity } from '../../data/fact/quantity.ts';
import { fill } from '../../widget/view/writer.ts';

/** `pattern` joins what is measured, how much it is, and the source: `{}: {}. {}`. */
export function cardSentence(card: CompactCard, pattern: string): string {
  const { area, indicator, period, headline, growth, source, words, lang, writing } = card;
  const locale = { tag: lang, writing };
  const write = (fact: CardFact, signed = false) => {
    const text = signed ? percent(fact, locale, true) : quantity(fact, fact.unit, words[fact.unit], locale);
    return fill(words[fact.qualifier], text).join('');
  };
  const comma = words.from?.split('{}')[1] ?? ', ';
  const change =
    growth && numberOf(growth) !== 0 ? `${comma}${write(growth, true)} ${words.onYear ?? ''}`.trimEnd() : '';
  const cited = fill(words.from, source.agency, day(source.published, locale)).join('');
  const what = [area.label, indicator.label, period.label].join(comma);
  return fill(pattern, what, `${write(headline)}${change}`, cited).join('');
}
