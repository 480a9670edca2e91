/** Keeps parts of right-to-left texts in order with isolates (Unicode TR 9). Texts from left to right stay as they are. */
import type { Language } from '../contract/language.ts';

type Direction = Language['direction'];

/** Isolates a whole part, such as a quotation in any language. Otherwise the browser may put its words, and a number after them, in another order. */
export function isolate(part: string, direction: Direction): string {
  return direction === 'rtl' ? `\u2068${part}\u2069` : part;
}

/** Latin words in a row, with what stands between them. An Arabic word ends the row: `China Daily` and `24.kg` in `China Daily و 24.kg`. */
const LATIN_WORDS = /[^\s\p{Script=Arabic}]*\p{Script=Latin}(?:[^\p{Script=Arabic}]*[\p{Script=Latin}\d])?/gu;

/** Isolates the Latin words of a name. */
export function isolateLatin(name: string, direction: Direction): string {
  return direction === 'rtl' ? name.replace(LATIN_WORDS, '\u2066$&\u2069') : name;
}
