/** The language of a text where nobody says it, by its letters and its commonest words. */
import { lexiconOf } from '../grammars/lexicon.ts';
import { STORY_GRAMMARS } from '../grammars/story-grammars.ts';

/** So many characters from the beginning are read. */
const SAMPLE = 20_000;

/** Of the grammars' languages the likeliest (ISO 639-1); English where nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp | undefined) => (pattern ? (sample.match(pattern)?.length ?? 0) : 0);
  const letters = count(/\p{L}/gu) || 1;
  const languages = Object.entries(STORY_GRAMMARS);
  const byScript = languages.find(([, { script }]) => count(script) / letters > 0.1);
  if (byScript) return byScript[0];
  const counted = languages.map(([language, { marks }]) => ({ language, found: count(marks) }));
  const [best] = counted.sort((a, b) => b.found - a.found);
  return best?.found ? best.language : 'en';
}

export function knowsLanguage(language: string): boolean {
  return lexiconOf(language) !== null;
}
