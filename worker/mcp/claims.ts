/** Claims that name what their number is of: each is compared with its fact, and nothing is guessed. */
import * as v from 'valibot';
import type { Fact } from '../../data/contract/fact.ts';
import { factId, type Key } from '../../data/fact/id.ts';
import { parsePeriod, periodOf } from '../../data/fact/period.ts';
import { isCurrency } from '../../data/fact/unit.ts';
import { parsePrinted } from '../../data/printed/printed.ts';
import { type ComparedNumber, compareNumber, lastDigit } from '../../data/text/lookup/bound-words.ts';
import type { NamedTerm } from '../../data/text/names/names.ts';
import { readPeriods } from '../../data/text/periods/periods.ts';
import { storyOf } from '../../data/text/story/story.ts';
import { nearestFacts } from '../api/facts/nearest-facts.ts';
import type { Catalogue } from '../select/catalogue.ts';

/** One or several codes or words: of several, the fact that has the number is meant. */
const words = v.union([
  v.pipe(v.string(), v.maxLength(300)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.minLength(1), v.maxLength(10)),
]);
export const VALUE = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.maxLength(200))]),
  v.description('The number: in base units (227670000000), or as it is printed ("227.67 billion yuan")'),
);

export const CLAIM = v.strictObject({
  area: v.pipe(words, v.description('Who reports: a code or a name')),
  period: v.pipe(words, v.description('2025-05, 2025-01..2025-05 or 2024, or in words with the year')),
  value: VALUE,
  indicator: v.optional(words, 'trade'),
  measure: v.optional(words),
  partner: v.optional(words),
  breakdown: v.optional(words, 'total'),
  unit: v.optional(v.pipe(v.string(), v.maxLength(30))),
});
export type Claim = v.InferOutput<typeof CLAIM>;

export const CLAIM_STATES = ['matches', 'rounded', 'differs', 'revised', 'doubt', 'not_recorded', 'unread'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export interface CheckedClaim {
  state: ClaimState;
  fact: Fact | null;
  /** The day on which the number of the claim was replaced. */
  until?: string;
  /** Of a fact that is not recorded: what of the claim is not known, and the nearest facts. */
  unknown?: string[];
  nearest?: string[];
}

/** A claim compared with the fact that it names. */
export async function checkClaim(claim: Claim, catalogue: Catalogue): Promise<CheckedClaim> {
  const number = numberOf(claim.value, claim.unit);
  if (!number) return { state: 'unread', fact: null };
  const vocabulary = await catalogue.vocabulary();
  const unknown: string[] = [];
  const codes = (name: keyof Claim & keyof Key, terms: Readonly<Record<string, NamedTerm>>, given: string[]) =>
    given.flatMap((word) => {
      const code = codeOf(word, terms);
      if (code === null) unknown.push(`${name} "${word}"`);
      return code ?? [];
    });
  const areas = codes('area', vocabulary.areas, listOf(claim.area));
  const indicators = codes('indicator', vocabulary.indicators, listOf(claim.indicator));
  const measures = codes('measure', vocabulary.measures, listOf(claim.measure ?? measuresOf(number.unit)));
  const breakdowns = codes('breakdown', vocabulary.breakdowns, listOf(claim.breakdown));
  const periods = listOf(claim.period).flatMap((word) => {
    const period = periodId(word);
    if (period === null) unknown.push(`period "${word}"`);
    return period ?? [];
  });
  const partners = claim.partner === undefined ? null : codes('partner', vocabulary.partners, listOf(claim.partner));
  const ids: string[] = [];
  for (const area of areas)
    for (const indicator of indicators)
      for (const measure of measures)
        for (const partner of partners ?? [vocabulary.indicators[indicator]?.partner ?? 'world'])
          for (const breakdown of breakdowns)
            for (const period of periods) ids.push(factId({ area, indicator, measure, partner, breakdown, period }));
  const facts = (await Promise.all(ids.slice(0, MOST).map((id) => catalogue.fact(id)))).filter((fact) => fact !== null);
  const compared = facts.map((fact) => compareWithFact(number, fact));
  const best = compared.find(({ state }) => state !== 'differs') ?? compared[0];
  if (best) return best;
  const [first] = ids;
  const nearest = first ? await nearestFacts(catalogue, first) : [];
  return { state: 'not_recorded', fact: null, nearest, ...(unknown.length ? { unknown } : {}) };
}

/** Facts that one claim may name. */
const MOST = 24;

export function compareWithFact(number: ComparedNumber, fact: Fact): CheckedClaim {
  const { state, until, isRounded } = compareNumber(number, fact);
  if (state !== 'matches') return { state, fact };
  if (until) return { state: 'revised', fact, until };
  const isDoubtful = fact.status === 'disputed' || fact.status === 'corrected' || fact.status === 'withdrawn';
  return { state: isDoubtful ? 'doubt' : isRounded ? 'rounded' : 'matches', fact };
}

/** null for words without a number that is understood, and for a number of two units. */
export function numberOf(value: number | string, unit?: string): ComparedNumber | null {
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? { value, resolution: lastDigit(value || 1), unit: (unit as ComparedNumber['unit']) ?? null, qualifier: null }
      : null;
  const printed = LANGUAGES.map((language) => parsePrinted(value, language)).find(Boolean);
  if (!printed || (unit && printed.unit && printed.unit !== unit)) return null;
  return { ...printed, unit: printed.unit ?? ((unit as ComparedNumber['unit']) || null) };
}

/** Of claims in words. */
const LANGUAGES = ['en', 'zh'];

/** What a number without a measure may be, by its unit. */
function measuresOf(unit: string | null): string[] {
  if (unit === 'percent') return ['growth'];
  if (unit === 'points') return ['lead'];
  if (unit === 'count' || unit === 'rank') return [unit];
  return unit === null || isCurrency(unit) ? ['value', 'value-usd'] : ['value'];
}

function listOf(words: string | string[]): string[] {
  return [words].flat();
}

/** By its code, or by a label or alias in any language, whatever its capitals. */
function codeOf(word: string, terms: Readonly<Record<string, NamedTerm>>): string | null {
  const given = word.trim();
  if (Object.hasOwn(terms, given)) return given;
  const wanted = given.toLowerCase();
  const isNamed = ([code, { labels, aliases = {} }]: [string, NamedTerm]) =>
    [code, ...Object.values(labels), ...Object.values(aliases).flat()].some((name) => name.toLowerCase() === wanted);
  return Object.entries(terms).find(isNamed)?.[0] ?? null;
}

function periodId(words: string): string | null {
  const given = words.trim();
  const id = parsePeriod(given)?.id;
  if (id) return id;
  for (const language of LANGUAGES) {
    const [named] = readPeriods(`in ${given}`, storyOf(given), language).periods;
    const period = named && named.year !== null && periodOf(named.year, named.from, named.to);
    if (period) return period.id;
  }
  return null;
}
