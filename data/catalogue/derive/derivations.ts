/**
 * Derives numbers from printed facts by one recipe, with a new result for each day on which it changes. Bounds come from interval arithmetic on
 * the bounds of the inputs. They are widened by a revision tolerance if the inputs are from releases that may differ by a revision.
 *
 *   January to May 2025     227.67 billion, published June 19    [227.665, 227.675]
 *   May 2025                 61.81 billion, published June 19    [61.805, 61.815]
 *   January to April 2025   165.86 billion, from June 19         [165.85, 165.87], widened by 0.7% of 227.67, the first input
 */
import { isDoubtful } from '../../contract/enumerations.ts';
import type { DerivationInput, Evidence, Fact } from '../../contract/fact.ts';
import { agree, type Bounds, halfWidth, hull, isBound, isPreciseEnough, tidy, widen } from '../../fact/bounds.ts';
import { definitionOf } from '../../fact/definition.ts';
import { correctionOf, lastPrinted } from '../../fact/evidence.ts';
import type { Derivation, FactHistory } from '../../fact/history.ts';
import { factId, type Key } from '../../fact/id.ts';
import { latestDay, type Period, parsePeriod } from '../../fact/period.ts';
import { resolve } from '../../fact/resolve.ts';
import type { Term } from '../../record/schema.ts';
import { type Areas, currencyOf, isTradeOrBalance, type Recipe, type Relation } from './recipes.ts';
import { needsTolerance, toleranceOf } from './revision-tolerance.ts';

/** Bounds wider than this fraction of the number make it `about`. */
const MAX_EXACT_WIDTH = 0.005;

export function isLoose(bounds: Bounds, value: number): boolean {
  return 2 * halfWidth(bounds) > MAX_EXACT_WIDTH * Math.abs(value);
}

export interface Context {
  areas: Areas;
  partners: Record<string, Pick<Term, 'breaks'>>;
  /** The history of what pages state for a fact. */
  history(id: string): FactHistory | undefined;
  /** How far the statistics office of an area may revise an amount, as a fraction; null for bounds without a revision tolerance. */
  relativeTolerance: ((area: string) => number) | null;
  impliedBases?(id: string): readonly Implied[];
}

/** One list of derivations, oldest first, for each list of inputs that has facts. */
export function derivationsOf(recipe: Recipe, target: Key, context: Context): Derivation[][] {
  return impliedBy(recipe, target, context).map((list) =>
    list.map((implied) => ({ ...implied, formula: recipe.formula })),
  );
}

/** The history with only the evidence that is kept; undefined if none is left. */
export function withEvidence(
  history: FactHistory | undefined,
  isKept: (evidence: Evidence) => boolean,
): FactHistory | undefined {
  const evidence = history?.evidence.filter(isKept) ?? [];
  return history && evidence.length ? { ...history, evidence } : undefined;
}

/** A number that follows from others. It may not be a fact. */
export type Implied = Omit<Derivation, 'formula'>;

/** An implied number before `overTime` adds its days. */
type Undated = Omit<Implied, 'from' | 'recorded'>;

/** Like `derivationsOf`, for a relation that has no formula: it shows which amount a growth starts from. */
export function impliedBy(recipe: Relation, target: Key, context: Context): Implied[][] {
  return recipe.inputs(target, context.areas).flatMap((keys) => {
    const histories = keys.map((key) => context.history(factId(key)));
    if (!histories.every((history) => history !== undefined) || !haveOneDefinition([target, ...keys], recipe, context))
      return [];
    return [overTime(recipe, target, histories, context)];
  });
}

/** Nothing is derived from periods before and after a change of the partner's definition: new members would look like new trade. */
function haveOneDefinition(keys: Key[], { otherPeriods }: Relation, { partners }: Context): boolean {
  if (!otherPeriods) return true;
  const definitions = keys.map(({ partner, period }) =>
    definitionOf(parsePeriod(period) as Period, partners[partner]?.breaks),
  );
  return new Set(definitions).size === 1;
}

function overTime(recipe: Relation, target: Key, histories: FactHistory[], context: Context): Implied[] {
  const days = histories.flatMap(({ id, evidence, contradictions = [] }) => [
    ...contradictions.map(({ from }) => from),
    ...evidence.flatMap(({ published, correction }) => [published, ...(correction?.bySource ? [correction.date] : [])]),
    ...(recipe.otherPeriods ? (context.impliedBases?.(id) ?? []).map(({ from }) => from) : []),
  ]);
  const implied: Implied[] = [];
  for (const day of [...new Set(days)].sort()) {
    const facts = factsOn(day, histories, recipe);
    if (!facts || !haveOneCurrency(facts, context.areas)) continue;
    const result = bestResult(recipe, target, facts, day, context);
    if (result && !isSame(result, implied.at(-1)))
      implied.push({ ...result, from: day, recorded: recordedOf(result, histories) });
  }
  return implied;
}

/** The day on which the last of the pages with an input entered the record. */
function recordedOf({ inputs }: Pick<Implied, 'inputs'>, histories: readonly FactHistory[]): string {
  const days = inputs.flatMap(({ id, release }) => {
    const evidence = histories.find((history) => history.id === id)?.evidence ?? [];
    return evidence.filter((each) => each.release === release).map(({ recorded }) => recorded);
  });
  return latestDay(days);
}

/**
 * The facts of the histories on a day. If one was revised after another was last printed, all are taken as before the revision: a part of the
 * first total is not a part of the revised one. With inputs of other periods the revision tolerance covers this. If one is disputed, corrected or
 * withdrawn, all stay as they are.
 */
function factsOn(day: string, histories: FactHistory[], recipe: Relation): Fact[] | null {
  const facts = histories.map((history) => resolve(history, day));
  if (!facts.every((fact) => fact !== null)) return null;
  if (recipe.otherPeriods || facts.some(({ status }) => isDoubtful(status))) return facts;
  const oldest = facts.map(lastPrinted).sort()[0] as string;
  const revised = facts.flatMap(({ revisions }) => revisions.map(({ until }) => until)).sort();
  const first = revised.find((until) => until > oldest);
  if (first === undefined) return facts;
  // Without the pages from that day on, another fact may have the oldest print.
  const before = ({ evidence, ...history }: FactHistory): FactHistory => ({
    ...history,
    evidence: evidence.filter(({ published }) => published < first),
  });
  return factsOn(day, histories.map(before), recipe);
}

/** Amounts must be in their area's currency, and all in one: cargo is measured in tonnes. */
function haveOneCurrency(facts: Fact[], areas: Areas): boolean {
  const amounts = facts.filter((fact) => isTradeOrBalance(fact));
  return amounts.every((fact) => fact.unit === currencyOf(fact, areas) && fact.unit === amounts[0]?.unit);
}

function isSame(a: Undated, b: Undated | undefined): boolean {
  const content = ({ value, bounds, qualifier, correction, disputed }: Undated) =>
    JSON.stringify([value, bounds, qualifier, correction, disputed]);
  return b !== undefined && content(a) === content(b);
}

/**
 * Uses the numbers of one page that prints them all, or else the facts from any pages. If pages contradict each other about an input, no single
 * page bounds the result, so the facts are used: their bounds contain what all pages print.
 */
function bestResult(recipe: Relation, target: Key, facts: Fact[], day: string, context: Context): Undated | null {
  const isDisputed = facts.some(({ status }) => status === 'disputed');
  const pageInputs = inputsByPage(facts);
  if (recipe.onePage && !pageInputs.length) return null;
  const lists = pageInputs.length && !isDisputed ? pageInputs : [facts.map(inputOfFact)];
  const onePage = lists.every((inputs) => new Set(inputs.map(({ release }) => release)).size === 1);
  const relativeTolerance = (needsTolerance(recipe, onePage) && context.relativeTolerance?.(target.area)) || null;
  const results = lists.map((list) => {
    const inputs = recipe.otherPeriods ? list.map((input, i) => withBase(input, facts[i] as Fact, day, context)) : list;
    return compute(recipe, target, inputs, relativeTolerance, context);
  });
  const [narrowest] = results.sort((a, b) => halfWidth(a.bounds) - halfWidth(b.bounds));
  if (!narrowest) return null;
  const correction = facts.map(correctionOf).find((each) => each !== undefined);
  return {
    ...narrowest,
    ...(correction ? { correction } : {}),
    ...(isDisputed ? { disputed: true } : {}),
  };
}

/**
 * If growth of a year later shows that the amount was revised since, the bounds cover both amounts: the other inputs may be from before or
 * after the revision.
 */
function withBase(input: DerivationInput, fact: Fact, day: string, context: Context): DerivationInput {
  const base = context.impliedBases?.(fact.id).findLast(({ from }) => from <= day);
  return base && !agree(base, fact) ? withBounds(input, hull(input.bounds, base.bounds)) : input;
}

/**
 * The inputs from each page that prints the current number of every fact. A page that prints only a bound is skipped if other pages print the
 * number.
 */
function inputsByPage(facts: Fact[]): DerivationInput[][] {
  const evidenceByRelease = facts.map((fact) => {
    const isUsed = (evidence: Evidence) =>
      evidence.setAside === undefined && agree(evidence, fact) && (!isBound(evidence) || isBound(fact));
    return new Map(fact.evidence.filter(isUsed).map((evidence) => [evidence.release, evidence]));
  });
  const releases = [...(evidenceByRelease[0]?.keys() ?? [])];
  const complete = releases.filter((release) => evidenceByRelease.every((byRelease) => byRelease.has(release)));
  return complete.map((release) =>
    facts.map(({ id }, i) => {
      const evidence = evidenceByRelease[i]?.get(release) as Evidence;
      const value = isBound(evidence) ? null : evidence.value;
      return { ...inputOf(id, evidence), value };
    }),
  );
}

function withBounds(input: DerivationInput, bounds: Bounds): DerivationInput {
  const { printedBounds = input.bounds, ...same } = input;
  return String(bounds) === String(printedBounds) ? { ...same, bounds } : { ...same, bounds, printedBounds };
}

function inputOfFact({ id, value, qualifier, bounds, evidence }: Fact): DerivationInput {
  return withBounds({ ...inputOf(id, evidence[0] as Evidence), value, qualifier }, bounds);
}

export function inputOf(id: string, evidence: Evidence): DerivationInput {
  const { value, bounds, unit, qualifier, printed, release, published, url, publisher, agency } = evidence;
  return { id, value, bounds, unit, qualifier, printed, release, published, url, publisher, agency };
}

function compute(
  recipe: Relation,
  target: Key,
  inputs: DerivationInput[],
  relativeTolerance: number | null,
  { areas }: Context,
): Undated {
  // The size of a bound is its printed end.
  const sizes = inputs.map(({ value, bounds }) => value ?? bounds[0] ?? bounds[1] ?? 0);
  const size = tidy(recipe.value(...sizes));
  const revisionTolerance =
    relativeTolerance === null ? 0 : toleranceOf(recipe, target, sizes, size, relativeTolerance);
  const bounds = widen(recipe.bounds(...inputs.map((input) => input.bounds)), revisionTolerance);
  const isNumber = inputs.every(({ value }) => value !== null) && Number.isFinite(size);
  return {
    inputs,
    ...(revisionTolerance ? { revisionTolerance } : {}),
    published: latestDay(inputs.map(({ published }) => published)),
    value: isNumber && isPreciseEnough(target.measure, size, halfWidth(bounds)) ? size : null,
    unit: recipe.unit(target, areas) ?? '',
    bounds,
    qualifier: isLoose(bounds, size) || inputs.some(({ qualifier }) => qualifier === 'about') ? 'about' : 'exact',
  };
}
