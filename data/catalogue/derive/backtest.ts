/**
 * Tests whether derived numbers are as exact as their bounds claim, by group of cases. A revision tolerance is tested on cases that were not
 * used to measure it.
 */
import { agree, type Bounds, halfWidth, isUseful, USEFUL, widen } from '../../fact/bounds.ts';
import { resolve } from '../../fact/resolve.ts';
import { USUAL_REVISION } from '../../fact/usual-revision.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { compile } from '../compile.ts';
import { type Case, casesOf, type Group, RELATIONS } from './backtest-cases.ts';
import { derive } from './derive.ts';
import { areaTolerance, requiredTolerance } from './revision-tolerance.ts';
import { requiredYearBefore, type YearBeforeCase, yearBeforeCases } from './year-before.ts';

export interface Row {
  group: Group;
  relation: string;
  cases: number;
  tally: Tally;
}

/** How many cases have bounds narrow enough to be served, and how many of these have the printed number inside their bounds. */
export interface Tally {
  served: number;
  inside: number;
}

interface Backtest {
  rows: Row[];
  groups: { group: Group; tally: Tally }[];
  misses: Case[];
  /** Relations of served facts that no case tests, with a revision tolerance and without. */
  untested: { relation: string; carries: boolean; facts: number }[];
  /** The cases that measure the revision tolerance of levels, by country, what they ask for and what is in use. */
  levels: { root: string; cases: number; largest: number; asked: number; inUse: number }[];
  yearBefore: YearBeforeRow;
  /** Why the record does not pass; empty where it does. */
  faults: string[];
}

/** Amounts of the year before that pages print too. */
interface YearBeforeRow {
  cases: number;
  /** How many are known to ±5%, and how many of these are inside their bounds, with the tolerance that the other cases ask for. */
  tally: Tally;
  /** The median of the half-widths, as a part of the amount. */
  medianHalfWidth: number;
  pooled: { asked: number; inUse: number };
  offices: { root: string; cases: number; asked: number; inUse: number }[];
}

const GROUPS: Group[] = ['identity', 'other page', 'revision tolerance'];
/** The share of printed numbers that lie inside their bounds, at least. A group fails where its share is significantly lower. */
const LEAST = 0.95;
/** A country with fewer cases than this is measured by the cases of all countries. */
const FEWEST = 10;

type Tested = Pick<TradeRecord, 'releases' | 'vocabulary' | 'agencies'>;

export function backtest(record: Tested): Backtest {
  const cases = casesOf(record);
  const measuring = cases.filter(({ group, kind }) => group === 'revision tolerance' && kind === 'level');
  const served = cases.filter((tested) => isServed(tested, boundsOutOfSample(tested, measuring)));
  const misses = served.filter((tested) => !isInside(tested, boundsOutOfSample(tested, measuring)));
  const tally = (of: (tested: Case) => boolean): Tally => {
    const all = served.filter(of);
    return { served: all.length, inside: all.length - misses.filter(of).length };
  };
  const rows = [...Map.groupBy(cases, ({ group, relation }) => `${group} ${relation}`).values()].map((list): Row => {
    const [{ group, relation }] = list as [Case];
    const isOfRow = (tested: Case) => tested.group === group && tested.relation === relation;
    return { group, relation, cases: list.length, tally: tally(isOfRow) };
  });
  const levels = [...Map.groupBy(measuring, ({ root }) => root)].map(([root, own]) => ({
    root,
    cases: own.length,
    largest: Math.max(...own.map(gapPart)),
    asked: requiredTolerance(poolOf(root, measuring).map(gapPart)),
    inUse: areaTolerance('revisionTolerance', root, record.vocabulary.areas),
  }));
  const groups = GROUPS.map((group) => ({ group, tally: tally((tested) => tested.group === group) }));
  const fromGrowth = yearBeforeRow(record);
  const tolerances = [{ root: 'pooled', ...fromGrowth.pooled }, ...fromGrowth.offices];
  return {
    yearBefore: fromGrowth,
    rows,
    groups,
    misses,
    untested: untested(record, rows),
    levels,
    faults: [
      ...groups.filter(({ tally }) => wilson(tally)[1] < LEAST).map(tooMany),
      ...tooSmall('the revision tolerance of a level', levels),
      ...tooSmall('the tolerance of the year before', tolerances),
    ],
  };
}

/** The tolerance of a case is measured on the other cases of its office, or on all others if the office has too few. */
function yearBeforeRow(record: Tested): YearBeforeRow {
  const { areas, partners } = record.vocabulary;
  const stated = compile(record);
  const byId = new Map(stated.map((history) => [history.id, history]));
  const cases = yearBeforeCases(stated, { areas, partners, history: (id) => byId.get(id), level: null });
  const gapsOf = (list: readonly YearBeforeCase[]) => list.map(({ gap }) => gap);
  const widths = cases.map((tested) => {
    const { bounds, value } = tested.given;
    const others = poolOf(tested.root, cases).filter((other) => other.id !== tested.id);
    const tolerance = requiredYearBefore(gapsOf(others));
    return { half: halfWidth(bounds) / value + tolerance, isInside: tested.gap <= tolerance };
  });
  const served = widths.filter(({ half }) => half <= USEFUL);
  const halves = served.map(({ half }) => half).sort((a, b) => a - b);
  return {
    cases: cases.length,
    tally: { served: served.length, inside: served.filter(({ isInside }) => isInside).length },
    medianHalfWidth: halves[Math.floor(halves.length / 2)] ?? 0,
    pooled: { asked: requiredYearBefore(gapsOf(cases)), inUse: USUAL_REVISION },
    offices: [...Map.groupBy(cases, ({ root }) => root)]
      .filter(([, own]) => own.length >= FEWEST)
      .map(([root, own]) => ({
        root,
        cases: own.length,
        asked: requiredYearBefore(gapsOf(own)),
        inUse: areaTolerance('yearBeforeTolerance', root, areas),
      })),
  };
}

function tooSmall(name: string, tolerances: readonly { root: string; asked: number; inUse: number }[]): string[] {
  return tolerances
    .filter(({ asked, inUse }) => asked > inUse)
    .map(({ root, asked, inUse }) => `${root}: ${name} is ${inUse}, its cases ask for ${asked}`);
}

function tooMany({ group, tally: { served, inside } }: Backtest['groups'][number]): string {
  return `${group}: ${inside} of ${served} are inside, which at least 95 of 100 are not likely to give`;
}

/** The 95% score interval of a share (Wilson 1927), for few cases and shares near 1. */
export function wilson({ served: n, inside }: Tally): [number, number] {
  if (!n) return [0, 1];
  const z = 1.96;
  const middle = (inside + z ** 2 / 2) / (n + z ** 2);
  const half = (z / (n + z ** 2)) * Math.sqrt((inside * (n - inside)) / n + z ** 2 / 4);
  return [middle - half, middle + half];
}

function gapPart({ gap, reach }: Case): number {
  return gap / reach;
}

/** The cases of the country, or all cases if it has too few. */
function poolOf<T extends { root: string }>(root: string, measuring: readonly T[]): readonly T[] {
  const own = measuring.filter((each) => each.root === root);
  return own.length < FEWEST ? measuring : own;
}

/** The bounds of a case, with the revision tolerance measured on the cases that share neither a page nor a fact with it. */
function boundsOutOfSample(tested: Case, measuring: Case[]): Bounds {
  if (tested.group !== 'revision tolerance') return tested.bounds;
  const others = poolOf(tested.root, measuring).filter(
    (other) => ![...tested.parts].some((part) => other.parts.has(part)),
  );
  return widen(tested.bounds, tested.toleranceAt(requiredTolerance(others.map(gapPart))));
}

function isServed({ measure, size }: Case, bounds: Bounds): boolean {
  return isUseful(measure, size, halfWidth(bounds));
}

function isInside({ printed }: Case, bounds: Bounds): boolean {
  return agree(printed, { bounds, qualifier: 'exact' });
}

function untested(record: Tested, rows: Row[]): Backtest['untested'] {
  const name = (relation: string, carries: boolean) => `${carries ? 'with' : 'without'} ${relation}`;
  const tested = new Set(rows.map(({ group, relation }) => name(relation, group === 'revision tolerance')));
  const served = derive(compile(record), record.vocabulary).flatMap((entry) => {
    const fact = resolve(entry);
    // The year before has its own cases.
    if (fact?.basis !== 'derived' || !fact.derivation || fact.derivation.formula === 'year-before') return [];
    const { formula, revisionTolerance } = fact.derivation;
    return [{ relation: RELATIONS[formula], carries: revisionTolerance !== undefined }];
  });
  return [...Map.groupBy(served, ({ relation, carries }) => name(relation, carries))]
    .filter(([key]) => !tested.has(key))
    .flatMap(([, [first, ...others]]) => (first ? [{ ...first, facts: others.length + 1 }] : []));
}
