/**
 * Derived facts: numbers that no page prints but that follow from stated ones. None begins on or after the day on which a page prints the number.
 * Derived numbers are never inputs, and growth is never derived. If pages print only a bound, a derivation may narrow it.
 */
import { halfWidth, isLimit } from '../../fact/bounds.ts';
import { isBeforeBreak } from '../../fact/definition.ts';
import type { Derivation, FactHistory } from '../../fact/history.ts';
import { compareText, factId, type Key, parseFactId } from '../../fact/id.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { emptyHistory } from '../compile.ts';
import { withCaveats } from './caveats.ts';
import { withContradictions } from './contradictions.ts';
import { type Context, derivationsOf, impliedBy } from './derivations.ts';
import { type Areas, impliedBase, RECIPES, type Recipe } from './recipes.ts';
import { areaTolerance } from './revision-tolerance.ts';
import { yearBefore, yearBeforeTargets } from './year-before.ts';

/** The histories with derivations and caveats added, and new histories for the keys that only derivations give; sorted by id. */
export function derive(
  compiled: FactHistory[],
  vocabulary: Pick<TradeRecord['vocabulary'], 'areas' | 'partners'>,
): FactHistory[] {
  const { areas, partners } = vocabulary;
  // First the contradictions within pages, because a number derived from a disputed one is disputed.
  const stated = withContradictions(compiled, vocabulary);
  const byId = new Map(stated.map((history) => [history.id, history]));
  const simple: Context = {
    areas,
    partners,
    history: (id) => byId.get(id),
    level: (area) => areaTolerance('revisionTolerance', area, areas),
  };
  // Then the amounts that growth implies for the year before: if an amount was revised, numbers derived from it have wider bounds. An implied
  // amount by another definition does not show a revision.
  const basesOf = (level: Key) => impliedBy(impliedBase, level, simple).flat();
  const levels = stated.filter(({ period, partner }) => !isBeforeBreak(period, partners[partner]?.breaks));
  const impliedById = new Map(levels.map((level) => [level.id, basesOf(level)]));
  const context: Context = { ...simple, impliedBases: (id) => impliedById.get(id) ?? [] };
  // Then the facts.
  const all = new Map(byId);
  const derivations = new Map<string, Derivation[]>();
  for (const [id, recipes] of targetsOf(stated, areas)) {
    const key = parseFactId(id) as Key;
    const lists = recipes.flatMap((recipe) => derivationsOf(recipe, key, context));
    derivations.set(id, lists.flat());
    const history = byId.get(id) ?? emptyHistory(id, key, vocabulary);
    const used = usable(history, bestOverTime([...lists, yearBefore(key, simple)]));
    if (used.length) all.set(id, { ...history, derivations: used });
  }
  // Last the caveats: they compare facts, and change none.
  const histories = [...all.values()].sort((a, b) => compareText(a.id, b.id));
  return withCaveats({ histories, vocabulary, basesOf, derivationsOf: ({ id }) => derivations.get(id) ?? [] });
}

/** Facts that may follow from the stated ones, each with the recipes for it in their order. */
function targetsOf(stated: FactHistory[], areas: Areas): Map<string, Recipe[]> {
  const recipesById = new Map<string, Recipe[]>();
  for (const recipe of RECIPES) {
    const ids = new Set(stated.flatMap((history) => recipe.targets(history, areas).map(factId)));
    for (const id of ids) recipesById.set(id, [...(recipesById.get(id) ?? []), recipe]);
  }
  for (const id of stated.flatMap(yearBeforeTargets).map(factId)) if (!recipesById.has(id)) recipesById.set(id, []);
  return recipesById;
}

/** The best derivation of each day: preferably one with a number, then one that does not follow from later growth, then the narrowest bounds. */
function bestOverTime(lists: Derivation[][]): Derivation[] {
  const isYearBefore = ({ formula }: Derivation) => formula === 'year-before';
  const days = [...new Set(lists.flat().map(({ from }) => from))].sort();
  const chosen: Derivation[] = [];
  let last: Derivation | undefined;
  for (const day of days) {
    const now = lists.flatMap((list) => list.findLast(({ from }) => from <= day) ?? []);
    const [best] = now.sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        Number(isYearBefore(a)) - Number(isYearBefore(b)) ||
        halfWidth(a.bounds) - halfWidth(b.bounds),
    );
    if (best && best !== last) chosen.push({ ...best, from: day });
    last = best;
  }
  return chosen;
}

/** The derivations from before the first page with the number: a later page does not change what was known on a day. */
function usable({ evidence }: FactHistory, derivations: Derivation[]): Derivation[] {
  const joined = evidence.filter(({ setAside }) => setAside === undefined);
  const numbers = joined.filter((piece) => !isLimit(piece));
  const firstNumber = numbers.map(({ published }) => published).sort()[0];
  const before = derivations.filter(({ from }) => firstNumber === undefined || from < firstNumber);
  // Bounds without a number only narrow a limit.
  return joined.some(isLimit) || before.some(({ value }) => value !== null) ? before : [];
}
