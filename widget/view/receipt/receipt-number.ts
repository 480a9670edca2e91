/** The numbers of a receipt as text: a value with its unit, and what a value stands for. */

import type { CompactCard, Words } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { significantDigits } from '../../../data/fact/digits.ts';
import type { Figure, Locale } from '../../../data/fact/format.ts';
import type { Key } from '../../../data/fact/id.ts';
import { quantity } from '../../../data/fact/unit.ts';
import { fill } from '../writer.ts';

/** The answer of `/v1/facts/{id}?lang=`: a fact with labels and words in one language. */
export interface LabelledFact extends Fact {
  labels: Key;
  words: Words;
  dir: CompactCard['dir'];
  writing?: CompactCard['writing'];
}

/** The fact's number with its unit and qualifier; its limit or interval where it has no value. */
export function writeNumber(fact: LabelledFact, locale: Locale): string {
  if (fact.value === null) return meaning(fact, locale);
  return fill(fact.words[fact.qualifier], writeValue(fact, fact, locale)).join('');
}

/** A value of the fact with its unit, to as many digits as its bounds allow. */
export function writeValue(
  fact: LabelledFact,
  { value, bounds }: Pick<Fact, 'value' | 'bounds'>,
  locale: Locale,
): string {
  return write(fact, { value, digits: significantDigits(value, bounds) }, locale);
}

/** What the number says about the true value: an interval, a limit, or the value itself; empty where nothing bounds it. */
export function meaning(fact: LabelledFact, locale: Locale): string {
  const { words } = fact;
  const [lower, upper] = fact.bounds;
  // Sources print at most six digits; the API has all.
  const end = (value: number) =>
    write(fact, { value: fact.basis === 'derived' ? Number(value.toPrecision(6)) : value, digits: 0 }, locale);
  if (lower !== null && upper !== null) {
    const range = lower === upper ? end(lower) : `${end(lower)} – ${end(upper)}`;
    // "About" allows for more than the rounding of its digits, and it isn't known how much.
    return fill(fact.qualifier === 'about' ? words.about : '{}', range).join('');
  }
  const [word, limit] = lower === null ? [words.under, upper] : [words.over, lower];
  return limit === null ? '' : fill(word, end(limit)).join('');
}

function write({ unit, words }: LabelledFact, figure: Figure, locale: Locale): string {
  return quantity(figure, unit, words[unit], locale);
}
