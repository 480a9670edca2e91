/** Gives figures the unit or multiplier that they share: 5 to 6 percent, $5-6 billion, 5.1亿、6.2亿元. */
import { tidy } from '../../fact/bounds.ts';
import { type Amount, multiplied } from '../../printed/amounts.ts';
import type { FigureLexicon } from './figure-words.ts';

/** Gives each amount the unit and the multiplier that its range or list prints once, at the end or the beginning. */
export function shareUnits(amounts: Amount[], folded: string, { joins, range }: FigureLexicon): void {
  for (let i = amounts.length - 2; i >= 0; i--) {
    const [left, right] = [amounts[i] as Amount, amounts[i + 1] as Amount];
    const join = joinOf(folded, left, right, joins);
    if (join !== null && !isYear(left, right)) share(left, right, range.test(join));
  }
}

/** "In 2025 to 520 billion yuan", "in 2025, 5 percent": a year is not part of a list of other numbers. */
function isYear({ number, factor, unit }: Amount, right: Amount): boolean {
  const { value } = number;
  const mayBeYear = unit === undefined && factor === 1 && Number.isInteger(value) && value >= 1900 && value < 2100;
  return mayBeYear && (right.number.value < 1000 || right.factor > 1);
}

/** Larger numbers are printed in full. They take no multiplier from a shorter number. */
const MIN_FULL_NUMBER = 1000;

function share(left: Amount, right: Amount, isRange: boolean): void {
  if (left.number.value >= MIN_FULL_NUMBER && right.number.value < MIN_FULL_NUMBER) {
    // 950,000 to 1.2 million yuan
    if (isRange && right.factor > 1) left.unit ??= right.unit;
    return;
  }
  // $5-6 billion, $5 to $6 billion: the currency is before the first number.
  const hasFirst = left.unit && (right.unit === undefined || right.unit === left.unit);
  if (hasFirst) {
    if (!isRange || right.factor === 1) return;
    right.unit = left.unit;
    // 950 yuan to 1.2 million yuan: a number with its unit after it is complete.
    if (left.factor === 1 && left.end === left.number.end) multiply(left, right.factor);
    return;
  }
  if (left.unit !== undefined) return;
  // 9.76万亿和10.34万亿元. A number with a multiplier is not a percentage.
  if (left.factor > 1 && right.factor === 1) return;
  left.unit = right.unit;
  if (left.factor === 1 && right.factor > 1) multiply(left, right.factor);
}

/** The text between the two if it joins them. */
function joinOf(folded: string, left: Amount, right: Amount, joins: RegExp): string | null {
  if (right.start - left.end > 8) return null;
  joins.lastIndex = left.end;
  const [join] = joins.exec(folded) ?? [];
  return join !== undefined && left.end + join.length === right.start ? join : null;
}

function multiply(amount: Amount, factor: number): void {
  const { value, resolution } = multiplied({ ...amount, value: Math.abs(amount.value), factor });
  amount.value = tidy(amount.value < 0 ? -value : value);
  amount.resolution = tidy(resolution);
  amount.factor = factor;
}
