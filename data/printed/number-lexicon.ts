/** Compiles the grammar of a language into patterns, which run on folded text (`fold.ts`). */
import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';
import { isAmount, isCurrency } from '../fact/unit.ts';
import { en } from './grammars/en.ts';
import { type Grammar, meaningsByWord, UNIT_SIGNS, wordsOf } from './grammars/grammar.ts';
import { OTHER_LANGUAGES } from './grammars/other-languages.ts';
import { zh } from './grammars/zh.ts';
import { patternAtEnd, stickyPattern, UNSPACED_SCRIPTS } from './word-patterns.ts';

const GRAMMARS: Readonly<Record<string, Grammar>> = { ...OTHER_LANGUAGES, en, zh };

/** Patterns for the words of a grammar, and their meanings. Patterns are sticky, except `unitBefore` and `signBefore`. */
export interface NumberLexicon {
  grammar: Grammar;
  /** Multipliers: "billion". */
  scale: RegExp;
  /** Short multipliers of amounts: the "m" of "$5m". */
  moneyScale: RegExp;
  unit: RegExp;
  /** Before a number: "about". */
  qualifier: RegExp;
  /** After a number: "or more". */
  trailingQualifier: RegExp;
  fall: RegExp;
  rise: RegExp;
  /** Matches at the end of the text before a number. Its group is the sign of a currency, or another unit such as 百分之 (percent). */
  unitBefore: RegExp;
  /** Matches at the end of the text before a number. Its first group is `+` or `-`, its second a word such as "minus". */
  signBefore: RegExp;
  multiplierOf(word: string): number;
  unitOf(word: string): Unit;
  qualifierOf(word: string): Qualifier;
  trailingQualifierOf(word: string): Qualifier;
  /** Whether the word at the offset is a currency or tonnes. A space may precede it. */
  isAmountUnitAt(text: string, offset: number): boolean;
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

function compile(grammar: Grammar): NumberLexicon {
  const { innerThousand } = grammar;
  const falls = wordsOf(grammar.falls);
  const rises = wordsOf(grammar.rises);
  const scales = meaningsByWord(grammar.scales);
  if (innerThousand) scales[innerThousand] = '1000';
  const moneyScales = meaningsByWord(grammar.moneyScales);
  const units = { ...UNIT_SIGNS, ...meaningsByWord(grammar.units) };
  const unitWords = Object.keys(units);
  const qualifiers = meaningsByWord(grammar.qualifiers);
  const trailingQualifiers = meaningsByWord(grammar.trailingQualifiers);
  const currencyWords = unitWords.filter((word) => isCurrency(units[word] as string));
  const currencySigns = currencyWords.filter((word) => word in UNIT_SIGNS);
  const amountUnit = stickyPattern(unitWords.filter((word) => isAmount(units[word] as string)));
  const minusWord = patternAtEnd(wordsOf(grammar.minusWords)).source;
  return {
    grammar,
    scale: stickyPattern(Object.keys(scales), unitWords),
    moneyScale: stickyPattern(Object.keys(moneyScales)),
    unit: stickyPattern(unitWords),
    qualifier: stickyPattern(Object.keys(qualifiers), [...unitWords, ...falls, ...rises]),
    trailingQualifier: stickyPattern(Object.keys(trailingQualifiers)),
    fall: stickyPattern(['-', ...falls], unitWords),
    rise: stickyPattern(['+', ...rises], unitWords),
    unitBefore: patternAtEnd([...currencySigns, ...wordsOf(grammar.unitsBefore)]),
    signBefore: new RegExp(`(?:^|[\\s(,:${UNSPACED_SCRIPTS}])([-+])$|${minusWord}`, 'u'),
    multiplierOf: (word) => Number(meaningOf(word, scales) ?? moneyScales[word]),
    unitOf: (word) => meaningOf(word, units) as Unit,
    qualifierOf: (word) => meaningOf(word, qualifiers) as Qualifier,
    trailingQualifierOf: (word) => meaningOf(word, trailingQualifiers) as Qualifier,
    isAmountUnitAt(text, offset) {
      amountUnit.lastIndex = text[offset] === ' ' ? offset + 1 : offset;
      return amountUnit.test(text);
    },
  };
}

/** The meaning of a printed word, which may have hyphens: the "u.s.-dollars" of `20-billion-u.s.-dollars`. */
function meaningOf(word: string, meanings: Record<string, string>): string | undefined {
  return meanings[word] ?? meanings[word.replaceAll('-', ' ')];
}
