/** The statement grammars by language: figures of other languages are found, but not what they are figures of. */
import { enStatements } from './en/statements-en.ts';
import type { StatementGrammar } from './statement-grammar.ts';
import { zhStatements } from './zh/statements-zh.ts';

const GRAMMARS: Readonly<Record<string, StatementGrammar>> = { zh: zhStatements, en: enStatements };

export function statementGrammarOf(language: string): StatementGrammar | null {
  return Object.hasOwn(GRAMMARS, language) ? (GRAMMARS[language] ?? null) : null;
}
