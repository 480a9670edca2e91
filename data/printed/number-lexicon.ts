/** The words for numbers in a language as patterns, which run on folded text (`fold.ts`). */
import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';
import { isCurrency } from '../fact/unit.ts';
import { en } from './grammars/en.ts';
import { byWord, type Grammar, SIGNS, wordsOf } from './grammars/grammar.ts';
import { OTHER_LANGUAGES } from './grammars/other-languages.ts';
import { zh } from './grammars/zh.ts';
import { UNSPACED, wordsAt, wordsBefore } from './word-list.ts';

const GRAMMARS: Readonly<Record<string, Grammar>> = { ...OTHER_LANGUAGES, en, zh };

/** Patterns are sticky, except those for the text before a number. */
export interface NumberLexicon {
  grammar: Grammar;
  scale: RegExp;
  moneyScale: RegExp;
  unit: RegExp;
  qualifier: RegExp;
  after: RegExp;
  fall: RegExp;
  rise: RegExp;
  /** The currency or the percent word directly before a number is its first group. */
  currencyBefore: RegExp;
  /** The sign directly before a number: `+` or `-` is the first group, a word the second. */
  signBefore: RegExp;
  factorOf(word: string): number;
  unitOf(word: string): Unit;
  qualifierOf(word: string): Qualifier;
  qualifierAfter(word: string): Qualifier;
  isMoneyAt(text: string, offset: number): boolean;
}

const lexicons = new Map<string, NumberLexicon | null>();

/** Compiled once for a language (ISO 639-1). null if it has no grammar. */
export function numberLexiconOf(language: string): NumberLexicon | null {
  const cached = lexicons.get(language);
  if (cached !== undefined) return cached;
  const grammar = Object.hasOwn(GRAMMARS, language) ? GRAMMARS[language] : undefined;
  const lexicon = grammar ? compile(grammar) : null;
  lexicons.set(language, lexicon);
  return lexicon;
}

/** A word may be written with hyphens: `20-billion-yuan`. */
function lookUp<T>(list: Record<string, T>, word: string): T | undefined {
  return list[word] ?? list[word.replaceAll('-', ' ')];
}

function compile(grammar: Grammar): NumberLexicon {
  const { thousand } = grammar;
  const [falls, rises] = [wordsOf(grammar.falls), wordsOf(grammar.rises)];
  const scales = { ...byWord(grammar.scales), ...(thousand && { [thousand]: '1000' }) };
  const moneyScales = byWord(grammar.moneyScales);
  const units = { ...SIGNS, ...byWord(grammar.units) };
  const [qualifiers, after] = [byWord(grammar.qualifiers), byWord(grammar.after)];
  const money = Object.keys(units).filter((word) => isCurrency(units[word] as string));
  const moneyAt = wordsAt(money);
  return {
    grammar,
    scale: wordsAt(Object.keys(scales), Object.keys(units)),
    moneyScale: wordsAt(Object.keys(moneyScales)),
    unit: wordsAt(Object.keys(units)),
    qualifier: wordsAt(Object.keys(qualifiers), [...Object.keys(units), ...falls, ...rises]),
    after: wordsAt(Object.keys(after)),
    fall: wordsAt(['-', ...falls], Object.keys(units)),
    rise: wordsAt(['+', ...rises], Object.keys(units)),
    currencyBefore: wordsBefore([...money.filter((word) => word in SIGNS), ...wordsOf(grammar.prefixes)]),
    signBefore: new RegExp(`(?:^|[\\s(,:${UNSPACED}])([-+])$|${wordsBefore(wordsOf(grammar.minus)).source}`, 'u'),
    factorOf: (word) => Number(lookUp(scales, word) ?? moneyScales[word]),
    unitOf: (word) => lookUp(units, word) as Unit,
    qualifierOf: (word) => lookUp(qualifiers, word) as Qualifier,
    qualifierAfter: (word) => lookUp(after, word) as Qualifier,
    isMoneyAt(text, offset) {
      moneyAt.lastIndex = text[offset] === ' ' ? offset + 1 : offset;
      return moneyAt.test(text);
    },
  };
}
