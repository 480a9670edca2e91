/** The words for countries and periods, by language. */
import { enMentions } from './en/mentions-en.ts';
import type { DatePhrase, MentionGrammar, PeriodGrammar } from './mention-grammar.ts';
import { shortPeriods } from './short-periods.ts';
import { zhMentions } from './zh/mentions-zh.ts';

const GRAMMARS: Readonly<Record<string, MentionGrammar>> = { zh: zhMentions, en: enMentions };

/** null for a language whose names are those of the vocabulary and of the runtime alone. */
export function mentionGrammarOf(language: string): MentionGrammar | null {
  return Object.hasOwn(GRAMMARS, language) ? (GRAMMARS[language] ?? null) : null;
}

/** null for a language whose periods are not read. */
export function periodGrammarOf(language: string): PeriodGrammar | null {
  return mentionGrammarOf(language) ?? shortPeriods(language);
}

/** What Arabic joins to the word after it: and, in, to. */
export const JOINED_LETTER = /^[وبلفك]/u;

/** Days as any of the languages writes them: the page around a story may be in another language. */
export const DATES: readonly DatePhrase[] = Object.values(GRAMMARS).flatMap(({ dates }) => dates);
