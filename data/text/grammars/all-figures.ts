/** The figure grammars by language. In a language of which only the printed numbers are known, a number needs a multiplier or a unit. */
import { grammarOf } from '../../printed/grammars/all.ts';
import { COMMON_IGNORED } from './common-figures.ts';
import { enFigures } from './en/figures-en.ts';
import type { FigureGrammar } from './figure-grammar.ts';
import { zhFigures } from './zh/figures-zh.ts';

const GRAMMARS: Readonly<Record<string, FigureGrammar>> = { en: enFigures, zh: zhFigures };

export function figureGrammarOf(language: string): FigureGrammar {
  return (Object.hasOwn(GRAMMARS, language) && GRAMMARS[language]) || ofNumbersAlone(language);
}

function ofNumbersAlone(language: string): FigureGrammar {
  return {
    ignored: COMMON_IGNORED,
    phrases: [],
    joins: /\s?[-–—~]\s?/uy,
    range: /[-–—~]/u,
    rises: [],
    falls: grammarOf(language)?.falls ?? [],
    clauseEnd: /[,;:.!?،؛。，；]\s/gu,
  };
}
