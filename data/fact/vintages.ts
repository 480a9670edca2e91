/**
 * Sorts the numbers that pages print for one key into vintages: the numbers that were valid at the same time. They are in the order of
 * publication, even if an older page entered the record later.
 *
 *   June 2024   62.6 billion   Xinhua
 *   July 2024   62.6 billion   Tianshan    agrees: the same vintage
 *   June 2025   63.1 billion   customs     differs and may revise: a new vintage, which replaces 62.6
 *   June 2025   60.0 billion   a blog      differs and may not revise: a rival in the same vintage, and the number is disputed
 */
import type { Evidence } from '../contract/fact.ts';
import { agree, contains, intersect, isBound } from './bounds.ts';
import { isProvisional } from './evidence.ts';
import { compareText } from './id.ts';
import { dayAfter, latestDay } from './period.ts';

/** Evidence that agrees. `best` gives the number. */
export interface AgreeingEvidence {
  best: Evidence;
  others: Evidence[];
}

/** The evidence between two revisions. If there are rivals, which contradict the preferred evidence, the number is disputed. */
export interface Vintage {
  /** Has the best evidence of all. */
  preferred: AgreeingEvidence;
  rivals: AgreeingEvidence[];
}

export interface Vintages {
  /** One for each value that replaced another, oldest first. */
  vintages: Vintage[];
  /** Evidence with a correction notice of a lower tier than the best, and conversions beside official dollars: listed, but not used. */
  unused: Evidence[];
  /** A page that was published after the day prints another value. */
  isSuperseded: boolean;
}

export function evidenceIn({ preferred, rivals }: Vintage): Evidence[] {
  return [preferred, ...rivals].flatMap(({ best, others }) => [best, ...others]);
}

/** Evidence is compared with this many groups of its vintage. If it agrees with none of them, it starts another group. */
const MAX_COMPARED_GROUPS = 8;

/** Within this time, 29.2 and 29.3 are roundings of one number. Later the second may be a revision. */
const SAME_NUMBER_DAYS = 60;

/** The vintages as of a day. Leave out evidence that is set aside. */
export function vintagesOf(allEvidence: Evidence[], asOf: string): Vintages {
  const published = allEvidence
    .filter((evidence) => evidence.published <= asOf)
    .map((evidence) => withNoticeOf(evidence, asOf));
  const [used, unused] = splitByUse(published);
  const vintages = groupByVintage(used.toSorted(comparePublished));
  const current = vintages.at(-1) ?? [];
  return {
    vintages: vintages.map(vintageOf),
    unused,
    isSuperseded: splitByUse(allEvidence)[0].some(
      (evidence) => evidence.published > asOf && supersedes(evidence, current),
    ),
  };
}

/** The groups of each vintage, oldest first. The evidence must be in the order of publication. */
function groupByVintage(allEvidence: readonly Evidence[]): Group[][] {
  const vintages: Group[][] = [];
  let newest = '';
  for (const evidence of allEvidence) {
    const current = vintages.at(-1);
    const group = current
      ?.slice(0, MAX_COMPARED_GROUPS)
      .find((group) => agreesWith(group, evidence) && !isNewNumber(evidence, group));
    // A different number is a revision if its page may revise and was published later. Otherwise the two contradict each other.
    // "Over" and "nearly" never revise a number. Any page may replace an estimate.
    const mayRevise = evidence.revises || current?.some((group) => replacesEstimate(evidence, group));
    const isRevision = mayRevise && !isBound(evidence) && evidence.published > newest;
    if (group) addTo(group, evidence);
    else if (!current || isRevision) vintages.push([newGroup(evidence)]);
    else current.push(newGroup(evidence));
    newest = evidence.published;
  }
  return vintages;
}

/** Does evidence from after the as-of date print another number than the current vintage? */
function supersedes(evidence: Evidence, current: readonly Group[]): boolean {
  const lastDay = latestDay(current.map(({ newest }) => newest));
  if (isBound(evidence) || evidence.published <= lastDay) return false;
  return current.some(
    (group) => isNewNumber(evidence, group) || group.evidence.some((other) => !agree(other, evidence)),
  );
}

/** Does the evidence agree with the whole group? "Over" and "nearly" must also be near each number, so they are compared one by one. */
function agreesWith(group: Group, evidence: Evidence): boolean {
  if (!agree(group.lower, evidence) || !agree(group.upper, evidence)) return false;
  return (isBound(evidence) ? group.evidence : group.bounds).every((other) => agree(other, evidence));
}

/** Does the evidence print a new number, although it agrees with the group? */
function isNewNumber(evidence: Evidence, group: Group): boolean {
  return revisesLastDigit(evidence, group) || replacesEstimate(evidence, group);
}

/** Does the evidence print a number that was only estimated before? The bounds of an estimate are unknown, so all numbers agree with it. */
function replacesEstimate(evidence: Evidence, group: Group): boolean {
  const isFinal = !isProvisional(evidence) && isNumber(evidence) && evidence.published > group.newest;
  return isFinal && !group.values.has(evidence.value) && group.evidence.every(isProvisional);
}

/**
 * Does the evidence revise the last digit of a number that was printed long before, such as 29.2 and, a year later, 29.3? On one day both
 * may be 29.25, rounded. A year later 29.3 is a new number, although both intervals contain 29.25.
 */
function revisesLastDigit(evidence: Evidence, { lower, upper, values, newest }: Group): boolean {
  if (evidence.revises !== true || !isNumber(evidence) || values.has(evidence.value)) return false;
  if (dayAfter(newest, SAME_NUMBER_DAYS) >= evidence.published) return false;
  const step = printedStep(evidence);
  return [lower, upper].some((other) => isNumber(other) && Math.abs(printedStep(other) / step - 1) < 1e-6);
}

function isNumber({ value, qualifier }: Evidence): boolean {
  return value !== null && qualifier === 'exact';
}

/** One unit of the last digit, from the bounds. They are 1.5 units wide if it is unknown how the agency rounds. */
function printedStep({ bounds: [lower, upper], rounding }: Evidence): number {
  return ((upper ?? Infinity) - (lower ?? -Infinity)) / (rounding === 'unknown' ? 1.5 : 1);
}

/** A vintage has at least one group. */
function vintageOf(groups: readonly Group[]): Vintage {
  const bestFirst = groups.map(agreeingEvidence).sort((a, b) => comparePreference(a.best, b.best));
  const [preferred, ...rivals] = bestFirst as [AgreeingEvidence, ...AgreeingEvidence[]];
  return { preferred, rivals };
}

/**
 * The best evidence is the first, by preference, whose number lies within the bounds of all. If pages print 62.5, perhaps with digits cut,
 * and 62.6, it is 62.6. If there is none, the most preferred evidence is the best.
 */
function agreeingEvidence(group: Group): AgreeingEvidence {
  const sorted = group.evidence.toSorted(comparePreference);
  const bounds = sorted.filter(({ qualifier }) => qualifier !== 'about').map((evidence) => evidence.bounds);
  const shared = bounds.length ? bounds.reduce(intersect) : null;
  const fitting = sorted.find(
    (evidence) =>
      shared &&
      evidence.value !== null &&
      precisionRank(evidence) < PRECISION_RANKS.estimate &&
      contains(shared, evidence.value),
  );
  const best = fitting ?? (sorted[0] as Evidence);
  return { best, others: sorted.filter((evidence) => evidence !== best) };
}

/**
 * Evidence that agrees. If a number agrees with the evidence of the highest lower bound and with that of the lowest upper bound, it agrees
 * with all. So the pages of a number need not be compared one by one.
 */
interface Group {
  evidence: Evidence[];
  /** The evidence that prints a bound: "over 20". */
  bounds: Evidence[];
  /** The evidence with the highest lower bound. */
  lower: Evidence;
  /** The evidence with the lowest upper bound. */
  upper: Evidence;
  values: Set<number | null>;
  /** The day of the newest page. */
  newest: string;
}

function newGroup(evidence: Evidence): Group {
  return {
    evidence: [evidence],
    bounds: isBound(evidence) ? [evidence] : [],
    lower: evidence,
    upper: evidence,
    values: new Set([evidence.value]),
    newest: evidence.published,
  };
}

function addTo(group: Group, evidence: Evidence): void {
  const { lower, upper } = group;
  group.evidence.push(evidence);
  if (isBound(evidence)) group.bounds.push(evidence);
  group.values.add(evidence.value);
  group.newest = evidence.published;
  // If two bounds are equal, an excluded one is narrower: "over 20" excludes 20.
  const isHigher =
    lowerEnd(evidence) > lowerEnd(lower) || (lowerEnd(evidence) === lowerEnd(lower) && evidence.qualifier === 'over');
  const isLower =
    upperEnd(evidence) < upperEnd(upper) || (upperEnd(evidence) === upperEnd(upper) && evidence.qualifier === 'under');
  if (isHigher) group.lower = evidence;
  if (isLower) group.upper = evidence;
}

/**
 * The evidence with its correction notice as of a day. Our own notices apply on every day, so that a number known to be wrong is never shown
 * without its notice. A withdrawal by the source applies from its date.
 */
export function withNoticeOf(evidence: Evidence, asOf: string): Evidence {
  if (!evidence.correction?.bySource || evidence.correction.date <= asOf) return evidence;
  const { correction: _, ...withoutNotice } = evidence;
  return withoutNotice;
}

/**
 * Separates evidence that says nothing about the number itself: copies of a lower tier with a correction notice, and dollars that a newsroom
 * converted if another page prints official ones.
 */
function splitByUse(allEvidence: Evidence[]): [used: Evidence[], unused: Evidence[]] {
  const bestTier = allEvidence.map(({ tier }) => tier).sort()[0];
  const hasOfficialAmount = allEvidence.some(({ conversion }) => !conversion);
  const isUsed = ({ correction, tier, conversion }: Evidence) =>
    (!correction || tier === bestTier) && !(conversion && hasOfficialAmount);
  return [allEvidence.filter(isUsed), allEvidence.filter((evidence) => !isUsed(evidence))];
}

function comparePublished(a: Evidence, b: Evidence): number {
  return compareText(a.published + a.release, b.published + b.release);
}

/**
 * Prefers exact numbers, then "about", then estimates, then bounds, then comparisons without a number. Among these it prefers the narrowest
 * bounds, the better tier, a page that names who gave the number, and the earlier page.
 */
function comparePreference(a: Evidence, b: Evidence): number {
  return precisionRank(a) - precisionRank(b) || width(a) - width(b) || compareText(tieBreaker(a), tieBreaker(b));
}

const PRECISION_RANKS = { exact: 0, about: 1, estimate: 2, over: 3, under: 3, comparison: 4 };

function precisionRank(evidence: Evidence): number {
  if (evidence.value === null) return PRECISION_RANKS.comparison;
  const isEstimate = isProvisional(evidence) && !isBound(evidence);
  return PRECISION_RANKS[isEstimate ? 'estimate' : evidence.qualifier];
}

/** The tighter of two bounds counts as narrower: "over 25" before "over 20". */
function width({ bounds: [lower, upper], value, qualifier }: Evidence): number {
  if (lower !== null && upper !== null) return upper - lower;
  if (value === null) return 0;
  if (qualifier === 'over') return -value;
  return qualifier === 'under' ? value : Infinity;
}

/** Sorts by tier, then named sources first, then by day and release: `A 0 2025-06-19 2025-06-19-xinhua-trade`. */
function tieBreaker({ tier, attributedTo, published, release }: Evidence): string {
  return [tier, attributedTo === null ? 1 : 0, published, release].join(' ');
}

function lowerEnd({ bounds }: Evidence): number {
  return bounds[0] ?? -Infinity;
}

function upperEnd({ bounds }: Evidence): number {
  return bounds[1] ?? Infinity;
}
