/** Splits the headline and other numbers of a card into the parts that formats draw in different sizes. */
import type { Card, CardFact } from '../contract/card.ts';
import type { CardDisplay, NumberLink, RoomText } from '../contract/display.ts';
import type { Words } from '../contract/enumerations.ts';
import { type Locale, numberOf } from '../fact/format.ts';
import { factPath } from '../fact/id.ts';
import { fillText, numberPieces, type Pieces, signedPieces, sizeOf } from '../fact/number-text.ts';
import { isBalanceAmount } from '../fact/same-trade.ts';
import { isAmount } from '../fact/unit.ts';

/** Maximum significant digits of an amount, and of a computed percentage. */
const MAX_DIGITS = 5;
const MAX_DIGITS_OF_PERCENTAGE = 3;
/** Maximum characters of a growth such as `Up 17.6%` that is drawn in large letters. In a longer one, only the digits are large. */
const MAX_LARGE_GROWTH = 12;

/**
 * The digits of the headline, and the qualifier, scale and unit before and after them: `about `, `520.37`, ` billion yuan`. Growth has its direction
 * in words. A deficit has no minus, because the title calls it a deficit.
 */
export function headlinePieces(
  { headline, words, indicator }: Pick<Card, 'headline' | 'words' | 'indicator'>,
  locale: Locale,
  room: 'long' | 'short',
  isShort = room === 'short',
): Pieces {
  const measure = headline.id.split('.')[2] ?? '';
  const isUnsigned = measure === 'growth' || isBalanceAmount({ indicator: indicator.id, measure });
  const number = isUnsigned ? sizeOf(headline) : headline;
  const pieces = numberPieces(number, words, locale, { room, isShort });
  if (measure !== 'growth') return pieces;
  const [before, , after] = signedPieces(headline, words, locale) as Pieces;
  const whole = before + pieces.join('') + after;
  return whole.length <= MAX_LARGE_GROWTH ? ['', whole, ''] : [before + pieces[0], pieces[1], pieces[2] + after];
}

/** The headline for narrow and wide cards, as a link whose label has its unit in full. */
export function headlineDisplay(card: Card, locale: Locale): CardDisplay['number'] {
  const { headline, words, title } = card;
  const narrow = headlinePieces(card, locale, 'short');
  const wide = headlinePieces(card, locale, 'long');
  const pair = (i: 0 | 1 | 2): RoomText => ({ narrow: narrow[i], wide: wide[i] });
  const inFull = headlinePieces(card, locale, 'long', true).join('');
  return {
    ...linkOf(headline, card, fillText(words.detail, inFull, title)),
    before: pair(0),
    digits: pair(1),
    after: pair(2),
  };
}

/** The link of a number that the card shows. */
export function linkOf({ id, basis, status }: CardFact, { asOf, lang }: Card, label: string): NumberLink {
  return { path: factPath(id, { asOf, lang }), label, looks: `${basis} ${status}` };
}

/** The message for a number of the total. Growth has a direction, an amount has none. */
export function wholeMessage(fact: CardFact): 'parentRise' | 'parentFall' | 'parentSame' {
  const change = fact.unit === 'percent' ? numberOf(fact) : 0;
  return change > 0 ? 'parentRise' : change < 0 ? 'parentFall' : 'parentSame';
}

/**
 * The number with the digits that a compact card shows. Receipt and panel show all. Counts and printed percentages keep theirs, and a computed
 * percentage has no more than those that newspapers print: 11.2% for 11.196%.
 */
export function rounded(fact: CardFact): CardFact {
  const isComputedPercentage = fact.unit === 'percent' && fact.basis === 'derived';
  if (!isAmount(fact.unit) && !isComputedPercentage) return fact;
  const digits = fact.digits || digitsOfExact(numberOf(fact));
  return { ...fact, digits: Math.min(digits, isComputedPercentage ? MAX_DIGITS_OF_PERCENTAGE : MAX_DIGITS) };
}

/** The significant digits of an exact number: 5 for 520370000000, whose zeros at the end do not count. */
function digitsOfExact(value: number): number {
  return `${Math.abs(value)}`.replace(/e.*|\D|0+$/g, '').length;
}

/** Adds "(computed)" to the text of a derived number. */
export function withBasis(text: string, { basis }: CardFact, words: Pick<Words, 'isComputed'>): string {
  return basis === 'derived' ? fillText(words.isComputed, text) : text;
}

/** Name and number in the language's words: `May 2025: 61.81 billion yuan`. */
export function item(words: Words, name: string, number: string): string {
  return fillText(words.item, name, number);
}
