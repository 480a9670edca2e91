/** The statement grammars by language: figures of other languages are found, but not what they are figures of. */
import { enStatements } from './en/statements-en.ts';
import type { DatePhrase, StatementGrammar } from './statement-grammar.ts';
import { zhStatements } from './zh/statements-zh.ts';

const GRAMMARS: Readonly<Record<string, StatementGrammar>> = { zh: zhStatements, en: enStatements };

export function statementGrammarOf(language: string): StatementGrammar | null {
  return Object.hasOwn(GRAMMARS, language) ? (GRAMMARS[language] ?? null) : null;
}

/** Days as any of the languages writes them: the page around a story may be in another language. */
export const DATES: readonly DatePhrase[] = Object.values(GRAMMARS).flatMap(({ dates }) => dates);
