/**
 * Tests whether derived numbers are as exact as their bounds claim. A case is a derivation whose number a page also prints. Contradicting
 * evidence counts too, even if it is corrected or set aside. Bounds such as "over 20" are left out, because nearly anything fits them.
 * A revision tolerance is tested on cases that were not used to measure it.
 */
import type { Formula } from '../../contract/enumerations.ts';
import type { Evidence } from '../../contract/fact.ts';
import {
  agree,
  type Bounds,
  distance,
  halfWidth,
  isBound,
  isPreciseEnough,
  MAX_RELATIVE_ERROR,
  widen,
} from '../../fact/bounds.ts';
import type { Derivation, FactHistory } from '../../fact/history.ts';
import { USUAL_REVISION } from '../../fact/usual-revision.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { compile } from '../compile.ts';
import { derivationsOf, withEvidence } from './derivations.ts';
import { RECIPES, type Recipe } from './recipes.ts';
import {
  areaTolerance,
  needsTolerance,
  requiredTolerance,
  rootOf,
  toleranceBase,
  toleranceOf,
} from './revision-tolerance.ts';
import { requiredYearBefore, type YearBeforeCase, yearBeforeCases } from './year-before.ts';

/**
 * `identity`: a page prints the number and all that gives it. `other page`: one page gives it without a revision tolerance, another page prints
 * it. `revision tolerance`: releases that may differ by a revision give it.
 */
export type Group = 'identity' | 'other page' | 'revision tolerance';

interface Case {
  group: Group;
  formula: Formula;
  /** The country whose service compiles it. */
  root: string;
  id: string;
  measure: string;
  printed: Evidence;
  /** The result of the formula, and its bounds without a revision tolerance. */
  size: number;
  bounds: Bounds;
  /** The number to which the revision tolerance of an amount or a share is relative, in its unit. */
  toleranceBase: number;
  /** How far the printed number's bounds lie from the derived ones; 0 where they meet. */
  gap: number;
  /** Ids of its pages and facts. Another case with one of them is not independent. */
  ids: Set<string>;
  /** How far its bounds are moved outward if an amount may be revised by this fraction. */
  toleranceAt(relative: number): number;
}

/** How many cases have bounds narrow enough to be served, and how many of these have the printed number inside their bounds. */
export interface Tally {
  served: number;
  inside: number;
}

interface Backtest {
  groups: { group: Group; cases: number; tally: Tally }[];
  misses: Case[];
  /** The cases that measure the revision tolerance of amounts, by country, the tolerance that they require, and the one in use. */
  revisionTolerances: { root: string; cases: number; largest: number; required: number; inUse: number }[];
  yearBefore: YearBeforeRow;
  /** Empty if the record passes. */
  failures: string[];
}

/** Amounts of the year before that pages print too. */
interface YearBeforeRow {
  cases: number;
  /** How many are known to ±5%, and how many of these are inside their bounds, with the tolerance that the other cases require. */
  tally: Tally;
  medianHalfWidth: number;
  pooled: { required: number; inUse: number };
  offices: { root: string; cases: number; required: number; inUse: number }[];
}

const GROUPS: Group[] = ['identity', 'other page', 'revision tolerance'];
/** At least this share of printed numbers must lie inside their bounds. A group fails if its share is significantly lower. */
const MIN_SHARE_INSIDE = 0.95;
/** A country with fewer cases than this is measured by the cases of all countries. */
const MIN_CASES = 10;

type Tested = Pick<TradeRecord, 'releases' | 'vocabulary' | 'agencies'>;

export function backtest(record: Tested): Backtest {
  const cases = casesOf(record);
  const measuring = cases.filter(({ group, measure }) => group === 'revision tolerance' && measure === 'value');
  const served = cases.filter((tested) => isServed(tested, boundsOutOfSample(tested, measuring)));
  const misses = served.filter((tested) => !isInside(tested, boundsOutOfSample(tested, measuring)));
  const revisionTolerances = [...Map.groupBy(measuring, ({ root }) => root)].map(([root, list]) => ({
    root,
    cases: list.length,
    largest: Math.max(...list.map(relativeGap)),
    required: requiredTolerance(poolOf(root, measuring).map(relativeGap)),
    inUse: areaTolerance('revisionTolerance', root, record.vocabulary.areas),
  }));
  const groups = GROUPS.map((group) => {
    const countIn = (list: Case[]) => list.filter((tested) => tested.group === group).length;
    const tally = { served: countIn(served), inside: countIn(served) - countIn(misses) };
    return { group, cases: countIn(cases), tally };
  });
  const fromGrowth = yearBeforeRow(record);
  const tolerances = [{ root: 'pooled', ...fromGrowth.pooled }, ...fromGrowth.offices];
  return {
    yearBefore: fromGrowth,
    groups,
    misses,
    revisionTolerances,
    failures: [
      ...groups.filter(({ tally }) => wilson(tally)[1] < MIN_SHARE_INSIDE).map(tooFewInside),
      ...tooSmallTolerances('the revision tolerance of an amount', revisionTolerances),
      ...tooSmallTolerances('the tolerance of the year before', tolerances),
    ],
  };
}

/** The tolerance of a case is measured on the other cases of its office, or on all others if the office has too few. */
function yearBeforeRow(record: Tested): YearBeforeRow {
  const { areas, partners } = record.vocabulary;
  const stated = compile(record);
  const byId = new Map(stated.map((history) => [history.id, history]));
  const cases = yearBeforeCases(stated, { areas, partners, history: (id) => byId.get(id), relativeTolerance: null });
  const gapsOf = (list: readonly YearBeforeCase[]) => list.map(({ gap }) => gap);
  const widths = cases.map((tested) => {
    const { bounds, value } = tested.result;
    const others = poolOf(tested.root, cases).filter((other) => other.id !== tested.id);
    const tolerance = requiredYearBefore(gapsOf(others));
    return { half: halfWidth(bounds) / value + tolerance, isInside: tested.gap <= tolerance };
  });
  const served = widths.filter(({ half }) => half <= MAX_RELATIVE_ERROR);
  const halves = served.map(({ half }) => half).sort((a, b) => a - b);
  return {
    cases: cases.length,
    tally: { served: served.length, inside: served.filter(({ isInside }) => isInside).length },
    medianHalfWidth: halves[Math.floor(halves.length / 2)] ?? 0,
    pooled: { required: requiredYearBefore(gapsOf(cases)), inUse: USUAL_REVISION },
    offices: [...Map.groupBy(cases, ({ root }) => root)]
      .filter(([, list]) => list.length >= MIN_CASES)
      .map(([root, list]) => ({
        root,
        cases: list.length,
        required: requiredYearBefore(gapsOf(list)),
        inUse: areaTolerance('yearBeforeTolerance', root, areas),
      })),
  };
}

function tooSmallTolerances(
  name: string,
  tolerances: readonly { root: string; required: number; inUse: number }[],
): string[] {
  return tolerances
    .filter(({ required, inUse }) => required > inUse)
    .map(({ root, required, inUse }) => `${root}: ${name} is ${inUse}, its cases require ${required}`);
}

function tooFewInside({ group, tally: { served, inside } }: Backtest['groups'][number]): string {
  return `${group}: ${inside} of ${served} are inside their bounds, significantly fewer than 95%`;
}

/** The 95% score interval of a share (Wilson 1927), for few cases and shares near 1. */
export function wilson({ served: n, inside }: Tally): [number, number] {
  if (!n) return [0, 1];
  const z = 1.96;
  const middle = (inside + z ** 2 / 2) / (n + z ** 2);
  const half = (z / (n + z ** 2)) * Math.sqrt((inside * (n - inside)) / n + z ** 2 / 4);
  return [middle - half, middle + half];
}

function relativeGap({ gap, toleranceBase }: Case): number {
  return gap / toleranceBase;
}

/** The cases of the country, or all cases if it has too few. */
function poolOf<T extends { root: string }>(root: string, measuring: readonly T[]): readonly T[] {
  const ofCountry = measuring.filter((each) => each.root === root);
  return ofCountry.length < MIN_CASES ? measuring : ofCountry;
}

/** The bounds of a case, with the revision tolerance measured on the cases that share neither a page nor a fact with it. */
function boundsOutOfSample(tested: Case, measuring: Case[]): Bounds {
  if (tested.group !== 'revision tolerance') return tested.bounds;
  const others = poolOf(tested.root, measuring).filter((other) => ![...tested.ids].some((id) => other.ids.has(id)));
  return widen(tested.bounds, tested.toleranceAt(requiredTolerance(others.map(relativeGap))));
}

function isServed({ measure, size }: Case, bounds: Bounds): boolean {
  return isPreciseEnough(measure, size, halfWidth(bounds));
}

function isInside({ printed }: Case, bounds: Bounds): boolean {
  return agree(printed, { bounds, qualifier: 'exact' });
}

/**
 * One relation between the same facts counts once for each page that prints it, or once for all pages across which it is derived: trade
 * that is exports plus imports says the same as exports that are trade less imports. If there are several, the one with the largest gap counts.
 */
function casesOf(record: Tested): Case[] {
  const histories = compile(record).map(withoutCorrections);
  const byId = new Map(histories.map((history) => [history.id, history]));
  const { areas, partners } = record.vocabulary;
  const cases = new Map<string, Case>();
  for (const target of histories) {
    const recipes = RECIPES.filter((recipe) => recipe.inputs(target, areas).length > 0);
    for (const printed of recipes.length ? target.evidence : []) {
      if (printed.value === null || isBound(printed)) continue;
      for (const isOnePage of [true, false]) {
        const history = (id: string) =>
          withEvidence(byId.get(id), ({ release }) => (release === printed.release) === isOnePage);
        const context = { areas, partners, history, relativeTolerance: null };
        for (const recipe of recipes) {
          for (const derivation of derivationsOf(recipe, target, context).flat()) {
            const tested = caseOf(recipe, target, printed, derivation, isOnePage, rootOf(target.area, areas));
            const facts = [target.id, ...derivation.inputs.map(({ id }) => id)].sort();
            const tokens =
              tested.group === 'identity' ? [printed.value, ...derivation.inputs.map(({ value }) => value)] : [];
            const name = [tested.group, ...facts, ...tokens.map(String).sort()].join(' ');
            const other = cases.get(name);
            const isUsable = Number.isFinite(tested.size) && tested.toleranceBase > 0;
            if (isUsable && (!other || relativeGap(tested) > relativeGap(other))) cases.set(name, tested);
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
  isPrintedWithInputs: boolean,
  root: string,
): Case {
  const { inputs, bounds } = derivation;
  const sizes = inputs.map(({ value }) => value ?? Number.NaN);
  const size = recipe.value(...sizes);
  const pages = inputs.map(({ release }) => release);
  const isOnePage = new Set(pages).size === 1;
  return {
    group: needsTolerance(recipe, isOnePage) ? 'revision tolerance' : isPrintedWithInputs ? 'identity' : 'other page',
    formula: recipe.formula,
    root,
    id: target.id,
    measure: target.measure,
    printed,
    size,
    bounds,
    toleranceBase: toleranceBase(recipe, target, sizes, size),
    gap: gapOf(printed, bounds),
    ids: new Set([target.id, printed.release, ...pages, ...inputs.map(({ id }) => id)]),
    toleranceAt: (relative) => toleranceOf(recipe, target, sizes, size, relative),
  };
}

function gapOf(printed: Evidence, bounds: Bounds): number {
  return agree(printed, { bounds, qualifier: 'exact' }) ? 0 : distance(printed.bounds, bounds);
}

/** The history as if no page had been corrected or set aside. */
function withoutCorrections(history: FactHistory): FactHistory {
  const evidence = history.evidence.map(({ setAside: _, correction: _m, ...unmarked }) => unmarked);
  return { ...history, evidence };
}
