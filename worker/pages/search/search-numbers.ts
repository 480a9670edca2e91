/** Finds figures by a pasted number: `2276.7亿元`, `227.67 billion yuan` or `227.67`. */
import { numberBucket } from '../../../data/catalogue/format/number-buckets.ts';
import { isCurrency } from '../../../data/fact/unit.ts';
import { extractFigures } from '../../../data/text/figures/figures.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { byImportance } from '../../select/nearest.ts';
import type { FoundFact } from './search.ts';

/** A number as the query writes it. */
interface WantedNumber {
  value: number;
  /** Half a unit of its last digit. */
  tolerance: number;
  unit: string | null;
  /** Without a unit and a scale, only the digits are compared: 227.67 may mean billions. */
  digitsOnly: boolean;
}

export function numbersIn(query: string, language: string): WantedNumber[] {
  // A letter after the first number is the scale: `227.67 bn`.
  const hasScale = /^\p{L}/u.test(query.replace(/[\d.,\s]/g, ''));
  // English notation is common in every language. Compiling all grammars would take longer than the search.
  for (const code of new Set([language, 'en'])) {
    const figures = extractFigures(query, code);
    if (figures.length)
      return figures.map(({ value, resolution, unit }) => ({
        value,
        unit,
        tolerance: resolution / 2,
        digitsOnly: unit === null && !hasScale,
      }));
  }
  return plainNumbersIn(query);
}

/** The first number without a unit: `1,234.5`. A year is not a number, and neither are one or two digits. */
function plainNumbersIn(query: string): WantedNumber[] {
  const [digits = ''] = /(?<![\d.,-])\d[\d,]*\.?\d*(?![\d-])/.exec(query) ?? [];
  const isYear = /^(19|20)\d\d$/.test(digits);
  const significant = digits.replace(/\D/g, '').replace(/^0+/, '');
  if (isYear || significant.length < 3) return [];
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(digits.replaceAll(',', ''));
  return [{ value, unit: null, tolerance: 0.5 * 10 ** -decimals, digitsOnly: true }];
}

/** Figures of the areas are preferred. */
export async function factsWithNumbers(
  catalogue: Catalogue,
  numbers: readonly WantedNumber[],
  areas: ReadonlySet<string>,
  maxRows: number,
): Promise<FoundFact[]> {
  const ids = (await Promise.all(numbers.map((number) => idsWithNumber(catalogue, number)))).flat();
  const candidates = [...new Set(ids)].map((id) => ({ id }));
  const inAreas = candidates.filter(({ id }) => areas.has(id.split('.')[0] ?? ''));
  const best = byImportance(inAreas.length ? inAreas : candidates).slice(0, maxRows);
  const facts = await Promise.all(best.map(({ id }) => catalogue.fact(id)));
  return facts.filter((fact) => fact !== null);
}

async function idsWithNumber(catalogue: Catalogue, number: WantedNumber): Promise<string[]> {
  const size = Math.abs(number.value);
  const sizes = [size - number.tolerance, size, size + number.tolerance].filter((each) => each > 0);
  const buckets = await Promise.all([...new Set(sizes.map(numberBucket))].map((name) => catalogue.numbersLike(name)));
  return buckets
    .flat()
    .filter(([value, unit]) => isSameNumber(number, value, unit))
    .map(([, , id]) => id);
}

/** Allows for floating-point errors. */
const ROUNDING = 1.000001;

function isSameNumber({ value, tolerance, unit, digitsOnly }: WantedNumber, other: number, otherUnit: string): boolean {
  const [size, otherSize] = [Math.abs(value), Math.abs(other)];
  if (!digitsOnly) return isSameUnit(unit, otherUnit) && Math.abs(size - otherSize) <= tolerance * ROUNDING;
  const scale = 10 ** (Math.floor(Math.log10(otherSize)) - Math.floor(Math.log10(size)));
  return Math.abs(size * scale - otherSize) <= tolerance * scale * ROUNDING;
}

/** "227.67 billion" can be in any currency. */
function isSameUnit(unit: string | null, other: string): boolean {
  if (unit === null) return isCurrency(other) || other === 'count';
  return unit === other || (unit === 'points' && other === 'percent');
}
