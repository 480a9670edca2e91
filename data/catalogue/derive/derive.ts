/**
 * Derived facts: numbers that no page prints but that follow from stated ones. None is made from the day on which a page states
 * the number, none of other derived ones, and growth never. Where pages state only a limit, what follows may be sharper.
 */
import { halfWidth, isLimit } from '../../fact/bounds.ts';
import { isBeforeBreak } from '../../fact/definition.ts';
import { type Derivation, type Entry, knownFrom } from '../../fact/entry.ts';
import { compareText, factId, type Key, parseFactId } from '../../fact/id.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { emptyEntry } from '../compile.ts';
import { baseRevisions } from './base-revisions.ts';
import { withContradictions } from './contradictions.ts';
import { type Context, derivationsOf, impliedBy } from './derivations.ts';
import { withEarlierPrints } from './earlier-prints.ts';
import { withMirrors } from './mirrors.ts';
import { withinWholes } from './parts.ts';
import { RECIPES } from './recipes/all.ts';
import { levelOf } from './recipes/allowances.ts';
import { impliedBase } from './recipes/rates.ts';
import type { Areas, Recipe } from './recipes/recipe.ts';
import { withSingleSource } from './single-sources.ts';

/** The entries with derivations and caveats added, and new entries for the keys that only derivations give; sorted by id. */
export function derive(compiled: Entry[], vocabulary: Pick<TradeRecord['vocabulary'], 'areas' | 'partners'>): Entry[] {
  const stated = withContradictions(compiled, vocabulary);
  const byId = new Map(stated.map((entry) => [entry.id, entry]));
  const { areas, partners } = vocabulary;
  const simple: Context = { areas, partners, entry: (id) => byId.get(id), level: (area) => levelOf(area, areas) };
  const basesOf = (level: Key) => impliedBy(impliedBase, level, simple).flat();
  // What growth implies by another definition says nothing of a revision.
  const levels = stated.filter(({ period, partner }) => !isBeforeBreak(period, partners[partner]?.breaks));
  const known = new Map(levels.map((level) => [level.id, basesOf(level)]));
  const context: Context = { ...simple, impliedBases: (id) => known.get(id) ?? [] };
  const all = new Map(stated.map((entry) => [entry.id, withSingleSource(entry, [])]));
  for (const [id, recipes] of targetsOf(stated, vocabulary.areas)) {
    const key = parseFactId(id) as Key;
    const lists = recipes.flatMap((recipe) => derivationsOf(recipe, key, context));
    const entry = withSingleSource(byId.get(id) ?? emptyEntry(id, key, vocabulary), lists.flat());
    const derivations = usable(entry, withinWholes(key, bestOverTime(lists), context.entry));
    if (entry.evidence.length) all.set(id, entry);
    if (!derivations.length) continue;
    all.set(id, { ...entry, derivations });
  }
  const entries = [...all.values()].sort((a, b) => compareText(a.id, b.id));
  return withMirrors(withEarlierPrints(baseRevisions(entries, basesOf, partners)), areas);
}

/** Facts that may follow from the stated ones, each with the recipes for it in their order. */
function targetsOf(stated: Entry[], areas: Areas): Map<string, Recipe[]> {
  const found = new Map<string, Recipe[]>();
  for (const recipe of RECIPES) {
    const ids = new Set(stated.flatMap((entry) => recipe.targets(entry, areas).map(factId)));
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), recipe]);
  }
  return found;
}

/** On each day the derivation that says most by then: one with a number, of them the one with the narrowest bounds. */
function bestOverTime(lists: Derivation[][]): Derivation[] {
  const days = [...new Set(lists.flat().map(knownFrom))].sort();
  const found: Derivation[] = [];
  for (const day of days) {
    const now = lists.flatMap((list) => list.findLast((derivation) => knownFrom(derivation) <= day) ?? []);
    const [best] = now.sort(
      (a, b) => Number(a.value === null) - Number(b.value === null) || halfWidth(a.bounds) - halfWidth(b.bounds),
    );
    if (best && best !== found.at(-1)) found.push({ ...best, recorded: day });
  }
  return found;
}

/** What could be derived before a page stated the number stays: a later page does not change what was known on a day. */
function usable({ evidence }: Entry, derivations: Derivation[]): Derivation[] {
  const joined = evidence.filter(({ setAside }) => setAside === undefined);
  const numbers = joined.filter((piece) => !isLimit(piece));
  const firstNumber = numbers.map(knownFrom).sort()[0];
  const before = derivations.filter((derivation) => firstNumber === undefined || knownFrom(derivation) < firstNumber);
  // Bounds without a number only narrow a limit.
  return joined.some(isLimit) || before.some(({ value }) => value !== null) ? before : [];
}
