/** Detects the language of a text by its letters and its commonest words. */

import { MARKS, SCRIPTS } from '../grammars/language-marks.ts';
import { lexiconOf } from '../grammars/lexicon.ts';

/** The number of characters that are read, from the beginning. */
const SAMPLE = 20_000;

/** The likeliest language (ISO 639-1); English where nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu) || 1;
  const byScript = Object.entries(SCRIPTS).find(([, script]) => count(script) / letters > 0.1);
  if (byScript) return byScript[0];
  const counted = Object.entries(MARKS).map(([language, marks]) => ({ language, found: count(marks) }));
  const [best] = counted.sort((a, b) => b.found - a.found);
  return best?.found ? best.language : 'en';
}

/** A part of a text is in another language where it has at least this many marks of it, and none of the language of the text. */
const LEAST_MARKS = 3;

/** The language of a paragraph in a text whose language is `language`. Another one is told only where its numbers can be read. */
export function languageOfPart(part: string, language: string): string {
  const marksOf = (code: string) => SCRIPTS[code] ?? MARKS[code] ?? /(?:)/gu;
  if (part.search(marksOf(language)) >= 0) return language;
  const other = languageOf(part);
  return knowsLanguage(other) && (part.match(marksOf(other))?.length ?? 0) >= LEAST_MARKS ? other : language;
}

export function knowsLanguage(language: string): boolean {
  return lexiconOf(language) !== null;
}
