/** Quantities in languages of which only the printed numbers are known: a number needs a multiplier or a unit to be found. */
import { grammarOf } from '../../printed/grammars/all.ts';
import { COMMON_IGNORED } from './common-ignored.ts';
import type { FigureGrammar } from './figure-grammar.ts';

export function otherFigures(language: string): FigureGrammar {
  return {
    ignored: COMMON_IGNORED,
    phrases: [],
    after: {},
    otherUnits: [],
    joins: /\s?[-–—~]\s?/uy,
    rises: [],
    falls: grammarOf(language)?.falls ?? [],
    clauseEnd: /[,;:.!?،؛。，；]\s/gu,
  };
}
