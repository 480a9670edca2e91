/**
 * What one recipe makes of stated facts, on each day on which that changes. Bounds come by interval arithmetic on those of the
 * inputs, widened by an allowance where releases may differ by a revision.
 */
import { MARKS } from '../../contract/enumerations.ts';
import type { DerivationInput, Evidence, Fact } from '../../contract/fact.ts';
import { agree, type Bounds, halfWidth, hull, isLimit, tidy, widen } from '../../fact/bounds.ts';
import { definitionOf } from '../../fact/definition.ts';
import { type Derivation, type Entry, knownFrom } from '../../fact/entry.ts';
import { lastPrinted, markOf } from '../../fact/evidence.ts';
import { factId, type Key } from '../../fact/id.ts';
import { lastOf, type Period, parsePeriod } from '../../fact/period.ts';
import { resolve } from '../../fact/resolve.ts';
import type { Term } from '../../record/schema.ts';
import { allowanceOf, isUseful, needsAllowance } from './allowances.ts';
import { type Areas, currencyOf, isMoney, type Recipe, type Relation } from './recipes.ts';

/** A derived number has the qualifier `about` where the width of its bounds is more than this part of it. */
const EXACT = 0.005;

export interface Context {
  areas: Areas;
  partners: Record<string, Pick<Term, 'breaks'>>;
  /** The entry of what pages state for a fact. */
  entry(id: string): Entry | undefined;
  /** The part of itself by which the compiler of an area may revise a level; null for bounds without an allowance. */
  level: ((area: string) => number) | null;
  /** What the growth of a year later implies for an amount, in the order in which it became known. */
  impliedBases?(id: string): readonly Implied[];
}

/** One list for each list of inputs that has facts, in the order in which the days follow each other. */
export function derivationsOf(recipe: Recipe, target: Key, context: Context): Derivation[][] {
  return impliedBy(recipe, target, context).map((list) => list.map((made) => ({ ...made, formula: recipe.formula })));
}

/** The entry with some of its evidence only; undefined where none is left. */
export function withEvidence(entry: Entry | undefined, isKept: (piece: Evidence) => boolean): Entry | undefined {
  const evidence = entry?.evidence.filter(isKept) ?? [];
  return entry && evidence.length ? { ...entry, evidence } : undefined;
}

/** A number that follows from others, and need not be a fact. */
export type Implied = Omit<Derivation, 'formula'>;

/** The same of a relation that makes no facts. */
export function impliedBy(recipe: Relation, target: Key, context: Context): Implied[][] {
  return recipe.inputs(target, context.areas).flatMap((keys) => {
    const entries = keys.map((key) => context.entry(factId(key)));
    if (!entries.every((entry) => entry !== undefined) || !haveOneDefinition([target, ...keys], recipe, context))
      return [];
    return [overTime(recipe, target, entries, context)];
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

function overTime(recipe: Relation, target: Key, entries: Entry[], context: Context): Implied[] {
  const days = entries.flatMap(({ id, evidence, contradictions = [] }) => [
    ...contradictions.map(({ from }) => from),
    ...evidence.flatMap((piece) => [knownFrom(piece), ...(piece.mark ? [piece.mark.date] : [])]),
    ...(recipe.otherPeriods ? (context.impliedBases?.(id) ?? []).map(knownFrom) : []),
  ]);
  const found: Implied[] = [];
  for (const day of [...new Set(days)].sort()) {
    const facts = factsOn(day, entries, recipe);
    if (!facts || !areAlike(facts, context.areas)) continue;
    const made = best(recipe, target, facts, day, context);
    if (made && !isSame(made, found.at(-1))) found.push(made);
  }
  return found;
}

/**
 * What the entries say on a day. Where one was revised after another was last printed, all of them as they stood before that: a part of the
 * first print is no part of the revised total. Of other periods the allowance covers it; a number in doubt stays in doubt.
 */
function factsOn(day: string, entries: Entry[], recipe: Relation): Fact[] | null {
  const facts = entries.map((entry) => resolve(entry, day));
  if (!facts.every((fact) => fact !== null)) return null;
  if (recipe.otherPeriods || facts.some(({ status }) => MARKS.some((mark) => mark === status))) return facts;
  const oldest = facts.map(lastPrinted).sort()[0] as string;
  const revised = facts.flatMap(({ revisions }) => revisions.map(({ until }) => until)).sort();
  const first = revised.find((until) => until > oldest);
  if (first === undefined) return facts;
  // Without the pages from that day on another of them may be the oldest.
  const before = ({ evidence, ...entry }: Entry): Entry => ({
    ...entry,
    evidence: evidence.filter(({ published }) => published < first),
  });
  return factsOn(day, entries.map(before), recipe);
}

/** Amounts must be in their area's currency, and all in one: cargo is measured in tonnes. */
function areAlike(facts: Fact[], areas: Areas): boolean {
  const amounts = facts.filter((fact) => isMoney(fact));
  return amounts.every((fact) => fact.unit === currencyOf(fact, areas) && fact.unit === amounts[0]?.unit);
}

function isSame(a: Implied, b: Implied | undefined): boolean {
  const content = ({ value, bounds, qualifier, mark, disputed }: Implied) =>
    JSON.stringify([value, bounds, qualifier, mark, disputed]);
  return b !== undefined && content(a) === content(b);
}

/**
 * From the numbers of one page that prints them all, else from the facts, whichever page they are from. Where pages contradict each
 * other about an input, no page alone bounds the result: the bounds of the facts hold what all of them print.
 */
function best(recipe: Relation, target: Key, facts: Fact[], day: string, context: Context): Implied | null {
  const isDisputed = facts.some(({ status }) => status === 'disputed');
  const ofPages = pageLists(facts);
  if (recipe.onePage && !ofPages.length) return null;
  const lists = ofPages.length && !isDisputed ? ofPages : [facts.map(ofFact)];
  const onePage = lists.every((inputs) => new Set(inputs.map(({ release }) => release)).size === 1);
  const level = (needsAllowance(recipe, onePage) && context.level?.(target.area)) || null;
  const made = lists.map((list) => {
    const inputs = recipe.otherPeriods ? list.map((input, i) => withBase(input, facts[i] as Fact, day, context)) : list;
    return make(recipe, target, inputs, level, context);
  });
  const [narrowest] = made.sort((a, b) => halfWidth(a.bounds) - halfWidth(b.bounds));
  if (!narrowest) return null;
  const mark = facts.map(markOf).find((found) => found !== undefined);
  return {
    ...narrowest,
    recorded: day,
    ...(mark ? { mark } : {}),
    ...(isDisputed ? { disputed: true } : {}),
  };
}

/**
 * Where the growth of a year later shows that the amount was revised since, it may be the one or the other: the other inputs may
 * be of before or after the revision.
 */
function withBase(input: DerivationInput, fact: Fact, day: string, context: Context): DerivationInput {
  const base = context.impliedBases?.(fact.id).findLast((derivation) => knownFrom(derivation) <= day);
  return base && !agree(base, fact) ? withBounds(input, hull(input.bounds, base.bounds)) : input;
}

/**
 * The inputs from each page that prints a number for every fact, the one that the fact still has. A page that only states a limit
 * of a number that others print says less than they do.
 */
function pageLists(facts: Fact[]): DerivationInput[][] {
  const pieces = facts.map((fact) => {
    const isUsed = (piece: Evidence) =>
      piece.setAside === undefined && agree(piece, fact) && (!isLimit(piece) || isLimit(fact));
    return new Map(fact.evidence.filter(isUsed).map((piece) => [piece.release, piece]));
  });
  const pages = [...(pieces[0]?.keys() ?? [])].filter((page) => pieces.every((ofPage) => ofPage.has(page)));
  return pages.map((page) =>
    facts.map(({ id }, i) => {
      const piece = pieces[i]?.get(page) as Evidence;
      const value = isLimit(piece) ? null : piece.value;
      return { ...inputOf(id, piece), value };
    }),
  );
}

function withBounds(input: DerivationInput, bounds: Bounds): DerivationInput {
  const { printedBounds = input.bounds, ...same } = input;
  return String(bounds) === String(printedBounds) ? { ...same, bounds } : { ...same, bounds, printedBounds };
}

function ofFact({ id, value, qualifier, bounds, evidence }: Fact): DerivationInput {
  return withBounds({ ...inputOf(id, evidence[0] as Evidence), value, qualifier }, bounds);
}

function inputOf(id: string, piece: Evidence): DerivationInput {
  const { value, bounds, unit, qualifier, printed, release, published, url, publisher, agency } = piece;
  return { id, value, bounds, unit, qualifier, printed, release, published, url, publisher, agency };
}

function make(
  recipe: Relation,
  target: Key,
  inputs: DerivationInput[],
  level: number | null,
  { areas }: Context,
): Implied {
  // For a limit, the size is that of its end.
  const sizes = inputs.map(({ value, bounds }) => value ?? bounds[0] ?? bounds[1] ?? 0);
  const size = tidy(recipe.value(...sizes));
  const allowance = level === null ? 0 : allowanceOf(recipe, target, sizes, size, level);
  const bounds = widen(recipe.bounds(...inputs.map((input) => input.bounds)), allowance);
  const isLoose = 2 * halfWidth(bounds) > EXACT * Math.abs(size);
  const isNumber = inputs.every(({ value }) => value !== null) && Number.isFinite(size);
  return {
    inputs,
    ...(allowance ? { allowance } : {}),
    published: lastOf(inputs.map(({ published }) => published)),
    recorded: '',
    value: isNumber && isUseful(target.measure, size, halfWidth(bounds)) ? size : null,
    unit: recipe.unit(target, areas) ?? '',
    bounds,
    qualifier: isLoose || inputs.some(({ qualifier }) => qualifier === 'about') ? 'about' : 'exact',
  };
}
