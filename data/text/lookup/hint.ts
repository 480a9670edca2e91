/** Finds a number of the record that differs from the figure by one slip: a digit, two digits changed round, or a factor of ten. */
import { fold } from '../../printed/fold.ts';
import type { Figure } from '../figures/figure.ts';
import type { KnownNumber } from './number-index.ts';

/** A number with at least this many digits is seldom met by chance. */
export const LONG = 3;

/** The first similar number. `numbers` are in the order in which they fit the text. */
export function similarNumber(
  { value, resolution, text }: Figure,
  numbers: readonly KnownNumber[],
): KnownNumber | null {
  const size = Math.abs(value);
  const digits = digitsOf(size, resolution);
  if (digits.length < LONG || significantDigits(text) < LONG) return null;
  const isSimilar = ({ value: other, qualifier }: KnownNumber) => {
    if (qualifier === 'over' || qualifier === 'under') return false;
    const known = Math.abs(other);
    if (differsOnce(digits, digitsOf(known, resolution))) return true;
    return [10, 0.1].some((factor) => Math.abs(known * factor - size) <= (resolution * Math.max(1, factor)) / 2);
  };
  return numbers.find(isSimilar) ?? null;
}

/** The number of printed digits without the zeros of a round number: 2 for "5.0" and "0.2", 1 for "5000", 3 for "9兆4900億". */
export function significantDigits(text: string): number {
  const plain = fold(text);
  const digits = plain.replace(/\D/g, '');
  return (/\d[.,]\d/.test(plain) ? digits : digits.replace(/0+$/, '')).length;
}

/** The number in steps of the resolution. */
function digitsOf(size: number, resolution: number): string {
  return String(Math.round(size / resolution));
}

/** One digit is another, or two digits have changed places. The same digits differ nowhere: the number is that of another fact. */
function differsOnce(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [first, second] = places as [number, number];
  return places.length < 2 || (places.length === 2 && a[first] === b[second] && a[second] === b[first]);
}
