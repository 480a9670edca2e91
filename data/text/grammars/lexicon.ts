/** The words of one language compiled into patterns, once for all texts. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';
import { grammarOf } from '../../printed/grammars/all.ts';
import type { Grammar } from '../../printed/grammars/grammar.ts';
import { SIGNS } from '../../printed/grammars/grammar.ts';
import { UNSPACED, wordsAt, wordsBefore, wordsIn } from '../words/word-list.ts';
import { figureGrammarOf } from './all-figures.ts';
import type { FigureGrammar } from './figure-grammar.ts';

export interface Lexicon {
  tokens: Grammar;
  figures: FigureGrammar;
  scale: RegExp;
  moneyScale: RegExp;
  unit: RegExp;
  otherUnit: RegExp;
  after: RegExp;
  digits: RegExp;
  currencyBefore: RegExp;
  qualifierBefore: RegExp;
  /** How far before a number a qualifying word may begin. */
  longestQualifier: number;
  rises: RegExp;
  falls: RegExp;
  risesAfter: RegExp;
  fallsAfter: RegExp;
  /** Whether numbers with falling multipliers make one number. */
  isChained: boolean;
  factorOf(word: string): number;
  unitOf(word: string): Unit;
  qualifierAfter(word: string): Qualifier;
  qualifierOf(word: string): Qualifier;
  isMoneyAt(text: string, offset: number): boolean;
  /** Whether a number directly after `before` is part of a word or code. */
  isGlued(before: string): boolean;
  /** Whether a letter or another part of a code follows directly. */
  isCut(text: string, offset: number): boolean;
}

const lexicons = new Map<string, Lexicon | null>();

/** The words of a language (ISO 639-1); null where there is no grammar. */
export function lexiconOf(language: string): Lexicon | null {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const tokens = grammarOf(language);
  const lexicon = tokens && compile(tokens, figureGrammarOf(language));
  lexicons.set(language, lexicon);
  return lexicon;
}

/** What a list says of a word that may be written with hyphens: `20-billion-yuan`. */
function of<T>(list: Record<string, T>, word: string): T | undefined {
  return list[word] ?? list[word.replaceAll('-', ' ')];
}

const GLUED = new RegExp(`(?:(?![${UNSPACED}])[\\p{L}_#@&=][-./+]?|\\d[.,:/+]?|[_#@\\\\~])$`, 'u');
const CUT = new RegExp(`(?:-?(?![${UNSPACED}])[\\p{L}_]|[.:/]\\d)`, 'uy');

function compile(tokens: Grammar, figures: FigureGrammar): Lexicon {
  const { thousand } = tokens;
  const scales = thousand ? { ...tokens.scales, [thousand]: 1000 } : tokens.scales;
  const moneyScales = figures.moneyScales ?? {};
  const money = Object.keys(tokens.units).filter((word) => /^[A-Z]{3}$/.test(tokens.units[word] as string));
  const moneyAt = wordsAt(money);
  const prefixes = money.filter((word) => word in SIGNS || figures.prefixes?.includes(word));
  return {
    tokens,
    figures,
    scale: wordsAt(Object.keys(scales)),
    moneyScale: wordsAt(Object.keys(moneyScales)),
    unit: wordsAt(Object.keys(tokens.units)),
    otherUnit: wordsAt(figures.otherUnits),
    after: wordsAt(Object.keys(figures.after)),
    digits: /\d{1,4}(?:\.\d+)?|[零〇一二两兩三四五六七八九十百千]{1,12}/uy,
    currencyBefore: new RegExp(`(${wordsBefore(prefixes, '').source.slice(0, -1)}) ?$`, 'u'),
    qualifierBefore: wordsBefore(Object.keys(tokens.qualifiers), '(?: (?:an?|the|by))? ?'),
    longestQualifier: Math.max(1, ...Object.keys(tokens.qualifiers).map((word) => word.length)) + 5,
    rises: wordsIn(figures.rises),
    falls: wordsIn(figures.falls),
    risesAfter: wordsIn(figures.risesAfter ?? []),
    fallsAfter: wordsIn(figures.fallsAfter ?? []),
    isChained: /\p{Script=Han}|\p{Script=Hangul}/u.test(Object.keys(tokens.scales).join('')),
    factorOf: (word) => of(scales, word) ?? (moneyScales[word] as number),
    unitOf: (word) => of(tokens.units, word) as Unit,
    qualifierAfter: (word) => of(figures.after, word) as Qualifier,
    qualifierOf: (word) => of(tokens.qualifiers, word) as Qualifier,
    isMoneyAt(text, offset) {
      moneyAt.lastIndex = text[offset] === ' ' ? offset + 1 : offset;
      return moneyAt.test(text);
    },
    isGlued: (before) => GLUED.test(before),
    isCut(text, offset) {
      CUT.lastIndex = offset;
      return CUT.test(text);
    },
  };
}
