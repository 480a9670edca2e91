/** The grammars by language code (ISO 639-1). To read pages in another language, add its grammar to short.ts, or in a file of its own. */
import { en } from './en.ts';
import type { Grammar } from './grammar.ts';
import { SHORT } from './short.ts';
import { zh } from './zh.ts';

const GRAMMARS: Readonly<Record<string, Grammar>> = { ...SHORT, en, zh };

/** The grammar of a language, or null where there is none: numbers in such pages are not read by machine. */
export function grammarOf(language: string): Grammar | null {
  return Object.hasOwn(GRAMMARS, language) ? (GRAMMARS[language] ?? null) : null;
}
