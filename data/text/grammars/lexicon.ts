/** The words of one language compiled into patterns, once for all texts: those of its numbers, and those around figures in sentences. */
import { byWord } from '../../printed/grammars/grammar.ts';
import { type NumberLexicon, numberLexiconOf } from '../../printed/number-lexicon.ts';
import { UNSPACED, wordsBefore, wordsIn } from '../../printed/word-list.ts';
import { type FigureGrammar, figureGrammarOf } from './figure-grammars.ts';

export interface Lexicon extends NumberLexicon {
  figures: FigureGrammar;
  /** The qualifying word directly before a number: it is the first group. */
  qualifierBefore: RegExp;
  /** How far before a number a qualifying word may begin. */
  longestQualifier: number;
  rises: RegExp;
  falls: RegExp;
  risesAfter: RegExp;
  fallsAfter: RegExp;
  /** Whether a number directly after `before` is part of a word or code. */
  isGlued(before: string): boolean;
}

const lexicons = new Map<string, Lexicon | null>();

/** The words of a language (ISO 639-1); null where there is no grammar. */
export function lexiconOf(language: string): Lexicon | null {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const numbers = numberLexiconOf(language);
  const lexicon = numbers && compile(numbers, figureGrammarOf(language));
  lexicons.set(language, lexicon);
  return lexicon;
}

const GLUED = new RegExp(`(?:(?![${UNSPACED}])[\\p{L}_#@&=][-./+]?|\\d[.,:/+]?|[_#@\\\\~])$`, 'u');

function compile(numbers: NumberLexicon, figures: FigureGrammar): Lexicon {
  const qualifiers = Object.keys(byWord(numbers.grammar.qualifiers));
  const { fillers = [] } = figures;
  const longest = (words: string[]) => Math.max(0, ...words.map((word) => word.length));
  return {
    ...numbers,
    figures,
    qualifierBefore: wordsBefore(qualifiers, fillers),
    // With a space before the filler and after it.
    longestQualifier: longest(qualifiers) + longest(fillers) + 2,
    rises: wordsIn(figures.rises),
    falls: wordsIn(figures.falls),
    risesAfter: wordsIn(figures.risesAfter ?? []),
    fallsAfter: wordsIn(figures.fallsAfter ?? []),
    isGlued: (before) => GLUED.test(before),
  };
}
