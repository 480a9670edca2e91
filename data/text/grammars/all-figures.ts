/** The figure grammars by language. A language that has only a token grammar gets numbers that have a multiplier or a unit. */
import { enFigures } from './en/figures-en.ts';
import type { FigureGrammar } from './figure-grammar.ts';
import { otherFigures } from './other-figures.ts';
import { zhFigures } from './zh/figures-zh.ts';

const GRAMMARS: Readonly<Record<string, FigureGrammar>> = { en: enFigures, zh: zhFigures };

export function figureGrammarOf(language: string): FigureGrammar {
  return (Object.hasOwn(GRAMMARS, language) && GRAMMARS[language]) || otherFigures(language);
}
