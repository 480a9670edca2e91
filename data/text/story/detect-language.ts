/** The language of a text where nobody says it, by its letters and its commonest words. */

import { LANGUAGE_MARKS } from '../grammars/language-marks.ts';
import { lexiconOf } from '../grammars/lexicon.ts';

/** So many characters from the beginning are read. */
const SAMPLE = 20_000;

/** Of the grammars' languages the likeliest (ISO 639-1); English where nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp | undefined) => (pattern ? (sample.match(pattern)?.length ?? 0) : 0);
  const letters = count(/\p{L}/gu) || 1;
  const languages = Object.entries(LANGUAGE_MARKS);
  const byScript = languages.find(([, { script }]) => count(script) / letters > 0.1);
  if (byScript) return byScript[0];
  const counted = languages.map(([language, { marks }]) => ({ language, found: count(marks) }));
  const [best] = counted.sort((a, b) => b.found - a.found);
  return best?.found ? best.language : 'en';
}

/** So many marks of another language, and none of its own, tell that a part of a text is in the other. */
const PLAIN = 3;

/** The language of a paragraph of a text in `language`: that, or another one of which numbers are read. */
export function languageOfPart(part: string, language: string): string {
  const marksOf = (code: string) => LANGUAGE_MARKS[code]?.script ?? LANGUAGE_MARKS[code]?.marks ?? /(?:)/gu;
  if (part.search(marksOf(language)) >= 0) return language;
  const other = languageOf(part);
  return knowsLanguage(other) && (part.match(marksOf(other))?.length ?? 0) >= PLAIN ? other : language;
}

export function knowsLanguage(language: string): boolean {
  return lexiconOf(language) !== null;
}
