/** The words for countries and periods, by language. */
import { enMentions } from './en/mentions-en.ts';
import type { DatePhrase, MentionGrammar } from './mention-grammar.ts';
import { zhMentions } from './zh/mentions-zh.ts';

const GRAMMARS: Readonly<Record<string, MentionGrammar>> = { zh: zhMentions, en: enMentions };

/** null for a language whose periods are not read: its names are those of the vocabulary and of the runtime alone. */
export function mentionGrammarOf(language: string): MentionGrammar | null {
  return Object.hasOwn(GRAMMARS, language) ? (GRAMMARS[language] ?? null) : null;
}

/** Days as any of the languages writes them: the page around a story may be in another language. */
export const DATES: readonly DatePhrase[] = Object.values(GRAMMARS).flatMap(({ dates }) => dates);
