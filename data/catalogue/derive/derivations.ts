/**
 * What one recipe makes of stated facts, on each day on which that changes. Bounds come by interval arithmetic on those of the
 * inputs, widened by an allowance where releases may differ by a revision.
 */
import type { Formula } from '../../contract/enumerations.ts';
import type { DerivationInput, Evidence, Fact } from '../../contract/fact.ts';
import type { Bounds } from '../../fact/bounds.ts';
import { agree, halfWidth, hull, outward, roundedTo, tidy, widen } from '../../fact/bounds.ts';
import type { Derivation, Entry } from '../../fact/entry.ts';
import { knownFrom } from '../../fact/entry.ts';
import type { Key } from '../../fact/id.ts';
import { factId } from '../../fact/id.ts';
import { isLimit, markOf, resolve } from '../../fact/resolve.ts';
import { isUseful, reachOf } from './recipes/allowances.ts';
import type { Areas, Recipe } from './recipes/recipe.ts';
import { currencyOf, isAmount } from './recipes/recipe.ts';

export interface Context {
  areas: Areas;
  /** The entry of what pages state for a fact. */
  entry(id: string): Entry | undefined;
  allowance(formula: Formula): number;
  /** What the growth of a year later implies for an amount, in the order in which it became known. */
  impliedBases?(id: string): readonly Derivation[];
}

/** A number as it goes into a formula. */
interface Operand {
  input: DerivationInput;
  bounds: Bounds;
}

/** One list for each list of inputs that has facts, in the order in which the days follow each other. */
export function derivationsOf(recipe: Recipe, target: Key, context: Context): Derivation[][] {
  return recipe.inputs(target, context.areas).flatMap((keys) => {
    const entries = keys.map((key) => context.entry(factId(key)));
    return entries.every((entry) => entry !== undefined) ? [overTime(recipe, target, entries, context)] : [];
  });
}

function overTime(recipe: Recipe, target: Key, entries: Entry[], context: Context): Derivation[] {
  const days = entries.flatMap(({ id, evidence }) => [
    ...evidence.flatMap((piece) => [knownFrom(piece), ...(piece.mark ? [piece.mark.date] : [])]),
    ...(recipe.otherPeriods ? (context.impliedBases?.(id) ?? []).map(knownFrom) : []),
  ]);
  const found: Derivation[] = [];
  for (const day of [...new Set(days)].sort()) {
    const facts = entries.map((entry) => resolve(entry, day));
    if (!facts.every((fact) => fact !== null) || !areAlike(facts, context.areas)) continue;
    const made = best(recipe, target, facts, day, context);
    if (made && !isSame(made, found.at(-1))) found.push(made);
  }
  return found;
}

/** Amounts must be in their area's currency, and all in one: cargo is measured in tonnes. */
function areAlike(facts: Fact[], areas: Areas): boolean {
  const amounts = facts.filter(isAmount);
  return amounts.every((fact) => fact.unit === currencyOf(fact, areas) && fact.unit === amounts[0]?.unit);
}

function isSame(a: Derivation, b: Derivation | undefined): boolean {
  const content = ({ value, bounds, qualifier, mark }: Derivation) => JSON.stringify([value, bounds, qualifier, mark]);
  return b !== undefined && content(a) === content(b);
}

/** From the numbers of one page that prints them all, else from the facts, whichever page they are from. */
function best(recipe: Recipe, target: Key, facts: Fact[], day: string, context: Context): Derivation | null {
  const lists = pageLists(facts);
  const onePage = lists.length > 0;
  if (recipe.onePage && !onePage) return null;
  const allowance = onePage && !recipe.otherPeriods ? 0 : context.allowance(recipe.formula);
  const made = (onePage ? lists : [facts.map(ofFact)]).map((list) => {
    const operands = recipe.otherPeriods
      ? list.map((operand, i) => withBase(operand, facts[i] as Fact, day, context))
      : list;
    return make(recipe, target, operands, allowance, context);
  });
  const [narrowest] = made.sort((a, b) => halfWidth(a.bounds) - halfWidth(b.bounds));
  if (!narrowest) return null;
  const mark = facts.map(markOf).find((found) => found !== undefined);
  const hasBreak = facts.some(({ obsStatus }) => obsStatus === 'B');
  return { ...narrowest, recorded: day, ...(hasBreak ? { obsStatus: 'B' } : {}), ...(mark ? { mark } : {}) };
}

/**
 * Where the growth of a year later shows that the amount was revised since, it may be the one or the other: the other inputs may
 * be of before or after the revision.
 */
function withBase(operand: Operand, fact: Fact, day: string, context: Context): Operand {
  const base = context.impliedBases?.(fact.id).findLast((derivation) => knownFrom(derivation) <= day);
  return base && !agree(base, fact) ? { ...operand, bounds: hull(operand.bounds, base.bounds) } : operand;
}

/**
 * The operands from each page that prints a number for every fact, the one that the fact still has. A page that only states a limit
 * of a number that others print says less than they do.
 */
function pageLists(facts: Fact[]): Operand[][] {
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
      return { input: { ...inputOf(id, piece), value }, bounds: piece.bounds };
    }),
  );
}

function ofFact({ id, value, qualifier, bounds, evidence }: Fact): Operand {
  return { input: { ...inputOf(id, evidence[0] as Evidence), value, qualifier }, bounds };
}

function inputOf(id: string, piece: Evidence): DerivationInput {
  const { value, unit, qualifier, printed, release, published, url, publisher, agency } = piece;
  return { id, value, unit, qualifier, printed, release, published, url, publisher, agency };
}

function rounded({ step }: Recipe, size: number, bounds: Bounds): number {
  return step ? tidy(Math.round(size / step) * step) : roundedTo(bounds, size);
}

/** The bounds as they are served: widened by `by`, and no finer than pages print such a number. */
export function boundsWith({ step }: Recipe, bounds: Bounds, by: number): Bounds {
  const widened = widen(bounds, by);
  return step ? outward(widened, step) : widened;
}

function make(recipe: Recipe, target: Key, list: Operand[], allowance: number, { areas }: Context): Derivation {
  const inputs = list.map(({ input }) => input);
  // A limit stands in by its end where only a size is needed.
  const sizes = list.map(({ input, bounds }) => input.value ?? bounds[0] ?? bounds[1] ?? 0);
  const size = tidy(recipe.value(...sizes));
  const exact = recipe.bounds(...list.map(({ bounds }) => bounds));
  const bounds = boundsWith(recipe, exact, allowance * reachOf(recipe, sizes, size));
  const isNumber = inputs.every(({ value }) => value !== null) && Number.isFinite(size);
  return {
    formula: recipe.formula,
    inputs,
    ...(allowance ? { allowance } : {}),
    published: inputs
      .map(({ published }) => published)
      .sort()
      .at(-1) as string,
    recorded: '',
    value: isNumber && isUseful(target.measure, size, halfWidth(bounds)) ? rounded(recipe, size, bounds) : null,
    unit: recipe.unit(target, areas) ?? '',
    bounds,
    qualifier: inputs.some(({ qualifier }) => qualifier === 'about') ? 'about' : 'exact',
  };
}
