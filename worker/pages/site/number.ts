/** Numbers of facts in words, for pages: with unit and qualifier, or as the interval that they lie in. */
import type { Words } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import type { Writing } from '../../../data/contract/language.ts';
import { significantDigits } from '../../../data/fact/digits.ts';
import type { Locale } from '../../../data/fact/format.ts';
import { quantity } from '../../../data/fact/unit.ts';

/** In which language numbers are written, and with which words. */
export interface Wording {
  lang: string;
  words: Words;
  writing?: Writing | undefined;
}

type Numbers = Pick<Fact, 'value' | 'bounds'>;

/** The number with as many digits as its bounds allow; its limit or interval where it has no value. */
export function writeNumber({ unit, qualifier }: Pick<Fact, 'unit' | 'qualifier'>, number: Numbers, wording: Wording) {
  const { value, bounds } = number;
  if (value === null) return writeBounds(unit, bounds, wording);
  const text = write(unit, value, significantDigits(value, bounds), wording);
  return filled(wording.words[qualifier], text);
}

/** `227.665 billion yuan – 227.675 billion yuan`, `over 20`, or the number itself where it is exact. */
export function writeBounds(unit: string, [lower, upper]: Fact['bounds'], wording: Wording): string {
  const { words } = wording;
  // Six digits are more than any source prints; the API has them all.
  const end = (value: number) => write(unit, Number(value.toPrecision(6)), 0, wording);
  if (lower !== null && upper !== null) return lower === upper ? end(lower) : `${end(lower)} – ${end(upper)}`;
  if (lower !== null) return filled(words.over, end(lower));
  return upper === null ? '' : filled(words.under, end(upper));
}

export function localeOf({ lang, writing }: Pick<Wording, 'lang' | 'writing'>): Locale {
  return { tag: lang, writing };
}

function write(unit: string, value: number, digits: number, wording: Wording): string {
  return quantity({ value, digits }, unit, wording.words[unit], localeOf(wording));
}

function filled(pattern: string | undefined, text: string): string {
  return (pattern ?? '{}').replace('{}', text);
}
