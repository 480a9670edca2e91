/**
 * Derived facts: numbers that no page prints but that follow from stated ones. None begins on or after the day on which a page prints the number.
 * Derived numbers are never inputs, and growth is never derived. If pages print only a bound, a derivation may narrow it.
 */
import { agree, halfWidth, isBound } from '../../fact/bounds.ts';
import { isBeforeBreak } from '../../fact/definition.ts';
import type { DatedContradiction, Derivation, FactHistory } from '../../fact/history.ts';
import { compareText, factId, type Key, parseFactId } from '../../fact/id.ts';
import { latestDay } from '../../fact/period.ts';
import { resolve } from '../../fact/resolve.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { emptyHistory } from '../compile.ts';
import { withCaveats } from './caveats.ts';
import { type Context, derivationsOf, impliedBy, withEvidence } from './derivations.ts';
import { type Areas, isTradeValue, RECIPES, type Recipe, WORLD_TOTAL, yearBeforeRelation } from './recipes.ts';
import { areaTolerance } from './revision-tolerance.ts';
import { yearBefore, yearBeforeTargets } from './year-before.ts';

type Vocabulary = Pick<TradeRecord['vocabulary'], 'areas' | 'partners'>;

/** The histories with derivations and caveats added, and new histories for the keys that only derivations give; sorted by id. */
export function derive(compiled: FactHistory[], vocabulary: Vocabulary): FactHistory[] {
  const { areas, partners } = vocabulary;
  // First the contradictions within pages, because a number derived from a disputed one is disputed.
  const stated = withContradictions(compiled, vocabulary);
  const byId = new Map(stated.map((history) => [history.id, history]));
  const simple: Context = {
    areas,
    partners,
    history: (id) => byId.get(id),
    relativeTolerance: (area) => areaTolerance('revisionTolerance', area, areas),
  };
  // Then the amounts that growth implies for the year before: if an amount was revised, numbers derived from it have wider bounds. An implied
  // amount by another definition does not show a revision.
  const basesOf = (amount: Key) => impliedBy(yearBeforeRelation, amount, simple).flat();
  const comparable = stated.filter(({ period, partner }) => !isBeforeBreak(period, partners[partner]?.breaks));
  const impliedById = new Map(comparable.map((amount) => [amount.id, basesOf(amount)]));
  const context: Context = { ...simple, impliedBases: (id) => impliedById.get(id) ?? [] };
  // Then the facts.
  const all = new Map(byId);
  const derivations = new Map<string, Derivation[]>();
  for (const [id, recipes] of targetsOf(stated, areas)) {
    const key = parseFactId(id) as Key;
    const lists = recipes.flatMap((recipe) => derivationsOf(recipe, key, context));
    derivations.set(id, lists.flat());
    const history = byId.get(id) ?? emptyHistory(id, key, vocabulary);
    const best = bestOverTime([...lists, yearBefore(key, simple)]);
    const used = beforePrinted(history, withinWholes(key, best, context.history));
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

/**
 * A derived amount that exceeds its whole is wrong whatever its bounds say: a partner or a breakdown exceeds the total, or exports exceed trade.
 * From the first day on which it does, it is replaced by a derivation without a number.
 */
function withinWholes(key: Key, derivations: Derivation[], historyOf: Context['history']): Derivation[] {
  const ids = [
    { ...key, ...WORLD_TOTAL },
    { ...key, breakdown: WORLD_TOTAL.breakdown },
    { ...key, indicator: 'trade' },
  ]
    .map(factId)
    .filter((id) => id !== factId(key));
  const wholes = isTradeValue(key) ? ids.flatMap((id) => historyOf(id) ?? []) : [];
  if (!wholes.length) return derivations;
  const days = [
    ...derivations.map(({ from }) => from),
    ...wholes.flatMap(({ evidence }) => evidence.map(({ published }) => published)),
  ];
  const chosen: Derivation[] = [];
  for (const day of [...new Set(days)].sort()) {
    const now = derivations.findLast(({ from }) => from <= day);
    if (!now) continue;
    const exceedsWhole = now.value !== null && wholes.some((whole) => exceeds(now, whole, day));
    const last = chosen.at(-1);
    if (exceedsWhole) {
      if (!last || last.value !== null) chosen.push({ ...now, from: day, value: null, bounds: [null, null] });
    } else if (!last || last.value !== now.value || last.bounds !== now.bounds) {
      chosen.push({ ...now, from: day });
    }
  }
  return chosen;
}

function exceeds(derivation: Derivation, whole: FactHistory, day: string): boolean {
  const fact = resolve(whole, day);
  const [least, most] = [derivation.bounds[0], fact?.bounds[1] ?? null];
  return fact?.unit === derivation.unit && least !== null && most !== null && least > most;
}

/** The derivations from before a page first printed the number: a later page does not change what was known on a day. */
function beforePrinted({ evidence }: FactHistory, derivations: Derivation[]): Derivation[] {
  const inUse = evidence.filter(({ setAside }) => setAside === undefined);
  const numbers = inUse.filter((each) => !isBound(each));
  const firstNumber = numbers.map(({ published }) => published).sort()[0];
  const before = derivations.filter(({ from }) => firstNumber === undefined || from < firstNumber);
  // Bounds without a number only narrow a bound.
  return inUse.some(isBound) || before.some(({ value }) => value !== null) ? before : [];
}

/**
 * Adds what the pages of the evidence contradict: exports and imports that do not add up to the total of the same page, a share that is not the
 * part of its total. Which of the numbers is wrong is not known, so all of them are disputed.
 */
function withContradictions(histories: FactHistory[], vocabulary: Vocabulary): FactHistory[] {
  const byId = new Map(histories.map((history) => [history.id, history]));
  return histories.map((history) => {
    const contradictions = contradictionsOf(history, byId, vocabulary);
    return contradictions.length ? { ...history, contradictions } : history;
  });
}

function contradictionsOf(
  target: FactHistory,
  byId: ReadonlyMap<string, FactHistory>,
  vocabulary: Vocabulary,
): DatedContradiction[] {
  // Numbers of other periods may be of before or after a revision.
  const recipes = RECIPES.filter(
    (recipe) => !recipe.otherPeriods && recipe.inputs(target, vocabulary.areas).length > 0,
  );
  return target.evidence.flatMap((evidence) => {
    if (evidence.setAside !== undefined) return [];
    const history = (id: string) =>
      withEvidence(byId.get(id), ({ release, correction }) => release === evidence.release && !correction);
    const context: Context = { ...vocabulary, history, relativeTolerance: null };
    return recipes.flatMap((recipe) =>
      derivationsOf(recipe, target, context)
        .flatMap((days) => days.at(-1) ?? [])
        .filter((derivation) => !agree(evidence, derivation))
        .map((derivation) => {
          const { formula, inputs, value, bounds } = derivation;
          const { release, printed } = evidence;
          const from = latestDay([evidence.published, derivation.from]);
          const recorded = latestDay([evidence.recorded, derivation.recorded]);
          return { release, formula, inputs, printed, value, bounds, from, recorded };
        }),
    );
  });
}
