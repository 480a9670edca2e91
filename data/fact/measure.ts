/** What kind of number each measure is. `npm run types` fails until a new measure has its kind. */
import type { Measure } from '../contract/enumerations.ts';

/** `change` is a difference between two growths, in percentage points. */
type Kind = 'amount' | 'growth' | 'change' | 'share' | 'count' | 'rank' | 'target';

const KINDS: Record<Measure, Kind> = {
  value: 'amount',
  'value-usd': 'amount',
  growth: 'growth',
  'growth-usd': 'growth',
  'growth-difference': 'change',
  share: 'share',
  'national-share': 'share',
  count: 'count',
  rank: 'rank',
  target: 'target',
};

type HasMeasure = { measure: string };

function isOfKind({ measure }: HasMeasure, ...kinds: Kind[]): boolean {
  return kinds.includes(KINDS[measure as Measure]);
}

/** Is the number an amount, in the area's currency or in dollars? */
export function isAmountMeasure(number: HasMeasure): boolean {
  return isOfKind(number, 'amount');
}

/** Is the number growth, of amounts in the area's currency or in dollars? */
export function isGrowth(number: HasMeasure): boolean {
  return isOfKind(number, 'growth');
}

/** Is the number growth or a difference between growths? Such numbers may be negative, and verbs say whether they rise or fall. */
export function isChange(number: HasMeasure): boolean {
  return isOfKind(number, 'growth', 'change');
}

/** Is the number a share, of the area's own total or of the national figure? */
export function isShare(number: HasMeasure): boolean {
  return isOfKind(number, 'share');
}

/** Is the number never negative, unless it is a balance? */
export function isSize(number: HasMeasure): boolean {
  return isOfKind(number, 'amount', 'count', 'rank');
}
