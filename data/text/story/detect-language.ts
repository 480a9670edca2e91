/** Detects the language of a text by its letters and its commonest words. */

import { MARKS, SCRIPTS } from '../grammars/language-marks.ts';
import { lexiconOf } from '../grammars/lexicon.ts';

/** How many characters are read. */
const SAMPLE = 20_000;

/** The likeliest language (ISO 639-1), or English. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu) || 1;
  const byScript = Object.entries(SCRIPTS).find(([, script]) => count(script) / letters > 0.1);
  if (byScript) return byScript[0];
  const counts = Object.entries(MARKS).map(([language, marks]) => ({ language, marks: count(marks) }));
  const [best] = counts.sort((a, b) => b.marks - a.marks);
  return best?.marks ? best.language : 'en';
}

/** A paragraph is in another language if it has this many marks of it, and none of the language of the text. */
const MIN_MARKS = 3;

/** The language of a paragraph in a text in `language`. Another language is detected only if its numbers can be read. */
export function languageOfPart(part: string, language: string): string {
  const marksOf = (code: string) => SCRIPTS[code] ?? MARKS[code] ?? /(?:)/gu;
  if (part.search(marksOf(language)) >= 0) return language;
  const other = languageOf(part);
  return knowsLanguage(other) && (part.match(marksOf(other))?.length ?? 0) >= MIN_MARKS ? other : language;
}

export function knowsLanguage(language: string): boolean {
  return lexiconOf(language) !== null;
}
