/** One unit for all numbers of a chart or table, such as billion yuan. */
import { amount, gap, percent, plain } from '../../../data/fact/format.ts';
import { numberPieces } from '../../../data/fact/number-text.ts';
import { isAmount, isNamed, isSameScale } from '../../../data/fact/unit.ts';
import type { PageContext } from '../site/page-context.ts';

export interface Scale {
  unit: string;
  /** `billion yuan`; empty if each number has its unit, such as a percentage. */
  name: string;
  /** The number without the unit. */
  write(value: number, digits?: number): string;
}

const STEPS = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12];

/** `largest` is the largest number of the chart or table. */
export function scaleOf(unit: string, largest: number, signed: boolean, { words, locale }: PageContext): Scale {
  if (unit === 'percent') {
    const write = (value: number, digits = 0) => percent({ value, digits }, locale, signed);
    return { unit, name: '', write };
  }
  const name = (isNamed(unit) && words[unit]) || '';
  const [, word] = isAmount(unit) ? amount({ value: largest, digits: 4 }, locale) : ['', ''];
  // The smallest power of ten with the same word, singular or plural: `billón`, `billones`.
  const isNamedSo = (value: number) => isSameScale(amount({ value, digits: 1 }, locale)[1], word);
  const divisor = word ? (STEPS.find((step) => step <= largest && [step, 2 * step].some(isNamedSo)) ?? 1) : 1;
  const write = (value: number, digits = 0) => plain({ value: value / divisor, digits }, locale);
  return { unit, name: [divisor === 1 ? '' : word, name].filter(Boolean).join(gap(locale)), write };
}

/** For a number in another unit than its column: `US$20.7 bn`. */
export function shortScale(unit: string, { words, locale }: PageContext): Scale {
  const [room, isShort, qualifier] = ['short', true, 'exact'] as const;
  const write = (value: number, digits = 0) =>
    numberPieces({ unit, value, digits, qualifier }, words, locale, { room, isShort }).join('');
  return { unit, name: '', write };
}
