/** Finds published figures by a number that a reader pastes into the search: `2276.7亿元`, `227.67 billion yuan`, `227.67`. */
import { numberBucket } from '../../../data/catalogue/format/number-buckets.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { isCurrency } from '../../../data/fact/unit.ts';
import { extractFigures } from '../../../data/text/figures/figures.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { byImportance } from '../../select/nearest.ts';

/** A number in the query, and how precisely it is written. */
interface WantedNumber {
  value: number;
  /** Half a unit of its last digit. */
  tolerance: number;
  unit: string | null;
  /** True without a unit and a scale word. Then only the digits are compared: 227.67 may mean billions. */
  digitsOnly: boolean;
}

/** `language` is the language of the query. */
export function numbersIn(query: string, language: string): WantedNumber[] {
  // `227.67 bn` has a scale word: what remains without digits begins with a letter.
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

/** Facts with one of the numbers, the most important first. If some are about one of the areas, only these. */
export async function factsWithNumbers(
  catalogue: Catalogue,
  numbers: readonly WantedNumber[],
  areas: ReadonlySet<string>,
  maxFacts: number,
): Promise<Fact[]> {
  const ids = (await Promise.all(numbers.map((number) => idsWithNumber(catalogue, number)))).flat();
  const candidates = [...new Set(ids)].map((id) => ({ id }));
  const inAreas = candidates.filter(({ id }) => areas.has(id.split('.')[0] ?? ''));
  const best = byImportance(inAreas.length ? inAreas : candidates).slice(0, maxFacts);
  const facts = await Promise.all(best.map(({ id }) => catalogue.fact(id)));
  return facts.filter((fact) => fact !== null);
}

async function idsWithNumber(catalogue: Catalogue, number: WantedNumber): Promise<string[]> {
  const size = Math.abs(number.value);
  // A bucket has the numbers that begin with the same two digits. "20.0" also means 19.97, which is in bucket 19.
  const sizes = [size - number.tolerance, size, size + number.tolerance].filter((each) => each > 0);
  const buckets = await Promise.all([...new Set(sizes.map(numberBucket))].map((name) => catalogue.numbersLike(name)));
  return buckets
    .flat()
    .filter(([value, unit]) => isSameNumber(number, value, unit))
    .map(([, , id]) => id);
}

/** Allows for floating-point errors. */
const ROUNDING = 1.000001;

/** Signs are ignored: a text writes "fell 19.5%" for −19.5. */
function isSameNumber({ value, tolerance, unit, digitsOnly }: WantedNumber, other: number, otherUnit: string): boolean {
  const size = Math.abs(value);
  const otherSize = Math.abs(other);
  if (!digitsOnly) return isSameUnit(unit, otherUnit) && Math.abs(size - otherSize) <= tolerance * ROUNDING;
  // Shifts the decimal point: 227.67 is compared with 227,670,000,000 as if it had a scale of 10⁹.
  const scale = 10 ** (Math.floor(Math.log10(otherSize)) - Math.floor(Math.log10(size)));
  return Math.abs(size * scale - otherSize) <= tolerance * scale * ROUNDING;
}

/** Without a unit, "227.67 billion" can be in any currency. Percentage points also match percent. */
function isSameUnit(unit: string | null, otherUnit: string): boolean {
  if (unit === null) return isCurrency(otherUnit) || otherUnit === 'count';
  return unit === otherUnit || (unit === 'points' && otherUnit === 'percent');
}
