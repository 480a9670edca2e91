/** The grammars by language code (ISO 639-1). To read pages in another language, add its file here. */
import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import type { Grammar } from './grammar.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { kk } from './kk.ts';
import { ko } from './ko.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { ur } from './ur.ts';
import { zh } from './zh.ts';

const GRAMMARS: Readonly<Record<string, Grammar>> = { ar, bg, de, en, es, fa, fr, it, ja, kk, ko, ru, tr, ur, zh };

/** The grammar of a language, or null where there is none: numbers in such pages are not read by machine. */
export function grammarOf(language: string): Grammar | null {
  return Object.hasOwn(GRAMMARS, language) ? (GRAMMARS[language] ?? null) : null;
}
