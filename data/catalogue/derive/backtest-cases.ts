/**
 * Whether derived numbers are as well known as their bounds claim: each derivation whose fact a page also prints is compared with
 * that page. The page is left out of the record first, so that it is not among the inputs; what a page's own numbers give is
 * compared too. An allowance is tested on cases that had no part in measuring it: those that share neither a page nor a fact.
 */
import type { Formula } from '../../contract/enumerations.ts';
import type { Evidence } from '../../contract/fact.ts';
import type { Bounds } from '../../fact/bounds.ts';
import { agree, contains, halfWidth, tidy } from '../../fact/bounds.ts';
import type { Derivation, Entry } from '../../fact/entry.ts';
import { isLimit } from '../../fact/resolve.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { compile } from '../compile.ts';
import { boundsWith, derivationsOf } from './derivations.ts';
import { RECIPES } from './recipes/all.ts';
import { allowanceOf, isUseful, POOLED, reachOf, SAFETY } from './recipes/allowances.ts';
import type { Recipe } from './recipes/recipe.ts';

/** A derivation and what a page prints for the same fact. */
export interface Case {
  recipe: Recipe;
  id: string;
  measure: string;
  printed: Evidence;
  size: number;
  /** Without an allowance. */
  bounds: Bounds;
  /** Whether the derivation carries an allowance. */
  isAcross: boolean;
  /** What the allowance is a part of, in the unit of the number. */
  reach: number;
  /** Ids of the pages and the facts that have a part in it. */
  parts: Set<string>;
}

export interface Row {
  formula: Formula;
  /** `one page`: bounded by rounding. `several`: with an allowance. */
  inputs: 'one page' | 'several';
  cases: number;
  /** Of the cases those that are served, with the allowance in use and with the one measured without the case. */
  inSample: Tally;
  outOfSample: Tally;
  allowance: number;
  /** What the cases ask for; 0 where there are too few, which then share the pooled one. */
  measured: number;
}

export interface Tally {
  served: number;
  inside: number;
}

export interface Backtest {
  rows: Row[];
  inSample: Tally;
  outOfSample: Tally;
  /** Measured over all cases with an allowance. */
  pooled: number;
  /** Cases outside their bounds, out of sample. */
  misses: Case[];
  /** Why the record does not pass; empty where it does. */
  faults: string[];
}

/** Fewer cases of a formula than this take the pooled allowance. */
const FEWEST = 10;
const LEAST_OVERALL = 0.95;
const LEAST_BY_FORMULA = 0.9;

export function backtest(record: Pick<TradeRecord, 'releases' | 'vocabulary' | 'agencies'>): Backtest {
  const cases = casesOf(record);
  const across = cases.filter(({ isAcross }) => isAcross);
  const pooled = measure(across);
  const misses: Case[] = [];
  const groups = Map.groupBy(cases, ({ recipe, isAcross }) => `${recipe.formula} ${isAcross}`);
  const rows = [...groups.values()].map((group): Row => {
    const [{ recipe, isAcross }] = group as [Case];
    const { formula } = recipe;
    const pool = isAcross && group.length >= FEWEST ? group : across;
    const inUse = isAcross ? allowanceOf(formula) : 0;
    const outside = (tested: Case) => measure(pool.filter((other) => !shareParts(tested, other)));
    return {
      formula,
      inputs: isAcross ? 'several' : 'one page',
      cases: group.length,
      inSample: tally(group, () => inUse),
      outOfSample: tally(group, isAcross ? outside : () => 0, misses),
      allowance: inUse,
      measured: isAcross && pool === group ? measure(group) : 0,
    };
  });
  const inSample = sum(rows.map((row) => row.inSample));
  const outOfSample = sum(rows.map((row) => row.outOfSample));
  const faults = faultsOf(rows, outOfSample, pooled);
  return { rows, inSample, outOfSample, pooled, misses, faults };
}

export function shareInside({ served, inside }: Tally): number {
  return served ? inside / served : 1;
}

function faultsOf(rows: Row[], all: Tally, pooled: number): string[] {
  const faults: string[] = [];
  const percent = (tally: Tally) => `${(shareInside(tally) * 100).toFixed(1)}%`;
  if (shareInside(all) < LEAST_OVERALL) faults.push(`${percent(all)} of all cases are inside, less than 95%`);
  for (const [formula, group] of Map.groupBy(rows, (row) => row.formula)) {
    const formulaTally = sum(group.map((row) => row.outOfSample));
    if (formulaTally.served >= FEWEST && shareInside(formulaTally) < LEAST_BY_FORMULA) {
      faults.push(
        `${formula}: ${percent(formulaTally)} are inside, less than 90%: raise its allowance or drop the recipe`,
      );
    }
  }
  for (const { formula, measured, allowance } of rows) {
    if (measured > allowance) faults.push(`${formula}: the allowance is ${allowance}, its cases ask for ${measured}`);
  }
  if (pooled > POOLED) faults.push(`the pooled allowance is ${POOLED}, the cases ask for ${pooled}`);
  return faults;
}

function shareParts(a: Case, b: Case): boolean {
  return [...a.parts].some((part) => b.parts.has(part));
}

/** The allowance that the cases ask for, to three decimals of a part, rounded up. */
function measure(cases: Case[]): number {
  const gaps = cases.map(({ printed, bounds, reach }) => gap(printed, bounds) / reach);
  return tidy(Math.ceil(tidy(SAFETY * Math.max(0, ...gaps) * 1000)) / 1000);
}

/** How far the printed number lies outside the bounds. A limit does not say how far. */
function gap(printed: Evidence, [lower, upper]: Bounds): number {
  if (isLimit(printed) || printed.value === null) return 0;
  return Math.max(0, printed.value - (upper ?? Infinity), (lower ?? -Infinity) - printed.value);
}

function tally(cases: Case[], allowance: (tested: Case) => number, misses: Case[] = []): Tally {
  let [served, inside] = [0, 0];
  for (const tested of cases) {
    const bounds = boundsWith(tested.recipe, tested.bounds, allowance(tested) * tested.reach);
    if (!isUseful(tested.measure, tested.size, halfWidth(bounds))) continue;
    served++;
    if (isInside(tested.printed, bounds)) inside++;
    else misses.push(tested);
  }
  return { served, inside };
}

function isInside(printed: Evidence, bounds: Bounds): boolean {
  if (isLimit(printed)) return agree(printed, { bounds, qualifier: 'exact' });
  return printed.value !== null && contains(bounds, printed.value);
}

function sum(tallies: Tally[]): Tally {
  const add = (field: keyof Tally) => tallies.reduce((total, row) => total + row[field], 0);
  return { served: add('served'), inside: add('inside') };
}

/** Copies of one bulletin that print the same number give one case. */
function casesOf(record: Pick<TradeRecord, 'releases' | 'vocabulary' | 'agencies'>): Case[] {
  const entries = compile(record);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found = new Map<string, Case>();
  for (const target of entries) {
    const recipes = RECIPES.filter((recipe) => recipe.inputs(target, record.vocabulary.areas).length > 0);
    // A number that is set aside is known to be a slip of its page.
    const printed = target.evidence.filter(({ setAside, mark }) => setAside === undefined && !mark);
    for (const piece of recipes.length ? printed : []) {
      for (const isOwn of [true, false]) {
        const entry = (id: string) => withPages(byId.get(id), (page) => (page === piece.release) === isOwn);
        const context = { areas: record.vocabulary.areas, entry, allowance: () => 0 };
        for (const recipe of recipes) {
          // Steps are taken after the allowance.
          const { step: _, ...exact } = recipe;
          for (const derivation of derivationsOf(exact, target, context).flat()) {
            const tested = caseOf(recipe, target, piece, derivation);
            const name = [recipe.formula, tested.isAcross, target.id, piece.value, derivation.bounds].join(' ');
            if (!found.has(name)) found.set(name, tested);
          }
        }
      }
    }
  }
  return [...found.values()].filter(({ size, reach }) => Number.isFinite(size) && reach > 0);
}

function caseOf(recipe: Recipe, target: Entry, printed: Evidence, { inputs, bounds }: Derivation): Case {
  const sizes = inputs.map(({ value }) => value ?? Number.NaN);
  const size = recipe.value(...sizes);
  const pages = [printed.release, ...inputs.map(({ release }) => release)];
  const isOnePage = new Set(pages.slice(1)).size === 1;
  return {
    ...{ recipe, id: target.id, measure: target.measure, printed, size, bounds },
    isAcross: recipe.otherPeriods === true || !isOnePage,
    reach: reachOf(recipe, sizes, size),
    parts: new Set([target.id, ...pages, ...inputs.map(({ id }) => id)]),
  };
}

/** The entry with the evidence of some pages only; undefined where none is left. */
function withPages(entry: Entry | undefined, isKept: (page: string) => boolean): Entry | undefined {
  const evidence = entry?.evidence.filter(({ release }) => isKept(release)) ?? [];
  return entry && evidence.length ? { ...entry, evidence } : undefined;
}
