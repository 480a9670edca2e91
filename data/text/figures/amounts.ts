/** What stands around a number: its sign, its multiplier, its unit, and the word that qualifies it. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';
import { tidy } from '../../fact/bounds.ts';
import type { Lexicon } from '../grammars/lexicon.ts';
import type { Span } from '../words/spans.ts';
import type { NumberAt } from './numbers.ts';

/** An amount as read: `start` and `end` hold sign, currency, multiplier and unit. */
export interface Amount extends Span {
  number: NumberAt;
  value: number;
  resolution: number;
  /** The multiplier's product; 1 where there is none. */
  factor: number;
  /** `undefined` where no unit is printed; null for a unit without a code. */
  unit: Unit | null | undefined;
  /** From a word between or after the number's parts: 多, `or more`. */
  qualifier: Qualifier | null;
}

/** Signs and currencies before a number reach no further. */
const WINDOW = 12;

/** A minus before the currency, which a space or bracket sets off from what stands before. */
const SIGN_OF_CURRENCY = /(?:^|[\s(])-$/u;

/** A sign is one only where no other number or word touches it. */
const SIGN = /(?:^|[\s(,:\p{Script=Han}])([-+]|minus )$|([负負])$/u;

/** The amount around a number, in the text after `from`; null where the characters beside it make it part of a name or code. */
export function amountAt(folded: string, number: NumberAt, lexicon: Lexicon, from = 0): Amount | null {
  const before = folded.slice(Math.max(0, number.start - WINDOW), number.start);
  const found = lexicon.currencyBefore.exec(before);
  const currency = found && number.start - found[0].length >= from ? found : null;
  const head = currency ? before.slice(0, currency.index) : before;
  const start = number.start - (before.length - head.length);
  const isMinus = currency !== null && SIGN_OF_CURRENCY.test(folded.slice(Math.max(0, start - 2), start));
  const sign = currency ? null : SIGN.exec(before);
  if (!currency && !sign && lexicon.isGlued(before)) return null;

  let unit: Unit | null | undefined = currency ? lexicon.unitOf(currency[1] as string) : undefined;
  const tail = new Tail(folded, number.end, lexicon);
  const factor = tail.scale(currency !== null);
  const below = factor > 1 ? tail.rest(factor) : null;
  if (unit === undefined || (unit !== null && tail.isSameUnit(unit))) unit = tail.unit();
  tail.closing();
  if (lexicon.isCut(folded, tail.end) && !(below || factor > 1 || unit !== undefined)) return null;

  const value = number.value * factor + (below?.value ?? 0);
  return {
    number,
    start: start - (isMinus ? 1 : sign ? (sign[1] ?? '负').length : 0),
    end: tail.end,
    value: tidy(isMinus || (sign && sign[1] !== '+') ? -value : value),
    resolution: tidy(below?.resolution ?? number.resolution * factor),
    factor,
    unit,
    qualifier: tail.qualifier,
  };
}

/** Reads on from the end of a number, word by word. */
class Tail {
  end: number;
  qualifier: Qualifier | null = null;
  readonly #text: string;
  readonly #lexicon: Lexicon;

  constructor(text: string, end: number, lexicon: Lexicon) {
    this.#text = text;
    this.end = end;
    this.#lexicon = lexicon;
  }

  /** The product of all multipliers here. */
  scale(hasCurrency: boolean): number {
    this.#after();
    let factor = 1;
    for (let word = this.#take(this.#lexicon.scale); word; word = this.#take(this.#lexicon.scale)) {
      factor *= this.#lexicon.factorOf(word);
      this.#after();
    }
    if (factor > 1) return factor;
    const short = this.#peek(this.#lexicon.moneyScale);
    if (!short || !(hasCurrency || this.#lexicon.isMoneyAt(this.#text, short.end))) return 1;
    this.end = short.end;
    return this.#lexicon.factorOf(short.word);
  }

  /** Numbers with smaller multipliers that go on directly: the 7000万 of 5203亿7000万, the 五千 of 一万五千. */
  rest(factor: number): { value: number; resolution: number } | null {
    const first = this.#part(factor);
    if (!first) return null;
    const next = this.rest(first.resolution);
    return next ? { value: first.value + next.value, resolution: next.resolution } : first;
  }

  /** A part that is smaller than one step of the part before it. */
  #part(step: number): { value: number; resolution: number } | null {
    if (step <= 1) return null;
    // "3 billion 482 million": where numbers are spaced, only one with a smaller multiplier goes on.
    const isSpaced = !this.#lexicon.isChained;
    if (isSpaced && !/^ \d{1,3}(?:[.,]\d+)? /u.test(this.#text.slice(this.end, this.end + 12))) return null;
    this.#lexicon.digits.lastIndex = this.end + (isSpaced ? 1 : 0);
    const [part] = this.#lexicon.digits.exec(this.#text) ?? [];
    if (!part) return null;
    const end = this.end;
    this.end = this.#lexicon.digits.lastIndex;
    const value = /^\d/.test(part) ? Number(part) : (this.#lexicon.figures.words?.value(part) ?? Infinity);
    const word = this.#take(this.#lexicon.scale);
    // 九万四 is 94,000: a single digit stands for the next place.
    if (isSpaced && !word) {
      this.end = end;
      return null;
    }
    const scale = word ? this.#lexicon.factorOf(word) : part.length === 1 ? step / 10 : 1;
    if (value * scale < step) return { value: value * scale, resolution: scale };
    this.end = end;
    return null;
  }

  unit(): Unit | null | undefined {
    const word = this.#take(this.#lexicon.unit);
    if (word) return this.#lexicon.unitOf(word);
    return this.#take(this.#lexicon.otherUnit) ? null : undefined;
  }

  /** Whether the word here repeats the currency before the number: RMB 300 million yuan. */
  isSameUnit(unit: Unit): boolean {
    const next = this.#peek(this.#lexicon.unit);
    return next !== null && this.#lexicon.unitOf(next.word) === unit;
  }

  /** Qualifying words at the very end: 以上, `or more`. */
  closing(): void {
    this.#after();
  }

  #after(): void {
    const word = this.#take(this.#lexicon.after);
    if (word) this.qualifier = this.#lexicon.qualifierAfter(word);
  }

  #take(pattern: RegExp): string | null {
    const next = this.#peek(pattern);
    if (next) this.end = next.end;
    return next?.word ?? null;
  }

  /** The word at this place, after at most one space or hyphen. */
  #peek(pattern: RegExp): { word: string; end: number } | null {
    const gap = /[ -]/.test(this.#text[this.end] ?? '') ? [0, 1] : [0];
    for (const skip of gap) {
      pattern.lastIndex = this.end + skip;
      const [word] = pattern.exec(this.#text) ?? [];
      // The sign of the next amount: $20,000.00 $37,305.97
      const isOfNext =
        word !== undefined &&
        /^\P{L}+$/u.test(word) &&
        word !== '%' &&
        /^ ?\d/.test(this.#text.slice(pattern.lastIndex, pattern.lastIndex + 2));
      if (word && !isOfNext) return { word, end: this.end + skip + word.length };
    }
    return null;
  }
}
