/** Finds a recorded number that differs from a figure by one slip: a digit, two swapped digits or a factor of ten. */
import { isLimit } from '../../fact/bounds.ts';
import { fold } from '../../printed/fold.ts';
import type { Figure } from '../figures/figures.ts';
import type { RecordedNumber } from './number-index.ts';

/** Numbers with fewer digits often match by chance. */
const MIN_TELLING_DIGITS = 3;

/** The first similar number. */
export function similarNumber(figure: Figure, numbers: readonly RecordedNumber[]): RecordedNumber | null {
  const { value, resolution } = figure;
  const size = Math.abs(value);
  const digits = digitsIn(size, resolution);
  if (digits.length < MIN_TELLING_DIGITS || !isTelling(figure)) return null;

  const isSimilar = (number: RecordedNumber) => {
    if (isLimit(number)) return false;
    const recorded = Math.abs(number.value);
    // Chinese newsrooms cut digits off instead of rounding: 1.15 for 1.159.
    const isCutOff = size <= recorded && recorded < size + resolution;
    if (isCutOff) return false;
    if (differByOneSlip(digits, digitsIn(recorded, resolution))) return true;
    return [10, 0.1].some((factor) => Math.abs(recorded * factor - size) <= (resolution * Math.max(1, factor)) / 2);
  };
  return numbers.find(isSimilar) ?? null;
}

/** Whether the figure has enough digits that it hardly matches a number by chance. */
export function isTelling({ text }: Pick<Figure, 'text'>): boolean {
  return printedDigits(text) >= MIN_TELLING_DIGITS;
}

/** The number of printed digits, without the zeros of a round number: 2 for "5.0" and "0.2", 1 for "5000", 3 for "9兆4900億". */
export function printedDigits(text: string): number {
  const plain = fold(text);
  const digits = plain.replace(/\D/g, '');
  return (/\d[.,]\d/.test(plain) ? digits : digits.replace(/0+$/, '')).length;
}

/** The digits of a number that is printed with this resolution. */
function digitsIn(size: number, resolution: number): string {
  return String(Math.round(size / resolution));
}

/** One digit differs, or two digits are swapped. Equal digits count too: the figure may have another sign. */
function differByOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [first, second] = places as [number, number];
  return places.length < 2 || (places.length === 2 && a[first] === b[second] && a[second] === b[first]);
}
