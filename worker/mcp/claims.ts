/** Compares claims, which name their fact, with the record. Nothing is guessed. */
import * as v from 'valibot';
import type { Fact } from '../../data/contract/fact.ts';
import { lastDigitStep } from '../../data/fact/bound-agreement.ts';
import type { Dimension } from '../../data/fact/id.ts';
import { parsePeriod, periodOf } from '../../data/fact/period.ts';
import { fold } from '../../data/printed/fold.ts';
import { parsePrinted } from '../../data/printed/printed.ts';
import { type ComparedNumber, compareNumber } from '../../data/text/lookup/compare-words.ts';
import { periodReader } from '../../data/text/periods/periods.ts';
import { nearestFacts } from '../api/facts/fact.ts';
import { shortened } from '../api/route/query.ts';
import type { Catalogue } from '../select/catalogue.ts';
import type { Nearest, SameTrade } from '../select/nearest.ts';
import { codeOf } from './arguments.ts';

/** These limits bound the cost of a call: the time grows with the length of its texts and the number of facts that they may name. */
const MAX_TEXT_LENGTH = 100;
const MAX_PERIOD_LENGTH = 60;
const MAX_VALUES = 8;
const MAX_FACTS = 24;

const textOf = (length: number) => v.pipe(v.string(), v.maxLength(length));
const listOf = (length: number) => v.pipe(v.array(textOf(length)), v.minLength(1), v.maxLength(MAX_VALUES));

/** Codes or names. If there are several, the fact with the number is meant. */
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

export const CLAIM_STATES = ['matches', 'rounded', 'differs', 'revised', 'doubt', 'not_recorded', 'unread'] as const;

export interface CheckedClaim {
  state: (typeof CLAIM_STATES)[number];
  fact: Fact | null;
  /** The day on which the claimed number was replaced. */
  until?: string;
  /** If `unread`: the number is within the bounds of the fact, which is not known well enough to confirm it. */
  isWithinBounds?: true;
  /** If there is no fact: the words of the claim that are unknown, and the nearest facts. */
  unknown?: string[];
  nearest?: string[];
  sameTrade?: SameTrade[];
}

/** If the claim may name several facts, the one with the number counts. */
export async function checkClaim(claim: Claim, catalogue: Catalogue): Promise<CheckedClaim> {
  const languages = catalogue.index.languages.map(({ code }) => code);
  const number = numberOf(claim.value, languages, claim.unit);
  if (!number) return { state: 'unread', fact: null };
  const vocabulary = await catalogue.vocabulary();
  const unknown: string[] = [];
  const codes = (name: Dimension, words: readonly string[]) =>
    words.flatMap((word) => {
      const code = name === 'period' ? periodIn(word, languages) : codeOf(vocabulary, name, word);
      if (code === undefined) unknown.push(`${name} "${shortened(word)}"`);
      return code ?? [];
    });
  const measured = codes('indicator', claim.indicator);
  const whole = vocabulary.indicators[measured[0] ?? '']?.partner ?? 'world';
  const keys = [
    codes('area', claim.area),
    measured,
    codes('measure', claim.measure ?? measuresOf(number.unit)),
    codes('partner', claim.partner ?? [whole]),
    codes('breakdown', claim.breakdown),
    codes('period', claim.period),
  ];
  const ids = keys.reduce<string[]>((all, each) => all.flatMap((id) => each.map((code) => `${id}.${code}`)), ['']);
  const names = ids.slice(0, MAX_FACTS).map((id) => id.slice(1));
  const facts = (await Promise.all(names.map((id) => catalogue.fact(id)))).filter((fact) => fact !== null);
  const compared = facts.map((fact) => compareWithFact(number, fact));
  // An amount in yuan cannot be checked by one in dollars, unless it is the same number with the wrong unit.
  const isComparable = ({ fact }: CheckedClaim) =>
    number.unit === null ||
    number.unit === fact?.unit ||
    (fact !== null && compareNumber({ ...number, unit: null }, fact).state === 'matches');
  const best = compared.find(({ state }) => state !== 'differs') ?? compared.find(isComparable);
  if (best) return best;
  const near: Nearest = names[0] ? await nearestFacts(catalogue, names[0]) : { nearest: [] };
  return { state: 'not_recorded', fact: null, ...near, ...(unknown.length ? { unknown } : {}) };
}

export function compareWithFact(number: ComparedNumber, fact: Fact): CheckedClaim {
  const { state, until, isRounded, isWithinBounds } = compareNumber(number, fact);
  if (state !== 'matches') return { state, fact, ...(isWithinBounds ? { isWithinBounds } : {}) };
  if (until) return { state: 'revised', fact, until };
  const isDoubtful = fact.status === 'disputed' || fact.status === 'corrected' || fact.status === 'withdrawn';
  return { state: isDoubtful ? 'doubt' : isRounded ? 'rounded' : 'matches', fact };
}

/** null if the words have no number that is understood, or two units. */
export function numberOf(value: number | string, languages: readonly string[], unit?: string): ComparedNumber | null {
  const given = (unit as ComparedNumber['unit']) ?? null;
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  if (typeof value === 'number') return { value, resolution: lastDigitStep(value || 1), unit: given, qualifier: null };
  // "Billion" means 10¹² in French. A language may read the number only if its words mean the same as in the first language that knows them.
  const words = fold(value).replace(/\d[\d.,\s]*/, '1 ');
  const sizes = languages.flatMap((language) => {
    const number = parsePrinted(words, language);
    return number ? [{ language, size: number.value }] : [];
  });
  const reading = sizes.filter(({ size }) => size === sizes[0]?.size);
  const printed = reading.map(({ language }) => parsePrinted(value, language)).find((number) => number !== null);
  if (!printed || (unit && printed.unit && printed.unit !== unit)) return null;
  return { ...printed, unit: printed.unit ?? given };
}

/** The measures of a claim that names none, by its unit. */
function measuresOf(unit: string | null): readonly string[] {
  if (unit === 'percent') return ['growth'];
  if (unit === 'points') return ['growth-difference'];
  if (unit === 'count' || unit === 'rank') return [unit];
  return ['value', 'value-usd'];
}

/** The id of a period that is given as an id, or in words with its year. */
function periodIn(words: string, languages: readonly string[]): string | undefined {
  const given = words.trim();
  const id = parsePeriod(given)?.id;
  if (id) return id;
  const read = languages.flatMap((language) => periodReader(`in ${given}`, language)().periods);
  // The longest reading counts: some languages may read only the year.
  const [period] = read.filter(({ year }) => year !== null).sort((a, b) => b.end - b.start - (a.end - a.start));
  return period && periodOf(period.year as number, period.from, period.to)?.id;
}
