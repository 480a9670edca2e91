/** The scale of a chart: the unit that all its numbers are written in, so that `520` and `0.9` can stand side by side. */
import { amount, gap, percent, plain } from '../../../data/fact/format.ts';
import { numberPieces } from '../../../data/fact/number-text.ts';
import { isAmount, isNamed, isSameScale } from '../../../data/fact/unit.ts';
import type { PageContext } from '../site/page-context.ts';

export interface Scale {
  unit: string;
  /** `billion yuan`; empty where each number has its unit, as percentages do. */
  name: string;
  /** The number without that name. */
  write(value: number, digits?: number): string;
}

const STEPS = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12];

/** `largest` is the largest number that is drawn. */
export function scaleOf(unit: string, largest: number, signed: boolean, { words, locale }: PageContext): Scale {
  if (unit === 'percent') {
    const write = (value: number, digits = 0) => percent({ value, digits }, locale, signed);
    return { unit, name: '', write };
  }
  const name = (isNamed(unit) && words[unit]) || '';
  const [, word] = isAmount(unit) ? amount({ value: largest, digits: 4 }, locale) : ['', ''];
  // The smallest power of ten that is written with the same word, in the singular or the plural: `billón`, `billones`.
  const isNamedSo = (value: number) => isSameScale(amount({ value, digits: 1 }, locale)[1], word);
  const divisor = word ? (STEPS.find((step) => step <= largest && [step, 2 * step].some(isNamedSo)) ?? 1) : 1;
  const write = (value: number, digits = 0) => plain({ value: value / divisor, digits }, locale);
  return { unit, name: [divisor === 1 ? '' : word, name].filter(Boolean).join(gap(locale)), write };
}

/** Of a number in another unit than its column: each is written with its own, in short: `US$20.7 bn`. */
export function shortScale(unit: string, { words, locale }: PageContext): Scale {
  const [room, isShort, qualifier] = ['short', true, 'exact'] as const;
  const write = (value: number, digits = 0) =>
    numberPieces({ unit, value, digits, qualifier }, words, locale, { room, isShort }).join('');
  return { unit, name: '', write };
}
