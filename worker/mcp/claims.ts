/** Compares claims with the record. A claim says which fact it is about and what the number is. Unknown words are reported, not guessed. */
import * as v from 'valibot';
import type { Fact } from '../../data/contract/fact.ts';
import { lastDigitStep } from '../../data/fact/bounds.ts';
import type { Dimension } from '../../data/fact/id.ts';
import { parsePeriod, periodOf } from '../../data/fact/period.ts';
import { fold } from '../../data/printed/fold.ts';
import { parsePrintedNumber } from '../../data/printed/printed.ts';
import type { Vocabulary } from '../../data/record/schema.ts';
import { type ComparedNumber, compareNumber } from '../../data/text/lookup/compare-words.ts';
import { periodReader } from '../../data/text/periods/periods.ts';
import { nearestFacts } from '../api/facts/fact.ts';
import { shortened } from '../api/route/query.ts';
import { invalid } from '../http/problem.ts';
import type { Catalogue } from '../select/catalogue.ts';
import type { Nearest, SameTrade } from '../select/nearest.ts';
import { codeOf } from './arguments.ts';

/** Limits on the cost of a call. It grows with the length of its texts, and with the number of facts that a claim may mean. */
const MAX_TEXT_LENGTH = 100;
const MAX_PERIOD_LENGTH = 60;
const MAX_VALUES = 8;
const MAX_FACTS = 24;

const textOf = (length: number) => v.pipe(v.string(), v.maxLength(length));
const listOf = (length: number) => v.pipe(v.array(textOf(length)), v.minLength(1), v.maxLength(MAX_VALUES));

/** Codes or names. If there are several, the claim may mean any of them. */
const WORDS = listOf(MAX_TEXT_LENGTH);
export const VALUE = v.pipe(
  v.union([v.number(), textOf(MAX_TEXT_LENGTH)]),
  v.description('In base units (1500000000), or as printed ("1.5 billion yuan")'),
);

export const CLAIM = v.strictObject({
  area: v.pipe(WORDS, v.description('Who reports, codes or names')),
  period: v.pipe(
    listOf(MAX_PERIOD_LENGTH),
    v.description('2025-05, 2025-01..2025-05 or 2024, or in words with the year'),
  ),
  value: VALUE,
  indicator: v.optional(WORDS, ['trade']),
  measure: v.optional(WORDS),
  partner: v.optional(WORDS),
  breakdown: v.optional(WORDS, ['total']),
  unit: v.optional(textOf(MAX_TEXT_LENGTH)),
});
type Claim = v.InferOutput<typeof CLAIM>;

export interface CheckedClaim {
  state: 'matches' | 'rounded' | 'differs' | 'revised' | 'doubt' | 'not_recorded' | 'unread';
  fact: Fact | null;
  /** The day on which the claimed number was replaced. */
  until?: string | null;
  /** If `unread`: the number is within the bounds of the fact, but they are too wide to confirm it. */
  isWithinBounds?: true | null;
  /** If no fact matches: the words of the claim that are neither a code nor a name, and the nearest facts. */
  unknown?: string[] | null;
  nearest?: string[];
  sameTrade?: SameTrade[];
}

/** If the claim may mean several facts, the one that has its number counts. */
export async function compareClaim(claim: Claim, catalogue: Catalogue): Promise<CheckedClaim> {
  const languages = catalogue.index.languages.map(({ code }) => code);
  const number = claimedNumber(claim.value, languages, claim.unit);
  if (!number) return { state: 'unread', fact: null };

  const { ids, unknown } = idsOf(claim, number.unit, await catalogue.vocabulary(), languages);
  const facts = await Promise.all(ids.map((id) => catalogue.fact(id)));
  const comparisons = facts.filter((fact) => fact !== null).map((fact) => compareWithFact(number, fact));
  const agreeing = comparisons.find(({ state }) => state !== 'differs');
  const best = agreeing ?? comparisons.find(({ fact }) => fact && isComparable(number, fact));
  if (best) return best;

  // If the claim is in dollars and the fact in yuan, the facts nearest to the id in dollars are wanted.
  const missingId = ids.find((_, i) => facts[i] === null) ?? ids[0];
  const nearest: Nearest = missingId ? await nearestFacts(catalogue, missingId) : { nearest: [] };
  return { state: 'not_recorded', fact: null, ...nearest, unknown: unknown.length ? unknown : null };
}

/** The ids of the facts that a claim may mean, and its words that are neither a code nor a name. Throws a 400 if there are too many ids. */
function idsOf(
  claim: Claim,
  unit: string | null,
  vocabulary: Vocabulary,
  languages: readonly string[],
): { ids: string[]; unknown: string[] } {
  const unknown: string[] = [];
  const codesIn = (name: Dimension, words: readonly string[]): string[] => {
    const codes: string[] = [];
    for (const word of words) {
      const code = name === 'period' ? periodIn(word, languages) : codeOf(vocabulary, name, word);
      if (code === undefined) unknown.push(`${name} "${shortened(word)}"`);
      else codes.push(code);
    }
    return codes;
  };

  const areas = codesIn('area', claim.area);
  const indicators = codesIn('indicator', claim.indicator);
  const defaultPartner = vocabulary.indicators[indicators[0] ?? '']?.partner ?? 'world';
  const codesByDimension = [
    areas,
    indicators,
    codesIn('measure', claim.measure ?? measuresOf(unit)),
    codesIn('partner', claim.partner ?? [defaultPartner]),
    codesIn('breakdown', claim.breakdown),
    codesIn('period', claim.period),
  ];
  const count = codesByDimension.reduce((product, codes) => product * codes.length, 1);
  if (count > MAX_FACTS) {
    const allowed = `at most ${MAX_FACTS} facts`;
    throw invalid('claims', `A claim may be about ${allowed}; the lists of this one name ${count}.`, allowed);
  }
  let keys: string[][] = [[]];
  for (const codes of codesByDimension) keys = keys.flatMap((key) => codes.map((code) => [...key, code]));
  return { ids: keys.map((key) => key.join('.')), unknown };
}

/** A claim in dollars says nothing about an amount in yuan, unless it is the same number with the wrong unit. */
function isComparable(number: ComparedNumber, fact: Fact): boolean {
  if (number.unit === null || number.unit === fact.unit) return true;
  return compareNumber({ ...number, unit: null }, fact).state === 'matches';
}

export function compareWithFact(number: ComparedNumber, fact: Fact): CheckedClaim {
  const { state, until, isRounded, isWithinBounds } = compareNumber(number, fact);
  if (state !== 'matches') return { state, fact, isWithinBounds: isWithinBounds || null };
  if (until) return { state: 'revised', fact, until };
  if (isInDoubt(fact)) return { state: 'doubt', fact };
  return { state: isRounded ? 'rounded' : 'matches', fact };
}

function isInDoubt({ status }: Fact): boolean {
  return status === 'disputed' || status === 'corrected' || status === 'withdrawn';
}

/** Parses the number of a claim. null if the text has no number that is understood, or a unit other than `unit`. */
export function claimedNumber(
  value: number | string,
  languages: readonly string[],
  unit?: string,
): ComparedNumber | null {
  const givenUnit = (unit as ComparedNumber['unit']) ?? null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null;
    return { value, resolution: lastDigitStep(value || 1), unit: givenUnit, qualifier: null };
  }
  const printed = printedNumber(value, languages);
  if (!printed || (unit && printed.unit && printed.unit !== unit)) return null;
  return { ...printed, unit: printed.unit ?? givenUnit };
}

/**
 * Parses a number such as "1.5 billion yuan" in the first language that can. A language is left out if its "billion" is another one: in French
 * it is 10¹². To compare, each language reads the text with 1 as its number:
 *
 *   "1.5 billion yuan"      "1 billion yuan" is 10⁹ in English and 10¹² in French: only English counts, and reads 1.5 × 10⁹
 *   "520,37 billion yuan"   only English counts, and cannot read "520,37": null
 */
function printedNumber(value: string, languages: readonly string[]): ComparedNumber | null {
  const oneInItsUnit = fold(value).replace(/\d[\d.,\s]*/, '1 ');
  const sizes = languages.map((language) => parsePrintedNumber(oneInItsUnit, language)?.value);
  const firstSize = sizes.find((size) => size !== undefined);
  const agreeing = languages.filter((_, i) => sizes[i] !== undefined && sizes[i] === firstSize);
  return agreeing.map((language) => parsePrintedNumber(value, language)).find((number) => number !== null) ?? null;
}

/** The measures that a claim without `measure` may mean, by its unit. */
function measuresOf(unit: string | null): readonly string[] {
  if (unit === 'percent') return ['growth'];
  if (unit === 'points') return ['growth-difference'];
  if (unit === 'count' || unit === 'rank') return [unit];
  return ['value', 'value-usd'];
}

/** `2025-05`, or `May 2025` in words, gives `2025-05`. undefined if the words do not name a period with its year. */
function periodIn(words: string, languages: readonly string[]): string | undefined {
  const text = words.trim();
  const id = parsePeriod(text)?.id;
  if (id) return id;

  const readings = languages.flatMap((language) => periodReader(`in ${text}`, language)().periods);
  // The longest reading counts: some languages may read only the year.
  const [longest] = readings.filter(({ year }) => year !== null).sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest && periodOf(longest.year as number, longest.from, longest.to)?.id;
}
