/**
 * Finds numbers in digits, and reads the amount around each: its sign, currency, multipliers, smaller parts, unit and qualifying words.
 *
 *   text                             number   multipliers   part     unit   value
 *   "-$5 billion"                    5        billion                USD    -5,000,000,000
 *   "5203亿7000万元以上"             5203     亿            7000万   CNY    520,370,000,000, over
 *   "1 billion dollars 477 million"  1        billion       477 …    USD    1,477,000,000
 *
 * All offsets are those of the folded text (`fold.ts`).
 */
import type { Unit } from '../contract/enumerations.ts';
import { type Qualifier, tidy } from '../fact/bounds.ts';
import type { Grammar } from './grammars/grammar.ts';
import type { NumberLexicon } from './number-lexicon.ts';
import { UNSPACED_SCRIPTS } from './word-patterns.ts';

/** `start` and `end` include sign, currency, multipliers and unit. */
export interface Amount {
  start: number;
  end: number;
  number: NumberSpan;
  value: number;
  /** The value of one unit of the last printed digit: 10 million in `227.67 billion`. */
  resolution: number;
  /** The product of the multipliers, without those of smaller parts. 1 if there are none. */
  multiplier: number;
  unit: Unit | undefined;
  /** From a word after the number, or between its parts: 多, `or more`. */
  qualifier: Qualifier | null;
}

/** The sign and currency are within this many characters before the number. */
const MAX_PREFIX_LENGTH = 12;

/** A minus directly before the currency: " -" in "of -$5 billion". After a letter or digit it is a hyphen: "2030-$5". */
const MINUS_BEFORE_CURRENCY = /(?:^|[\s(])-$/u;

/** Reads the amount around a number. Text before `from` belongs to another amount, and is not read. */
export function amountAt(folded: string, number: NumberSpan, lexicon: NumberLexicon, from = 0): Amount {
  const { start, isNegative, unitBefore } = readPrefix(folded, number, lexicon, from);
  const reader = new AmountReader(folded, number.end, lexicon);
  const { value, resolution, multiplier, unit } = reader.read(number, unitBefore);
  return {
    number,
    start,
    end: reader.end,
    value: tidy(isNegative ? -value : value),
    resolution: tidy(resolution),
    multiplier,
    unit,
    qualifier: reader.qualifier,
  };
}

interface Prefix {
  start: number;
  isNegative: boolean;
  /** The sign or word for the unit, as printed: "$". */
  unitBefore: string | undefined;
}

/** Reads the sign and the unit before a number: "-", "minus ", "$", "-$". */
function readPrefix(folded: string, number: NumberSpan, lexicon: NumberLexicon, from: number): Prefix {
  const before = folded.slice(Math.max(0, number.start - MAX_PREFIX_LENGTH), number.start);
  const [unitText, unitBefore] = lexicon.unitBefore.exec(before) ?? [];
  if (unitText !== undefined && number.start - unitText.length >= from) {
    const start = number.start - unitText.length;
    const isNegative = MINUS_BEFORE_CURRENCY.test(folded.slice(Math.max(0, start - 2), start));
    return { start: isNegative ? start - 1 : start, isNegative, unitBefore };
  }
  const [signText, sign] = lexicon.signBefore.exec(before) ?? [];
  if (signText === undefined) return { start: number.start, isNegative: false, unitBefore: undefined };
  return { start: number.start - (sign ?? signText).length, isNegative: sign !== '+', unitBefore: undefined };
}

/** A number and the product of its multipliers. */
interface Term {
  value: number;
  resolution: number;
  multiplier: number;
}

/**
 * Multiplies the value and the resolution: 5.2 billion has the resolution 100 million. In two cases, zeros at the end are not precise digits, so
 * the resolution is that of the digit before them:
 *
 *   5203억7000만       the 7000 of a smaller part is precise to 1000만
 *   3.600 millones     a whole number of thousands is precise to 100 millones
 */
export function applyMultiplier({ value, resolution, multiplier }: Term, isSmallerPart = false): Term {
  const zeros = /0*$/.exec(String(tidy(value / resolution)))?.[0].length ?? 0;
  const isWholeThousands = multiplier > 1 && resolution === 1 && value >= 1000 && zeros >= 2;
  const roundedDigits = isSmallerPart || isWholeThousands ? zeros : 0;
  return { value: value * multiplier, resolution: resolution * multiplier * 10 ** roundedDigits, multiplier };
}

const IS_UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u');

/** Reads the words after a number, one by one. */
class AmountReader {
  /** The end of the last word that was read. */
  end: number;
  qualifier: Qualifier | null = null;
  readonly #text: string;
  readonly #lexicon: NumberLexicon;

  constructor(text: string, end: number, lexicon: NumberLexicon) {
    this.#text = text;
    this.end = end;
    this.#lexicon = lexicon;
  }

  read(number: NumberSpan, unitBefore: string | undefined): Term & Pick<Amount, 'unit'> {
    const firstTerm = applyMultiplier(this.#readTerm(number, unitBefore !== undefined));
    const sum = this.#addSmallerParts(firstTerm);
    const unit = this.#readUnit(unitBefore);
    const { value, resolution } = unit ? this.#addPartsAfterUnit(unit, sum) : sum;
    this.#readTrailingQualifier();
    return { value, resolution, multiplier: firstTerm.multiplier, unit };
  }

  /** Reads the multipliers after a number: 5 and "billion" are { value: 5, multiplier: 1e9 }. */
  #readTerm({ value, resolution }: NumberSpan, hasUnitBefore: boolean): Term {
    const { scale, moneyScale, multiplierOf, isAmountUnitAt, grammar } = this.#lexicon;
    const term = { value, resolution, multiplier: 1 };
    this.#readTrailingQualifier();
    for (let word = this.#take(scale); word; word = this.#take(scale)) {
      // A thousand inside a number: 4천592억 is 4592억.
      const mayBeInside = word === grammar.innerThousand && term.multiplier === 1 && resolution === 1;
      const belowThousand = mayBeInside ? this.#readBelowThousand() : null;
      if (belowThousand) {
        term.value = value * 1000 + belowThousand.value;
        term.resolution = belowThousand.resolution;
      } else {
        term.multiplier *= multiplierOf(word);
      }
      this.#readTrailingQualifier();
    }
    if (term.multiplier !== 1) return term;
    // "$5m": a short multiplier needs a currency before the number, or a currency or tonnes after it.
    const shortMultiplier = this.#peek(moneyScale);
    if (!shortMultiplier || !(hasUnitBefore || isAmountUnitAt(this.#text, shortMultiplier.end))) return term;
    this.end = shortMultiplier.end;
    return { ...term, multiplier: multiplierOf(shortMultiplier.word) };
  }

  /** Reads the digits after a thousand inside a number: the 592 of 4천592억. */
  #readBelowThousand(): { value: number; resolution: number } | null {
    const [digits] = /^\d{1,3}(?!\d)/.exec(this.#text.slice(this.end, this.end + 4)) ?? [];
    if (!digits) return null;
    this.end += digits.length;
    const { grammar, scale } = this.#lexicon;
    // 4千5 is 4500.
    const isHundreds = grammar.mayOmitLastMultiplier && digits.length === 1 && !this.#peek(scale);
    return isHundreds ? { value: Number(digits) * 100, resolution: 100 } : { value: Number(digits), resolution: 1 };
  }

  /** Adds the parts with smaller multipliers that follow: the 7000万 of 5203亿7000万. */
  #addSmallerParts(first: Term): Term {
    let sum = first;
    for (let part = this.#readSmallerPart(sum); part; part = this.#readSmallerPart(sum)) {
      sum = { ...part, value: sum.value + part.value };
    }
    return sum;
  }

  /** Reads a part that is smaller than the resolution of the terms before it. If there is none, returns null and stays where it is. */
  #readSmallerPart({ resolution, multiplier }: Term): Term | null {
    if (multiplier === 1) return null;
    const { end, qualifier } = this;
    const { grammar } = this.#lexicon;
    const separators = [grammar.partSeparator ?? ' ', ' '];
    const separator = separators.find((text) => this.#text.startsWith(text, end)) ?? '';
    const number = numberAt(this.#text, end + separator.length, grammar);
    if (!number) return null;
    this.end = number.end;
    const term = this.#readTerm(number, false);
    const isAdjacent = separator === '' && IS_UNSPACED.test(this.#text[end - 1] as string);
    const isSingleDigit = this.end === number.end && number.end - number.start === 1;
    const lacksMultiplier = grammar.mayOmitLastMultiplier && isAdjacent && isSingleDigit;
    // 9万4 is 94,000.
    const part = lacksMultiplier
      ? { value: number.value * (resolution / 10), resolution: resolution / 10, multiplier: 1 }
      : applyMultiplier(term, true);
    // After a space, a number without a multiplier is a part only at the end of the amount: "1亿 5000元", not "1亿 5000人".
    const isPart = term.multiplier > 1 || isAdjacent || this.#isAtEndOfAmount();
    if (part.value < resolution && isPart) return part;
    this.#goBackTo(end, qualifier);
    return null;
  }

  #goBackTo(end: number, qualifier: Qualifier | null): void {
    this.end = end;
    this.qualifier = qualifier;
  }

  /** Whether the text ends here, or the unit of an amount follows. */
  #isAtEndOfAmount(): boolean {
    const { unit, unitOf } = this.#lexicon;
    const next = this.#peek(unit);
    return next ? !['percent', 'points'].includes(unitOf(next.word)) : this.end === this.#text.length;
  }

  /** "1 billion dollars 477 million": the number continues after its unit, unless the next part has another unit. */
  #addPartsAfterUnit(unit: Unit, sum: Term): Term {
    const { end, qualifier } = this;
    // In a text without spaces, another amount follows the unit.
    if (this.#text[end] !== ' ' || IS_UNSPACED.test(this.#text[end - 1] as string)) return sum;
    const longerSum = this.#addSmallerParts(sum);
    if (longerSum === sum) return sum;
    const nextUnit = this.#peek(this.#lexicon.unit);
    if (!nextUnit || this.#lexicon.unitOf(nextUnit.word) === unit) return longerSum;
    this.#goBackTo(end, qualifier);
    return sum;
  }

  /** The unit after the number, or else the one before it. A word may repeat the unit before the number: RMB 300 million yuan. */
  #readUnit(unitBefore: string | undefined): Unit | undefined {
    const { unit, unitOf } = this.#lexicon;
    const before = unitBefore === undefined ? undefined : unitOf(unitBefore);
    const next = this.#peek(unit);
    if (!next) return before;
    const after = unitOf(next.word);
    if (before !== undefined && after !== before) return before;
    this.end = next.end;
    return after;
  }

  #readTrailingQualifier(): void {
    const word = this.#take(this.#lexicon.trailingQualifier);
    if (word) this.qualifier = this.#lexicon.trailingQualifierOf(word);
  }

  /** Reads the next word if it matches. */
  #take(pattern: RegExp): string | null {
    const next = this.#peek(pattern);
    if (next) this.end = next.end;
    return next?.word ?? null;
  }

  /** The next word if it matches, without reading it. A space or hyphen may precede it. */
  #peek(pattern: RegExp): { word: string; end: number } | null {
    const starts = [this.end];
    if (/[ -]/.test(this.#text[this.end] ?? '')) starts.push(this.end + 1);
    for (const start of starts) {
      pattern.lastIndex = start;
      const [word] = pattern.exec(this.#text) ?? [];
      if (word) return { word, end: start + word.length };
    }
    return null;
  }
}

/** A number in digits, without sign, multiplier and unit. */
interface NumberSpan {
  start: number;
  end: number;
  value: number;
  resolution: number;
}

/** Sources of patterns by decimal sign. The first match counts, so grouped digits come before plain ones. A grouped number has no leading zero. */
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
    // 123456,7. Also 15.4: a point is a decimal sign unless three digits follow it.
    '\\d+(?:,\\d+|\\.(?:\\d\\d?|\\d{4,})(?!\\d))?',
  ],
};
const NUMBERS = { '.': new RegExp(FORMS['.'].join('|'), 'g'), ',': new RegExp(FORMS[','].join('|'), 'g') };
const STICKY_NUMBER = { '.': new RegExp(NUMBERS['.'], 'y'), ',': new RegExp(NUMBERS[','], 'y') };
/** By decimal sign. A point separates groups only before three digits: 123.456, but not 15.4. */
const GROUP_SEPARATORS = { '.': /[, ]/g, ',': /\.(?=\d{3}(?!\d))| /g };
/** No-break and thin spaces group digits in every language; ordinary spaces only in those with a decimal comma. */
const GROUPING_SPACE = /[\u00a0\u2009\u202f]/;
/** A number with more digits is an identifier. */
const MAX_DIGITS = 16;
/** The longest number in characters, with its separators and decimals. */
const MAX_LENGTH = 4 * MAX_DIGITS;

/** All numbers of a text. `original` is the text before folding, which shows the kinds of spaces. */
export function numbersIn(folded: string, original: string, grammar: Grammar): NumberSpan[] {
  const numbers: NumberSpan[] = [];
  for (const { 0: match, index } of folded.matchAll(NUMBERS[grammar.decimal])) {
    const printed = original.slice(index, index + match.length);
    for (const { offset, digits } of splitAtSpaces(match, printed, grammar)) {
      const number = parseDigits(index + offset, digits, grammar);
      if (digits.length <= MAX_LENGTH && number.value < 10 ** MAX_DIGITS) numbers.push(number);
    }
  }
  return numbers;
}

/** The number that starts at the offset, if there is one. */
function numberAt(folded: string, start: number, grammar: Grammar): NumberSpan | null {
  const pattern = STICKY_NUMBER[grammar.decimal];
  pattern.lastIndex = start;
  const [digits] = pattern.exec(folded) ?? [];
  if (digits === undefined) return null;
  // The kind of space is unknown here, so in languages with a decimal point the number ends at it.
  return parseDigits(start, grammar.decimal === ',' ? digits : digits.replace(/ .*/, ''), grammar);
}

/**
 * Splits "10 200" into two numbers, except where a space can only group digits:
 *
 *   - in languages with a decimal comma, which group digits with spaces
 *   - in texts without spaces between words: 10 200吨
 *   - before a zero, because no number begins with it: "10 000"
 *   - if all spaces are no-break or thin spaces
 */
function splitAtSpaces(
  folded: string,
  original: string,
  { decimal, isUnspaced }: Grammar,
): { offset: number; digits: string }[] {
  const spaces = original.match(/\s/g) ?? [];
  const hasGroupingSpaces = spaces.every((space) => GROUPING_SPACE.test(space));
  const isOneNumber = decimal === ',' || isUnspaced || / 0/.test(folded) || hasGroupingSpaces;
  if (isOneNumber) return [{ offset: 0, digits: folded }];
  return Array.from(folded.matchAll(/\S+/g), ({ 0: digits, index }) => ({ offset: index, digits }));
}

function parseDigits(start: number, digits: string, { decimal }: Grammar): NumberSpan {
  const plain = digits.replace(GROUP_SEPARATORS[decimal], '').replace(',', '.');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { start, end: start + digits.length, value: Number(plain), resolution: 10 ** -decimals };
}
