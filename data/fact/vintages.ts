/**
 * Sorts the numbers that pages print for one key into vintages: the numbers that were valid at the same time. Pages are in the order of
 * publication, whenever they entered the record.
 *
 *   June 2024   62.6 billion   Xinhua
 *   July 2024   62.6 billion   Tianshan    agrees: the same vintage
 *   June 2025   63.1 billion   customs     differs and may revise: a new vintage, which replaces 62.6
 *   June 2025   60.0 billion   a blog      differs and may not revise: the vintage has two lists, and the number is disputed
 */
import type { Evidence } from '../contract/fact.ts';
import { agree, contains, intersect, isLimit } from './bounds.ts';
import { isProvisional } from './evidence.ts';
import { compareText } from './id.ts';
import { dayAfter, lastOf } from './period.ts';

/** Pages that agree with each other. `best` gives the number. */
export interface AgreeingPages {
  best: Evidence;
  others: Evidence[];
}

/** The pages between two revisions. Those that contradict the preferred ones are in `rivals`, and the number is disputed. */
export interface Vintage {
  /** The list with the best page of all. */
  preferred: AgreeingPages;
  rivals: AgreeingPages[];
}

export interface Vintages {
  /** One for each value that replaced another, oldest first. */
  vintages: Vintage[];
  /** Pages with a correction notice of a lower tier than the best one, and conversions beside official dollars: listed, but not used. */
  unused: Evidence[];
  /** A page that was published after the day prints another value. */
  superseded: boolean;
}

export function pagesOf({ preferred, rivals }: Vintage): Evidence[] {
  return [preferred, ...rivals].flatMap(({ best, others }) => [best, ...others]);
}

/** A page is compared with this many groups of its vintage. If it agrees with none of them, it starts another group. */
const MOST_GROUPS = 8;

/** Within this time, 29.2 and 29.3 are roundings of one number. Later the second may be a revision. */
const SAME_NUMBER_DAYS = 60;

/** The vintages as of a day. Leave out evidence that is set aside. */
export function vintagesOf(allEvidence: Evidence[], asOf: string): Vintages {
  const published = allEvidence
    .filter((evidence) => evidence.published <= asOf)
    .map((evidence) => withNoticeOf(evidence, asOf));
  const [used, unused] = byUse(published);
  const vintages: Group[][] = [];
  let newest = '';
  for (const evidence of used.toSorted(comparePublished)) {
    const now = vintages.at(-1);
    const group = now
      ?.slice(0, MOST_GROUPS)
      .find((group) => agreesWith(group, evidence) && !isNewNumber(evidence, group));
    // A different number is a revision if its page may revise and was published later. Otherwise the two contradict each other.
    // "Over" and "nearly" never revise a number. Any page may replace an estimate.
    const mayRevise = evidence.revises || now?.some((group) => replacesEstimate(evidence, group));
    const isRevision = mayRevise && !isLimit(evidence) && evidence.published > newest;
    if (group) join(group, evidence);
    else if (!now || isRevision) vintages.push([startedBy(evidence)]);
    else now.push(startedBy(evidence));
    newest = evidence.published;
  }
  const groups = vintages.at(-1) ?? [];
  const now = groups.flatMap(({ pages }) => pages);
  const lastDay = lastOf(now.map(({ published }) => published));
  const later = byUse(allEvidence)[0].filter(
    (evidence) => evidence.published > asOf && evidence.published > lastDay && !isLimit(evidence),
  );
  return {
    vintages: vintages.flatMap(preferredFirst),
    unused,
    superseded: later.some(
      (evidence) =>
        now.some((other) => !agree(other, evidence)) || groups.some((group) => isNewNumber(evidence, group)),
    ),
  };
}

/** Whether the page agrees with all pages of the group. "Over" and "nearly" must also be near each number, so they are compared one by one. */
function agreesWith({ lower, upper, pages, limits }: Group, evidence: Evidence): boolean {
  if (!agree(lower, evidence) || !agree(upper, evidence)) return false;
  return (isLimit(evidence) ? pages : limits).every((page) => agree(page, evidence));
}

/** Whether the page prints a new number although the bounds of the group have it. */
function isNewNumber(evidence: Evidence, group: Group): boolean {
  return isReprint(evidence, group) || replacesEstimate(evidence, group);
}

/** Whether the page has the number that was only estimated before. The bounds of an estimate are unknown, so all numbers agree with it. */
function replacesEstimate(evidence: Evidence, { pages, values, newest }: Group): boolean {
  const isFinal = !isProvisional(evidence) && isNumber(evidence) && evidence.published > newest;
  return isFinal && !values.has(evidence.value) && pages.every(isProvisional);
}

/**
 * Whether the page revises the last digit of a number that was printed long before: 29.2 and, a year later, 29.3. On one day both may be
 * 29.25, rounded. A year later 29.3 is a new number, although both intervals contain 29.25.
 */
function isReprint(evidence: Evidence, { lower, upper, values, newest }: Group): boolean {
  if (
    evidence.revises !== true ||
    !isNumber(evidence) ||
    values.has(evidence.value) ||
    dayAfter(newest, SAME_NUMBER_DAYS) >= evidence.published
  )
    return false;
  return [lower, upper].some((page) => isNumber(page) && Math.abs(stepOf(page) / stepOf(evidence) - 1) < 1e-6);
}

function isNumber({ value, qualifier }: Evidence): boolean {
  return value !== null && qualifier === 'exact';
}

/** One unit of the last digit, from the width of the bounds. */
function stepOf({ bounds: [lower, upper], rounding }: Evidence): number {
  return ((upper ?? Infinity) - (lower ?? -Infinity)) / (rounding === 'unknown' ? 1.5 : 1);
}

function preferredFirst(groups: Group[]): Vintage[] {
  const lists = groups.flatMap(({ pages }): AgreeingPages[] => {
    const [best, ...others] = fittingFirst(pages.toSorted(comparePreference));
    return best ? [{ best, others }] : [];
  });
  const [preferred, ...rivals] = lists.sort((a, b) => comparePreference(a.best, b.best));
  return preferred ? [{ preferred, rivals }] : [];
}

/**
 * Moves the first page to the front whose number lies within the bounds of all pages. If pages print 62.5, perhaps with digits cut, and 62.6,
 * that is 62.6.
 */
function fittingFirst(pages: Evidence[]): Evidence[] {
  const bounds = pages.filter(({ qualifier }) => qualifier !== 'about').map((page) => page.bounds);
  const shared = bounds.length ? bounds.reduce(intersect) : null;
  const fitting = pages.find(
    (page) => shared && page.value !== null && precision(page) < PRECISION.estimate && contains(shared, page.value),
  );
  return fitting ? [fitting, ...pages.filter((page) => page !== fitting)] : pages;
}

/**
 * Pages that agree. A page that agrees with the one with the highest lower end and the one with the lowest upper end agrees with all, so
 * many pages of one number need not be compared with each other.
 */
interface Group {
  pages: Evidence[];
  /** The pages that print a bound: "over 20". */
  limits: Evidence[];
  lower: Evidence;
  upper: Evidence;
  values: Set<number | null>;
  newest: string;
}

function startedBy(evidence: Evidence): Group {
  const limits = isLimit(evidence) ? [evidence] : [];
  return {
    pages: [evidence],
    limits,
    lower: evidence,
    upper: evidence,
    values: new Set([evidence.value]),
    newest: evidence.published,
  };
}

function join(group: Group, evidence: Evidence): void {
  const { lower, upper } = group;
  group.pages.push(evidence);
  if (isLimit(evidence)) group.limits.push(evidence);
  group.values.add(evidence.value);
  group.newest = evidence.published;
  // If two ends are equal, that of a bound is narrower: "over 20" excludes 20.
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
  const { correction: _, ...unmarked } = evidence;
  return unmarked;
}

/**
 * Leaves out pages that say nothing about the number itself: copies of a lower tier with a correction notice, and dollars that a newsroom
 * converted if another page prints official ones.
 */
function byUse(allEvidence: Evidence[]): [used: Evidence[], unused: Evidence[]] {
  const best = bestTier(allEvidence);
  const isOfficial = allEvidence.some(({ conversion }) => !conversion);
  const isUsed = ({ correction, tier, conversion }: Evidence) =>
    (!correction || tier === best) && !(conversion && isOfficial);
  return [allEvidence.filter(isUsed), allEvidence.filter((evidence) => !isUsed(evidence))];
}

function bestTier(allEvidence: Evidence[]): string | undefined {
  return allEvidence.map(({ tier }) => tier).sort()[0];
}

function comparePublished(a: Evidence, b: Evidence): number {
  return compareText(a.published + a.release, b.published + b.release);
}

/**
 * Prefers exact numbers, then "about", then estimates, then bounds, then comparisons without a number. Among these it prefers the narrowest
 * bounds, the better tier, a page that names who gave the number, and the earlier page.
 */
function comparePreference(a: Evidence, b: Evidence): number {
  return precision(a) - precision(b) || width(a) - width(b) || compareText(rank(a), rank(b));
}

const PRECISION = { exact: 0, about: 1, estimate: 2, over: 3, under: 3 };

function precision(evidence: Evidence): number {
  if (evidence.value === null) return 4;
  return PRECISION[isProvisional(evidence) && !isLimit(evidence) ? 'estimate' : evidence.qualifier];
}

/** The tighter of two bounds counts as narrower: "over 25" before "over 20". */
function width({ bounds: [lower, upper], value, qualifier }: Evidence): number {
  if (lower !== null && upper !== null) return upper - lower;
  if (!isLimit({ qualifier })) return value === null ? 0 : Infinity;
  return value === null ? 0 : qualifier === 'over' ? -value : value;
}

function rank({ tier, attributedTo, published, release }: Evidence): string {
  return [tier, attributedTo === null ? 1 : 0, published, release].join(' ');
}

function lowerEnd({ bounds }: Evidence): number {
  return bounds[0] ?? -Infinity;
}

function upperEnd({ bounds }: Evidence): number {
  return bounds[1] ?? Infinity;
}
