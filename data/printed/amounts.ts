/**
 * Reads the amount around a number: its sign, currency, multipliers, smaller parts, unit and qualifying words.
 *
 *   text                             number   multipliers   part     unit   value
 *   "-$5 billion"                    5        billion                USD    -5,000,000,000
 *   "5203亿7000万元以上"             5203     亿            7000万   CNY    520,370,000,000, over
 *   "1 billion dollars 477 million"  1        billion       477 …    USD    1,477,000,000
 */
import type { Unit } from '../contract/enumerations.ts';
import { type Qualifier, tidy } from '../fact/bounds.ts';
import type { Grammar } from './grammars/grammar.ts';
import type { NumberLexicon } from './number-lexicon.ts';
import { UNSPACED } from './word-list.ts';

/** `start` and `end` include sign, currency, multipliers and unit. */
export interface Amount {
  start: number;
  end: number;
  number: NumberAt;
  value: number;
  resolution: number;
  /** The product of the multipliers of the first number, or 1. */
  factor: number;
  unit: Unit | undefined;
  /** From a word after the number or between its parts: 多, `or more`. */
  qualifier: Qualifier | null;
}

/** How many characters before a number are read for its sign and currency. */
const WINDOW = 12;

/** A minus before the currency, after a space or bracket. */
const SIGN_OF_CURRENCY = /(?:^|[\s(])-$/u;

/** Reads the amount of a number in the folded text. Text before `from` belongs to another amount. */
export function amountAt(folded: string, number: NumberAt, lexicon: NumberLexicon, from = 0): Amount {
  const { start, isNegative, currency } = readBefore(folded, number, lexicon, from);
  const reader = new AmountReader(folded, number.end, lexicon);
  const { value, resolution, factor, unit } = reader.read(number, currency);
  return {
    number,
    start,
    end: reader.end,
    value: tidy(isNegative ? -value : value),
    resolution: tidy(resolution),
    factor,
    unit,
    qualifier: reader.qualifier,
  };
}

/** The sign and the currency before a number: "-", "minus ", "$", "-$". */
function readBefore(
  folded: string,
  number: NumberAt,
  lexicon: NumberLexicon,
  from: number,
): { start: number; isNegative: boolean; currency: string | undefined } {
  const before = folded.slice(Math.max(0, number.start - WINDOW), number.start);
  const [currencyText, currency] = lexicon.currencyBefore.exec(before) ?? [];
  if (currencyText !== undefined && number.start - currencyText.length >= from) {
    const start = number.start - currencyText.length;
    const isNegative = SIGN_OF_CURRENCY.test(folded.slice(Math.max(0, start - 2), start));
    return { start: isNegative ? start - 1 : start, isNegative, currency };
  }
  const [signText, sign] = lexicon.signBefore.exec(before) ?? [];
  if (signText === undefined) return { start: number.start, isNegative: false, currency: undefined };
  return { start: number.start - (sign ?? signText).length, isNegative: sign !== '+', currency: undefined };
}

interface Term {
  value: number;
  resolution: number;
  factor: number;
}

/**
 * The number times its multipliers. Some zeros only fill the place and say nothing about the resolution: those of a `later` part (5203억 7000만
 * is printed to ten million), and those of a whole number of thousands (3.600 millones beside 5.800 millones is rounded to 100 million).
 */
export function multiplied({ value, resolution, factor }: Term, isLater = false): Term {
  const zeros = /0*$/.exec(String(tidy(value / resolution)))?.[0].length ?? 0;
  const isRounded = isLater || (factor > 1 && resolution === 1 && value >= 1000 && zeros >= 2);
  return { value: value * factor, resolution: resolution * factor * (isRounded ? 10 ** zeros : 1), factor };
}

const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** Reads the words after a number, one by one. `end` is the place that it has come to. */
class AmountReader {
  end: number;
  qualifier: Qualifier | null = null;
  readonly #text: string;
  readonly #lexicon: NumberLexicon;

  constructor(text: string, end: number, lexicon: NumberLexicon) {
    this.#text = text;
    this.end = end;
    this.#lexicon = lexicon;
  }

  read(number: NumberAt, currency: string | undefined): Term & Pick<Amount, 'unit'> {
    const first = multiplied(this.#term(number, currency !== undefined));
    const sum = this.#withParts(first);
    const unit = this.#unit(currency);
    const { value, resolution } = unit ? this.#withPartsAfter(unit, sum) : sum;
    this.#readQualifier();
    return { value, resolution, factor: first.factor, unit };
  }

  #term({ value, resolution }: NumberAt, hasCurrency: boolean): Term {
    const { scale, moneyScale, factorOf, isMoneyAt, grammar } = this.#lexicon;
    const term = { value, resolution, factor: 1 };
    this.#readQualifier();
    for (let word = this.#take(scale); word; word = this.#take(scale)) {
      // A thousand inside a number: 4천592억 is 4592억.
      const isInside = word === grammar.thousand && term.factor === 1 && resolution === 1;
      const below = isInside ? this.#belowThousand() : null;
      if (below) {
        term.value = value * 1000 + below.value;
        term.resolution = below.resolution;
      } else {
        term.factor *= factorOf(word);
      }
      this.#readQualifier();
    }
    // "$5m": a short multiplier needs a currency before the number or after it.
    const short = term.factor === 1 ? this.#peek(moneyScale) : null;
    if (!short || !(hasCurrency || isMoneyAt(this.#text, short.end))) return term;
    this.end = short.end;
    return { ...term, factor: factorOf(short.word) };
  }

  /** The digits after a thousand inside a number: the 592 of 4천592억. */
  #belowThousand(): { value: number; resolution: number } | null {
    const [digits] = /^\d{1,3}(?!\d)/.exec(this.#text.slice(this.end, this.end + 4)) ?? [];
    if (!digits) return null;
    this.end += digits.length;
    const isShort = this.#lexicon.grammar.isShort && digits.length === 1 && !this.#peek(this.#lexicon.scale);
    return { value: Number(digits) * (isShort ? 100 : 1), resolution: isShort ? 100 : 1 };
  }

  /** Adds the parts with smaller multipliers that follow: the 7000万 of 5203亿7000万. */
  #withParts(first: Term): Term {
    let sum = first;
    for (let part = this.#part(sum); part; part = this.#part(sum)) {
      sum = { ...part, value: sum.value + part.value };
    }
    return sum;
  }

  /** A part that is smaller than one unit of the last digit before it; null and nothing read if the number ends here. */
  #part({ resolution, factor }: Term): Term | null {
    if (factor === 1) return null;
    const { end, qualifier } = this;
    const { grammar } = this.#lexicon;
    const gap = [grammar.between ?? ' ', ' '].find((each) => this.#text.startsWith(each, end)) ?? '';
    const number = digitsAt(this.#text, end + gap.length, grammar);
    if (!number) return null;
    this.end = number.end;
    const term = this.#term(number, false);
    const isDirect = gap === '' && IS_UNSPACED.test(this.#text[end - 1] as string);
    // 9万4 is 94,000.
    const isNextPlace = grammar.isShort && isDirect && this.end === number.end && number.end - number.start === 1;
    const part = isNextPlace
      ? { value: number.value * (resolution / 10), resolution: resolution / 10, factor: 1 }
      : multiplied(term, true);
    if (part.value < resolution && (term.factor > 1 || isDirect || this.#isAtEnd())) return part;
    this.#goBackTo(end, qualifier);
    return null;
  }

  #goBackTo(end: number, qualifier: Qualifier | null): void {
    this.end = end;
    this.qualifier = qualifier;
  }

  /** Spaced numbers are one number only with a multiplier, or if only the unit of an amount follows. */
  #isAtEnd(): boolean {
    const { unit, unitOf } = this.#lexicon;
    const next = this.#peek(unit);
    return next ? !['percent', 'points'].includes(unitOf(next.word)) : this.end === this.#text.length;
  }

  /** "1 billion dollars 477 million": the number goes on after its unit, unless that part has another unit. */
  #withPartsAfter(unit: Unit, sum: Term): Term {
    const { end, qualifier } = this;
    // In a text without spaces, another amount follows the unit.
    if (this.#text[end] !== ' ' || IS_UNSPACED.test(this.#text[end - 1] as string)) return sum;
    const whole = this.#withParts(sum);
    const next = whole === sum ? null : this.#peek(this.#lexicon.unit);
    if (!next || this.#lexicon.unitOf(next.word) === unit) return whole;
    this.#goBackTo(end, qualifier);
    return sum;
  }

  /** The unit. A word that repeats the currency before the number is part of the amount: RMB 300 million yuan. */
  #unit(currency: string | undefined): Unit | undefined {
    const { unit, unitOf } = this.#lexicon;
    const before = currency === undefined ? undefined : unitOf(currency);
    const next = this.#peek(unit);
    if (before !== undefined && (!next || unitOf(next.word) !== before)) return before;
    if (next) this.end = next.end;
    return next ? unitOf(next.word) : undefined;
  }

  /** A qualifying word after a number or between its parts: 多, "or more". */
  #readQualifier(): void {
    const word = this.#take(this.#lexicon.after);
    if (word) this.qualifier = this.#lexicon.qualifierAfter(word);
  }

  #take(pattern: RegExp): string | null {
    const next = this.#peek(pattern);
    if (next) this.end = next.end;
    return next?.word ?? null;
  }

  /** The word here, after at most one space or hyphen. */
  #peek(pattern: RegExp): { word: string; end: number } | null {
    const gap = /[ -]/.test(this.#text[this.end] ?? '') ? [0, 1] : [0];
    for (const skip of gap) {
      pattern.lastIndex = this.end + skip;
      const [word] = pattern.exec(this.#text) ?? [];
      if (word) return { word, end: this.end + skip + word.length };
    }
    return null;
  }
}

interface NumberAt {
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
  value: number;
  resolution: number;
}

/** By the decimal sign. Groups don't begin with a zero, and groups come before plain digits. */
const FORMS: Readonly<Record<Grammar['decimal'], readonly string[]>> = {
  '.': [
    '[1-9]\\d?(?:,\\d{2}){1,4},\\d{3}(?!,?\\d)(?:\\.\\d+)?', // 1,23,456.7 as in India
    '[1-9]\\d{0,2}(?:,\\d{3}){1,5}(?!,?\\d)(?:\\.\\d+)?', // 123,456.7
    '[1-9]\\d{0,2}(?: \\d{3}){1,5}(?! ?\\d)(?:\\.\\d+)?', // 123 456.7
    '\\d+(?:\\.\\d+)?', // 123456.7
    '(?<=^|[\\s(+~$€£¥-])\\.\\d+(?![\\d.])', // .7
  ],
  ',': [
    '[1-9]\\d{0,2}(?:\\.\\d{3}){1,5}(?!\\.?\\d)(?:,\\d+)?', // 123.456,7
    '[1-9]\\d{0,2}(?: \\d{3}){1,5}(?! ?\\d)(?:,\\d+)?', // 123 456,7
    // 123456,7, and 15.4: a point before any other count of digits than three is a decimal sign.
    '\\d+(?:,\\d+|\\.(?:\\d\\d?|\\d{4,})(?!\\d))?',
  ],
};
const DIGITS = { '.': new RegExp(FORMS['.'].join('|'), 'g'), ',': new RegExp(FORMS[','].join('|'), 'g') };
const DIGITS_HERE = { '.': new RegExp(DIGITS['.'], 'y'), ',': new RegExp(DIGITS[','], 'y') };
const GROUPING = { '.': /[, ]/g, ',': /\.(?=\d{3}(?!\d))| /g };
/** Ordinary spaces group digits only in languages with a decimal comma. */
const WIDE_SPACE = /[\u00a0\u2009\u202f]/;
/** A number with more digits is an identifier. */
const MAX_DIGITS = 16;
const MAX_LENGTH = 4 * MAX_DIGITS;

export function digitsIn(folded: string, written: string, grammar: Grammar): NumberAt[] {
  const numbers: NumberAt[] = [];
  for (const { 0: match, index } of folded.matchAll(DIGITS[grammar.decimal])) {
    const groups = splitGroups(match, written.slice(index, index + match.length), grammar);
    for (const { from, digits } of groups) {
      const number = numberOf(index + from, digits, grammar);
      if (digits.length <= MAX_LENGTH && number.value < 10 ** MAX_DIGITS) numbers.push(number);
    }
  }
  return numbers;
}

function digitsAt(folded: string, start: number, grammar: Grammar): NumberAt | null {
  const pattern = DIGITS_HERE[grammar.decimal];
  pattern.lastIndex = start;
  const [digits] = pattern.exec(folded) ?? [];
  if (digits === undefined) return null;
  // A space may be any space here: in a language that doesn't group by it the number ends there.
  return numberOf(start, grammar.decimal === ',' ? digits : digits.replace(/ .*/, ''), grammar);
}

/**
 * In a language that does not group digits by spaces, "10 20" is two numbers; "10 000" is one, as no number begins with zeros. In a text
 * without spaces between words, a space between digits can only group them.
 */
function splitGroups(
  folded: string,
  written: string,
  { decimal, isUnspaced }: Grammar,
): { from: number; digits: string }[] {
  const isOne =
    decimal === ',' ||
    isUnspaced ||
    / 0/.test(folded) ||
    Array.from(written.matchAll(/\s/g)).every(([space]) => WIDE_SPACE.test(space));
  if (isOne) return [{ from: 0, digits: folded }];
  return Array.from(folded.matchAll(/\S+/g), ({ 0: digits, index }) => ({ from: index, digits }));
}

function numberOf(start: number, digits: string, { decimal }: Grammar): NumberAt {
  const plain = digits.replace(GROUPING[decimal], '').replace(',', '.');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { start, end: start + digits.length, value: Number(plain), resolution: 10 ** -decimals };
}
