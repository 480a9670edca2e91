/**
 * Whether what a text states is what the record holds. A text may round, and may give a limit; it is wrong only where its number and the
 * record's can't be the same, by a margin that no rounding explains.
 */
import type { Fact } from '../../contract/fact.ts';
import { type Bounds, hull, isLimit, type Qualifier, widen } from '../../fact/bounds.ts';
import { isAmount } from '../../fact/unit.ts';
import type { Figure } from '../figures/figure.ts';

/** What a figure of a text states. */
export interface Claim {
  value: number | null;
  bounds: Bounds;
  qualifier: Qualifier;
  figure: Pick<Figure, 'value' | 'resolution' | 'unit'>;
}

/** `open` where the record can neither confirm nor deny it. */
type Comparison = 'same' | 'other' | 'open';

type RecordNumber = Pick<Fact, 'bounds' | 'value' | 'unit' | 'caveats'> & { measure?: Fact['measure'] };

/** A limit of so many steps and more is no round number. */
const EXACT = 1000;
/** Nobody writes "over 2" of a number above 4. */
const REACH = 2;
/** How far a round number may stand from the number that it is for: 230 for 227.67, without a word and with "about". */
const ROUND = 0.015;
const ABOUT = 0.05;
/** A rate whose last digits may have been cut has so many steps at least. */
const CUT = 100;
/** "Doubled", "half": words for numbers near it. */
const WORDS = 0.05;
/** Rates of exchange of a few days. */
const CONVERSION = 0.03;
/** The rate of a day beside that of the months before: 7.25 and 6.55 yuan a dollar in October 2022. */
const DOLLARS = 0.097;

export function compare(claim: Claim, known: RecordNumber): Comparison {
  if (isLimit(claim)) return compareLimit(claim, known);
  const [low, high] = ends(known.bounds);
  const [from, to] = ends(claimed(claim));
  if (isApart(from, to, low, high)) return mayStandFor(claim, known) ? 'open' : 'other';
  if (low === -Infinity || high === Infinity) return isFarBeyond(claim, known) ? 'other' : 'open';
  return 'same';
}

/** The interval that a number without a limit stands for in running text. */
function claimed({ value, bounds, qualifier, figure }: Claim): Bounds {
  if (value === null) return bounds;
  if (figure.resolution === 0 && figure.unit === 'ratio')
    return widen([value, value], WORDS * Math.max(100, Math.abs(value)));
  const isRounded = qualifier === 'about' || isAmount(figure.unit ?? '') || figure.unit === 'count';
  if (!isRounded) return bounds;
  const most = Math.abs(value) * (qualifier === 'about' ? ABOUT : ROUND);
  const wide = widen([value, value], Math.min(lastDigit(figure.value) / 2, most));
  return hull(wide, bounds);
}

/** Whether a writer may have made the one number of the other. */
function mayStandFor(claim: Claim, known: RecordNumber): boolean {
  return isConversion(claim, known) || isRoundFor(claim, known) || isCut(claim, known);
}

/** The last digits were cut and not rounded: 45.46 for 45.469. Of a short rate that is no small thing: 4 percent for 5. */
function isCut({ value, figure: { resolution } }: Claim, { bounds, unit }: RecordNumber): boolean {
  if (value === null || (!isAmount(unit) && Math.abs(value) < CUT * resolution)) return false;
  const [low, high] = ends(bounds);
  return value < 0 ? !isApart(value - resolution, value, low, high) : !isApart(value, value + resolution, low, high);
}

/** "Hit 500 billion for the first time" of 520.37: a round amount that was passed. */
function isRoundFor({ value, figure }: Claim, { value: ours }: RecordNumber): boolean {
  if (value === null || ours === null || !isAmount(figure.unit ?? '')) return false;
  return Math.abs(value - ours) <= lastDigit(value) / 2;
}

/** What one step of the last digit that is not zero is worth: 10 of 230. */
function lastDigit(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return 10 ** (Number(exponent) - (digits.split('.')[1]?.length ?? 0));
}

/** "Over 200" is true of 227.67; where the record knows a number as "over 200" alone, "over 210" may be true. */
function compareLimit({ bounds, qualifier, figure }: Claim, known: RecordNumber): Comparison {
  const isOver = qualifier === 'over';
  const limit = bounds[isOver ? 0 : 1] ?? 0;
  const [low, high] = ends(known.bounds);
  const [near, far] = isOver ? [low, high] : [high, low];
  const passes = (a: number) => (isOver ? a >= limit : a <= limit);
  // The number itself as the text rounds it: "over 20" of 20.
  const isItself = known.value !== null && Math.abs(known.value - limit) <= figure.resolution / 2;
  if (!isItself && (far === limit || !passes(far))) return 'other';
  if (!Number.isFinite(near)) return 'open';
  if (isTooFar(limit, near, known.unit)) return 'other';
  // Nobody says "over 227.41" of 227.67.
  if (!isItself && Math.abs(figure.value) >= EXACT * figure.resolution) return 'open';
  return isItself || passes(known.value ?? near) ? 'same' : 'open';
}

/** Whether the two are further apart than any writer would say of a limit. */
function isTooFar(a: number, b: number, unit: string): boolean {
  if (!isAmount(unit) && Math.abs(a - b) <= 2) return false;
  return a * b <= 0 ? a !== b : Math.max(Math.abs(a / b), Math.abs(b / a)) > REACH;
}

/** Where the record has a limit alone, a number far beyond it is another one. */
function isFarBeyond({ value }: Claim, { bounds, unit }: RecordNumber): boolean {
  const limit = bounds[0] ?? bounds[1];
  return limit !== null && value !== null && isTooFar(limit, value, unit);
}

/** A newsroom converts by the rate of its day, and need not give the office's own dollars. */
function isConversion({ value }: Claim, { measure, value: ours, caveats }: RecordNumber): boolean {
  const isOther = caveats.some(({ kind }) => kind === 'conversion');
  if (value === null || ours === null || !(isOther || measure === 'value-usd')) return false;
  return Math.abs(value - ours) <= (measure === 'value-usd' ? DOLLARS : CONVERSION) * Math.abs(ours);
}

function ends([lower, upper]: Bounds): [number, number] {
  return [lower ?? -Infinity, upper ?? Infinity];
}

/** A limit that is true and says little: "over 150" of 227.67. */
export function isLoose({ bounds, qualifier, figure }: Claim, { value }: RecordNumber): boolean {
  if (value === null || (qualifier !== 'over' && qualifier !== 'under')) return false;
  const limit = (qualifier === 'over' ? bounds[0] : bounds[1]) ?? value;
  return Math.abs(value - limit) > lastDigit(figure.value);
}

/** Whether the text's number is rounder than the record's: 228 for 227.67. */
export function isRounder({ value }: Claim, known: RecordNumber): boolean {
  return value !== null && known.value !== null && value !== known.value;
}

/** Intervals that only touch are apart: a number would have to lie at the very end of both. */
function isApart(from: number, to: number, low: number, high: number): boolean {
  return from < to && low < high ? to <= low || high <= from : to < low || high < from;
}
