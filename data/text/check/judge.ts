/**
 * The verdict on each reading: whether the record has the same number. Precision goes before reach: where the reader is not sure which
 * fact a figure states, or the record knows too little, a figure is `unknown` and not `differs`.
 */
import type { Evidence, Fact, Revision } from '../../contract/fact.ts';
import { compareText, DIMENSIONS, type Dimension, factId } from '../../fact/id.ts';
import { comparePeriods, parsePeriod } from '../../fact/period.ts';
import { isAmount } from '../../fact/unit.ts';
import { WORLD } from '../statements/names.ts';
import { type Candidate, candidateOf, type Reading } from '../statements/reading.ts';
import { anchoring, digitsOf } from './anchors.ts';
import { type Claim, compare, isLoose, isRounder } from './compare.ts';
import type { Finding, Note } from './finding.ts';

/** Below this a reading is too weak to call a number wrong. */
const SURE = 0.5;
/** Below this a dimension is a default, or was named far from the figure. */
const NAMED_NEARBY = 0.7;
/** A number of so many digits is seldom that of another series by chance. */
const LONG = 3;

/** `facts` are all facts of the areas that the readings name, in any order. */
export function findingsOf(readings: readonly Reading[], facts: readonly Fact[]): Finding[] {
  const lookup = new FactLookup(facts);
  const anchored = anchoring(readings, (id) => lookup.get(id));
  return readings.map((reading) => findingOf(anchored(reading), lookup));
}

function findingOf(reading: Reading, record: FactLookup): Finding {
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

function judge(finding: Finding, fact: Fact, reading: Reading, candidate: Candidate, record: FactLookup): Finding {
  const claim: Claim = { ...candidate, qualifier: reading.qualifier, figure: reading.figure };
  const derived: Note[] = fact.basis === 'derived' ? ['derived'] : [];
  if (fact.status === 'disputed' || fact.status === 'corrected' || fact.status === 'withdrawn')
    return { ...finding, verdict: 'doubt', notes: derived };
  const comparison = compare(claim, fact);
  if (comparison === 'same') {
    // A short number fits by chance more often than a long one.
    if (digitsOf(reading) < LONG) {
      if (reading.unread.length) return { ...finding, notes: ['words'] };
      if (isOfPart(reading)) return { ...finding, notes: ['unsure'] };
    }
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
  if ((fact.basis === 'derived' && isNear(claim.value, fact)) || isRestated(claim, fact))
    return { ...finding, notes: ['limit'] };
  if (isOtherSign(claim, fact, reading)) return { ...finding, verdict: 'differs', notes: derived };
  if (reading.unread.length) return { ...finding, notes: ['words'] };
  if (confidenceOf(reading) < SURE || isOfOtherSide(reading, fact) || isSomewhere(reading, fact, record))
    return { ...finding, notes: ['unsure'] };
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

/** A printed number may differ from one that we derived by a revision: by so much of an amount, by so many points of other units. */
const REVISION = 0.025;
const REVISED_POINTS = 0.5;
/** A share that we derived need not be of the same whole as a printed one; by so much of it they may differ. */
const OTHER_WHOLE = 0.1;

function isNear(value: number | null, { value: ours, unit, measure }: Fact): boolean {
  if (value === null || ours === null) return false;
  const share = measure.endsWith('share') ? OTHER_WHOLE * Math.abs(ours) : 0;
  return Math.abs(value - ours) <= (isAmount(unit) ? REVISION * Math.abs(ours) : Math.max(share, REVISED_POINTS));
}

/** A text may give the number of a year before as the growth since then has it, and not as it was printed then. */
function isRestated(claim: Claim, fact: Fact): boolean {
  return fact.caveats.some(({ implied }) => implied && compare(claim, { ...fact, ...implied }) !== 'other');
}

/** "Fell 6.9 percent" of what rose 6.9: no other series has just this number, whatever the words around it say. */
function isOtherSign({ value }: Claim, fact: Fact, reading: Reading): boolean {
  return fact.measure.startsWith('growth') && value !== null && value === -(fact.value ?? 0) && digitsOf(reading) > 1;
}

/** How far the numbers of two countries for the trade between them lie apart. */
const OTHER_SIDE = 3;

/** "Trade between Aland and Borland": it may be the number of the other of the two. */
function isOfOtherSide({ value, isMutual }: Reading, { partner, value: ours, unit }: Fact): boolean {
  if (!isMutual || !(partner === WORLD || isCountry(partner))) return false;
  if (partner === WORLD || !isAmount(unit) || value === null || ours === null) return true;
  const ratio = Math.abs(value / ours);
  return ratio < OTHER_SIDE && ratio > 1 / OTHER_SIDE;
}

/** Whether the figure's own sentence names it, and no other; where no part is named, the whole is what is meant. */
function isNamedHere({ sentence, ...reading }: Reading, dimension: Dimension): boolean {
  const { confidence, words } = reading[dimension];
  const isUnnamedPart = (dimension === 'partner' || dimension === 'breakdown') && !words.length;
  return confidence >= NAMED_NEARBY && (isUnnamedPart || words.some(({ start }) => start >= sentence.start));
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}

/** Whether it is the number of another series or period of the year that its sentence does not rule out. */
function isSomewhere(reading: Reading, fact: Fact, record: FactLookup): boolean {
  if (reading.value === null) return false;
  // Of short numbers many are the same by chance.
  const most = digitsOf(reading) < LONG ? 1 : DIMENSIONS.length;
  return record.sameNumber(fact, reading.value).some((other) => {
    const dimensions = differing(fact, other);
    return dimensions.length <= most && dimensions.some((dimension) => !isNamedHere(reading, dimension));
  });
}

/** Whether the words before may mean a part of what the reader takes it for. */
function isOfPart({ partner, breakdown }: Reading): boolean {
  return [partner, breakdown].some(({ words, confidence }) => words.length > 0 && confidence < SURE);
}

function differing(a: Fact, b: Fact): Dimension[] {
  return DIMENSIONS.filter((dimension) => a[dimension] !== b[dimension]);
}

/** The facts that a text is checked by. */
class FactLookup {
  readonly #facts: Map<string, Fact>;
  readonly #periods: Map<string, Fact[]>;
  readonly #numbers: Map<number | null, Fact[]>;

  constructor(facts: readonly Fact[]) {
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]));
    this.#periods = Map.groupBy(facts, familyOf);
    this.#numbers = Map.groupBy(facts, ({ value }) => value);
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

  /** Other facts of the same year that have the number. */
  sameNumber(fact: Fact, value: number): Fact[] {
    const year = parsePeriod(fact.period)?.year;
    return this.#others(fact, value).filter((other) => parsePeriod(other.period)?.year === year);
  }

  /** Another fact that has the claimed number and differs in one dimension alone; of several the first by id. */
  neighbour(fact: Fact, value: number | null): Fact | null {
    if (value === null) return null;
    const same = this.#others(fact, value).filter((other) => differing(fact, other).length === 1);
    return same.sort((a, b) => compareText(a.id, b.id))[0] ?? null;
  }

  /** Other facts of the area, measure and unit that have the number. */
  #others(fact: Fact, value: number): Fact[] {
    const { area, measure, unit } = fact;
    const isAlike = (other: Fact) => other.area === area && other.measure === measure && other.unit === unit;
    return (this.#numbers.get(value) ?? []).filter((other) => other !== fact && isAlike(other));
  }
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
