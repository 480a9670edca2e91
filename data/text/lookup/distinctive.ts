/** Decides whether a figure has so many digits that it is unlikely to match a number by chance. */
import { fold } from '../../printed/fold.ts';
import type { Figure } from '../figures/figures.ts';

export const MIN_DISTINCTIVE_DIGITS = 3;

export function isDistinctive({ text }: Pick<Figure, 'text'>): boolean {
  return countPrintedDigits(text) >= MIN_DISTINCTIVE_DIGITS;
}

/**
 * Counts the printed digits, without the zeros of a round number.
 *
 *   "5.0"       2
 *   "0.2"       2
 *   "5000"      1
 *   "9兆4900億"  3
 */
export function countPrintedDigits(text: string): number {
  const folded = fold(text);
  const digits = folded.replace(/\D/g, '');
  const hasDecimals = /\d[.,]\d/.test(folded);
  return hasDecimals ? digits.length : digits.replace(/0+$/, '').length;
}
