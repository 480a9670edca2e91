/** The words for countries and periods, by language. */
import { enMentions } from './en/mentions-en.ts';
import type { DatePhrase, MentionGrammar, PeriodGrammar } from './mention-grammar.ts';
import { shortPeriods } from './short-periods.ts';
import { zhMentions } from './zh/mentions-zh.ts';

const GRAMMARS: Readonly<Record<string, MentionGrammar>> = { zh: zhMentions, en: enMentions };

/** null for a language whose names come only from the vocabulary and the runtime. */
export function mentionGrammarOf(language: string): MentionGrammar | null {
  return Object.hasOwn(GRAMMARS, language) ? (GRAMMARS[language] ?? null) : null;
}

/** null if the periods of the language are not read. */
export function periodGrammarOf(language: string): PeriodGrammar | null {
  return mentionGrammarOf(language) ?? shortPeriods(language);
}

/** The name without the article that Arabic joins to it. */
export const withoutArticle = (word: string) => word.replace(/^ال/u, '');

/** The word with and without what Arabic joins to it: and, in, to, the. */
export function unjoined(word: string): string[] {
  return [word, word.replace(/^[وبلفك]/u, ''), word.replace(/^[وبفك]?ال|^لل/u, '')];
}

/** How many letters may be added to a name, in languages that join several endings: ihracatının. */
export const longestEnding = (language: string) => (/^(?:kk|tr|uz)$/.test(language) ? 5 : 0);

/** Dates in all languages: the page around a story may be in another language. */
export const DATES: readonly DatePhrase[] = Object.values(GRAMMARS).flatMap(({ dates }) => dates);

/** "Respectively" in any language: each figure belongs to the name at its place. */
export const RESPECTIVELY =
  /分[别別]|依次|それぞれ|각각|على التوالي|(?<!\p{L})(?:respective?ly|respectiv[ae]mente?|respectivement|rispettivamente|jeweils|beziehungsweise|соответственно|тиісінше|sırasıyla|odpowiednio|mos ravishda)(?!\p{L})/u;
