/** The words of a language as patterns: those of its numbers, and those around figures in sentences. */
import { byWord, wordsOf } from '../../printed/grammars/grammar.ts';
import { type NumberLexicon, numberLexiconOf } from '../../printed/number-lexicon.ts';
import { UNSPACED, wordsBefore, wordsIn } from '../../printed/word-list.ts';
import { type FigureGrammar, figureGrammarOf } from './figure-grammars.ts';

export interface Lexicon extends NumberLexicon {
  figures: FigureGrammar;
  /** The qualifying word directly before a number is its first group. */
  qualifierBefore: RegExp;
  /** How far before a number a qualifying word may begin. */
  longestQualifier: number;
  rises: RegExp;
  falls: RegExp;
  /** Whether a number after this text is part of a word or code. */
  isGlued(before: string): boolean;
}

const lexicons = new Map<string, Lexicon | null>();

/** Compiled once for a language (ISO 639-1). null if it has no grammar. */
export function lexiconOf(language: string): Lexicon | null {
  const cached = lexicons.get(language);
  if (cached !== undefined) return cached;
  const numbers = numberLexiconOf(language);
  const lexicon = numbers && compile(numbers, figureGrammarOf(language));
  lexicons.set(language, lexicon);
  return lexicon;
}

const GLUED = new RegExp(`(?:(?![${UNSPACED}])[\\p{L}_#@&=][-./+]?|\\d[.,:/+]?|[_#@\\\\~第])$`, 'u');

function compile(numbers: NumberLexicon, figures: FigureGrammar): Lexicon {
  const qualifiers = Object.keys(byWord(numbers.grammar.qualifiers));
  return {
    ...numbers,
    figures,
    qualifierBefore: wordsBefore(qualifiers),
    longestQualifier: Math.max(...qualifiers.map((word) => word.length)) + 1,
    rises: wordsIn(wordsOf(figures.rises)),
    falls: wordsIn(wordsOf(figures.falls)),
    isGlued: (before) => GLUED.test(before),
  };
}
