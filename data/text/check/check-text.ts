/**
 * A text checked against the record: for each figure that states a fact, whether the record has the same number. Precision goes before
 * reach: where the reader is not sure which fact a figure states, or the record knows too little, a figure is `unknown` and not `differs`.
 */
import type { Evidence, Fact, Revision } from '../../contract/fact.ts';
import type { Dimension } from '../../fact/id.ts';
import { DIMENSIONS, factId } from '../../fact/id.ts';
import { comparePeriods, parsePeriod } from '../../fact/period.ts';
import type { TextVocabulary } from '../statements/mentions.ts';
import { dayOf } from '../statements/publication-day.ts';
import { readStatements } from '../statements/read-statements.ts';
import type { Candidate, Reading } from '../statements/reading.ts';
import { candidateOf } from '../statements/reading.ts';
import { languageOf } from '../story/detect-language.ts';
import { storyOf } from '../story/story.ts';
import type { Claim } from './compare.ts';
import { compare, isLoose, isRounder } from './compare.ts';
import type { Checked, Finding, Note } from './finding.ts';

export interface TextOptions {
  language?: string | undefined;
  /** The day on which the text is published. */
  day?: string | undefined;
}

/** A text as read, before any fact is asked for. */
export interface ReadText {
  language: string;
  day: string | null;
  readings: Reading[];
  /** The areas whose facts the check needs. */
  areas: string[];
}

/** Below this a reading is too weak to call a number wrong. */
const SURE = 0.5;
/** Below this a dimension is a default, or was named far from the figure. */
const NAMED_NEARBY = 0.7;

/** The first half: which facts the text speaks of. */
export function readText(text: string, vocabulary: TextVocabulary, options: TextOptions = {}): ReadText {
  const language = options.language ?? languageOf(text);
  const story = storyOf(text);
  const day = options.day ?? dayOf(text, language, story);
  const readings = readStatements(text, vocabulary, { language, published: day, story }).filter(
    ({ measure, indicator, area }) => measure.value !== null && indicator.value !== null && area.value !== null,
  );
  const areas = [...new Set(readings.flatMap(({ area }) => area.value ?? []))];
  return { language, day, readings, areas };
}

/** The second half: `facts` are all facts of the areas, in any order. */
export function checkReadings({ language, day, readings }: ReadText, facts: readonly Fact[]): Checked {
  const record = new Known(facts);
  return { language, day, findings: readings.map((reading) => find(reading, record)) };
}

function find(reading: Reading, record: Known): Finding {
  const { start, end, text } = reading.figure;
  const candidate = candidateOf(reading);
  const fact = (candidate && record.get(candidate.id)) ?? null;
  const finding: Finding = {
    ...{ start, end, text, verdict: 'unknown', notes: [], id: candidate?.id ?? null, fact, revision: null },
    neighbour: null,
    newer: fact && record.newest(fact),
    unread: [...new Set(reading.unread.map((words) => words.text))],
  };
  if (!candidate) return { ...finding, notes: [reading.period.value === null ? 'period' : 'unsure'] };
  if (!fact || fact.unit !== reading.unit) return { ...finding, notes: ['fact'], fact: null, newer: null };
  return judge(finding, fact, reading, candidate, record);
}

function judge(finding: Finding, fact: Fact, reading: Reading, candidate: Candidate, record: Known): Finding {
  const claim: Claim = { ...candidate, qualifier: reading.qualifier, figure: reading.figure };
  const derived: Note[] = fact.basis === 'derived' ? ['derived'] : [];
  if (fact.status === 'disputed' || fact.status === 'corrected' || fact.status === 'withdrawn')
    return { ...finding, verdict: 'doubt', notes: derived };
  const comparison = compare(claim, fact);
  if (comparison === 'same') {
    // A short number fits by chance more often than a long one.
    if (reading.unread.length && digitsOf(reading) < 3) return { ...finding, notes: ['words'] };
    const loose: Note[] = isLoose(claim, fact) ? ['loose'] : [];
    const rounded: Note[] = claim.qualifier === 'exact' && isRounder(claim, fact) ? ['rounded'] : [];
    return { ...finding, verdict: 'matches', notes: [...loose, ...rounded, ...derived] };
  }
  if (comparison === 'open') return { ...finding, notes: ['limit'] };
  // What a page prints is never wrong, even where its number lies outside of what all pages leave.
  const isPrinted = (pages: Evidence[] | NonNullable<Revision['others']> = []) =>
    claim.value !== null && pages.some((page) => page.value === claim.value && !('setAside' in page));
  const revision = fact.revisions.findLast(
    (earlier) => compare(claim, { ...fact, ...earlier }) === 'same' || isPrinted(earlier.others),
  );
  if (revision) return { ...finding, verdict: 'outdated', notes: derived, revision };
  if (isPrinted(fact.evidence)) return { ...finding, verdict: 'matches', notes: derived };
  if (reading.unread.length) return { ...finding, notes: ['words'] };
  if (confidenceOf(reading) < SURE) return { ...finding, notes: ['unsure'] };
  const neighbour = record.neighbour(fact, claim.value);
  if (neighbour && differing(fact, neighbour).every((dimension) => reading[dimension].confidence < NAMED_NEARBY))
    return { ...finding, notes: ['unsure', 'neighbour'], neighbour: neighbour.id };
  const notes: Note[] = [...(neighbour ? (['neighbour'] as const) : []), ...derived];
  return { ...finding, verdict: 'differs', notes, neighbour: neighbour?.id ?? null };
}

/** The whole is what is meant where no part is named: words that may name one are looked for by themselves. */
function confidenceOf(reading: Reading): number {
  const isNamed = (dimension: Dimension) =>
    (dimension !== 'partner' && dimension !== 'breakdown') || reading[dimension].words.length > 0;
  return Math.min(...DIMENSIONS.filter(isNamed).map((dimension) => reading[dimension].confidence));
}

function digitsOf({ figure }: Reading): number {
  return figure.text.replace(/\P{Nd}/gu, '').length;
}

function differing(a: Fact, b: Fact): Dimension[] {
  return DIMENSIONS.filter((dimension) => a[dimension] !== b[dimension]);
}

/** The facts that a text is checked by. */
class Known {
  readonly #facts: Map<string, Fact>;
  readonly #periods: Map<string, Fact[]>;
  readonly #measures: Map<string, Fact[]>;

  constructor(facts: readonly Fact[]) {
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]));
    this.#periods = grouped(facts, familyOf);
    this.#measures = grouped(facts, ({ area, measure, unit }) => [area, measure, unit].join());
  }

  get(id: string): Fact | undefined {
    return this.#facts.get(id);
  }

  /** The id of the same fact of the newest period of the same kind, where it is later. */
  newest(fact: Fact): string | null {
    const periods = this.#periods.get(familyOf(fact)) ?? [];
    const last = periods.reduce((newest, other) => (comesAfter(other, newest) ? other : newest), fact);
    return last === fact ? null : last.id;
  }

  /** Another fact that has the claimed number and differs in one dimension alone. */
  neighbour(fact: Fact, value: number | null): Fact | null {
    if (value === null) return null;
    const near = this.#measures.get([fact.area, fact.measure, fact.unit].join()) ?? [];
    return near.find((other) => other.value === value && differing(fact, other).length === 1) ?? null;
  }
}

/** As `Map.groupBy`, which Node 20 lacks. */
function grouped<T>(items: readonly T[], name: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(name(item)) ?? [];
    groups.set(name(item), group);
    group.push(item);
  }
  return groups;
}

/** Facts that differ in their period alone, which is of the same kind. */
function familyOf(fact: Fact): string {
  return `${factId({ ...fact, period: '' })}${lengthOf(fact)}`;
}

/** Months, years and months cumulated from January are compared among themselves. */
function lengthOf({ period }: Fact): string {
  const { from, to } = parsePeriod(period) ?? { from: 1, to: 12 };
  return from === to ? 'month' : from === 1 ? 'cumulated' : 'part';
}

function comesAfter(a: Fact, b: Fact): boolean {
  const [left, right] = [parsePeriod(a.period), parsePeriod(b.period)];
  return left !== null && right !== null && comparePeriods(left, right) > 0;
}
