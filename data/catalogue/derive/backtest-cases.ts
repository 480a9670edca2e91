/**
 * The cases of `npm run record:backtest`: derivations whose number a page also prints. Nothing is taken out of them because it
 * contradicts: pieces that are marked or set aside count like the others. Limits are no cases, because nearly anything fits them.
 */
import type { Formula } from '../../contract/enumerations.ts';
import type { Evidence } from '../../contract/fact.ts';
import { agree, type Bounds, distance, isLimit } from '../../fact/bounds.ts';
import type { Derivation, FactHistory } from '../../fact/history.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { compile } from '../compile.ts';
import { derivationsOf, withEvidence } from './derivations.ts';
import { RECIPES, type Recipe } from './recipes.ts';
import { type Kind, kindOf, needsTolerance, rootOf, toleranceBase, toleranceOf } from './revision-tolerance.ts';

/**
 * `identity`: a page prints the number and all that gives it. `other page`: one page gives it without a revision tolerance, another page prints
 * it. `revision tolerance`: releases that may differ by a revision give it.
 */
export type Group = 'identity' | 'other page' | 'revision tolerance';

/** The relation that each formula uses: several formulas solve one relation for different facts. */
export const RELATIONS: Record<Formula, string> = {
  'exports-plus-imports': 'exports and imports',
  'trade-minus-part': 'exports and imports',
  balance: 'balance',
  'exports-minus-balance': 'balance',
  'imports-plus-balance': 'balance',
  'share-of-total': 'part and total',
  'part-over-total': 'part and total',
  'part-over-parent': 'part and parent',
  'national-total': 'part and parent',
  'national-total-of-value': 'part and parent',
  subtraction: 'months of a year',
  'growth-difference': 'growth difference',
  'year-before': 'growth of the next year',
};

export interface Case {
  group: Group;
  formula: Formula;
  relation: string;
  /** The country whose service compiles it. */
  root: string;
  id: string;
  measure: string;
  kind: Kind;
  printed: Evidence;
  /** The result of the formula, and what it is known to without a revision tolerance. */
  size: number;
  bounds: Bounds;
  /** The number to which the revision tolerance of an amount or a share is relative, in its unit. */
  reach: number;
  /** How far the printed number's bounds lie from the derived ones; 0 where they meet. */
  gap: number;
  /** Ids of the pages and the facts that have a part in it. */
  parts: Set<string>;
  /** How far its bounds are moved outward where a level may be revised by `level`, a part of it. */
  toleranceAt(level: number): number;
}

/**
 * One relation between the same facts counts once for each page that prints it, or once for all pages across which it is derived: trade
 * that is exports plus imports says the same as exports that are trade less imports. If there are several, the one with the largest gap counts.
 */
export function casesOf(record: Pick<TradeRecord, 'releases' | 'vocabulary' | 'agencies'>): Case[] {
  const histories = compile(record).map(withoutVerdicts);
  const byId = new Map(histories.map((history) => [history.id, history]));
  const { areas, partners } = record.vocabulary;
  const cases = new Map<string, Case>();
  for (const target of histories) {
    const recipes = RECIPES.filter((recipe) => recipe.inputs(target, areas).length > 0);
    for (const piece of recipes.length ? target.evidence : []) {
      if (piece.value === null || isLimit(piece)) continue;
      for (const isOwn of [true, false]) {
        const history = (id: string) =>
          withEvidence(byId.get(id), ({ release }) => (release === piece.release) === isOwn);
        const context = { areas, partners, history, level: null };
        for (const recipe of recipes) {
          for (const derivation of derivationsOf(recipe, target, context).flat()) {
            const tested = caseOf(recipe, target, piece, derivation, isOwn, rootOf(target.area, areas));
            const facts = [target.id, ...derivation.inputs.map(({ id }) => id)].sort();
            const tokens =
              tested.group === 'identity' ? [piece.value, ...derivation.inputs.map(({ value }) => value)] : [];
            const name = [tested.group, ...facts, ...tokens.map(String).sort()].join(' ');
            const other = cases.get(name);
            const isUsable = Number.isFinite(tested.size) && tested.reach > 0;
            if (isUsable && (!other || tested.gap / tested.reach > other.gap / other.reach)) cases.set(name, tested);
          }
        }
      }
    }
  }
  return [...cases.values()];
}

function caseOf(
  recipe: Recipe,
  target: FactHistory,
  printed: Evidence,
  derivation: Derivation,
  isOwn: boolean,
  root: string,
): Case {
  const { inputs, bounds } = derivation;
  const sizes = inputs.map(({ value }) => value ?? Number.NaN);
  const size = recipe.value(...sizes);
  const pages = inputs.map(({ release }) => release);
  const isOnePage = new Set(pages).size === 1;
  return {
    group: needsTolerance(recipe, isOnePage) ? 'revision tolerance' : isOwn ? 'identity' : 'other page',
    formula: recipe.formula,
    relation: RELATIONS[recipe.formula],
    root,
    id: target.id,
    measure: target.measure,
    kind: kindOf(target),
    printed,
    size,
    bounds,
    reach: toleranceBase(recipe, target, sizes, size),
    gap: gapOf(printed, bounds),
    parts: new Set([target.id, printed.release, ...pages, ...inputs.map(({ id }) => id)]),
    toleranceAt: (level) => toleranceOf(recipe, target, sizes, size, level),
  };
}

function gapOf(printed: Evidence, bounds: Bounds): number {
  return agree(printed, { bounds, qualifier: 'exact' }) ? 0 : distance(printed.bounds, bounds);
}

/** The history as if nobody had looked at its pages. */
function withoutVerdicts(history: FactHistory): FactHistory {
  const evidence = history.evidence.map(({ setAside: _, correction: _m, ...piece }) => piece);
  return { ...history, evidence };
}
