/** The grammars by language code (ISO 639-1). To read another language, add its grammar to other-languages.ts or in a file of its own. */
import { en } from './en.ts';
import type { Grammar } from './grammar.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';
import { zh } from './zh.ts';

const GRAMMARS: Readonly<Record<string, Grammar>> = { ...OTHER_LANGUAGES, en, zh };

/** The languages whose numbers are read. */
export const READ_LANGUAGES: readonly string[] = Object.keys(GRAMMARS);

/** null if the numbers of the language are not read. */
export function grammarOf(language: string): Grammar | null {
  return Object.hasOwn(GRAMMARS, language) ? (GRAMMARS[language] ?? null) : null;
}
