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
export function vintagesOf(pieces: Evidence[], asOf: string): Vintages {
  const published = pieces.filter((piece) => piece.published <= asOf).map((piece) => withNoticeOf(piece, asOf));
  const [used, unused] = byUse(published);
  const vintages: Group[][] = [];
  let newest = '';
  for (const piece of used.toSorted(comparePublished)) {
    const now = vintages.at(-1);
    const group = now?.slice(0, MOST_GROUPS).find((group) => agreesWith(group, piece) && !isNewNumber(piece, group));
    // A different number is a revision if its page may revise and was published later. Otherwise the two contradict each other.
    // "Over" and "nearly" never revise a number. Any page may replace an estimate.
    const mayRevise = piece.revises || now?.some((group) => replacesEstimate(piece, group));
    const isRevision = mayRevise && !isLimit(piece) && piece.published > newest;
    if (group) join(group, piece);
    else if (!now || isRevision) vintages.push([startedBy(piece)]);
    else now.push(startedBy(piece));
    newest = piece.published;
  }
  const groups = vintages.at(-1) ?? [];
  const now = groups.flatMap(({ pages }) => pages);
  const lastDay = lastOf(now.map(({ published }) => published));
  const later = byUse(pieces)[0].filter(
    (piece) => piece.published > asOf && piece.published > lastDay && !isLimit(piece),
  );
  return {
    vintages: vintages.flatMap(preferredFirst),
    unused,
    superseded: later.some(
      (piece) => now.some((other) => !agree(other, piece)) || groups.some((group) => isNewNumber(piece, group)),
    ),
  };
}

/** Whether the page agrees with all pages of the group. "Over" and "nearly" must also be near each number, so they are compared one by one. */
function agreesWith({ lower, upper, pages, limits }: Group, piece: Evidence): boolean {
  if (!agree(lower, piece) || !agree(upper, piece)) return false;
  return (isLimit(piece) ? pages : limits).every((page) => agree(page, piece));
}

/** Whether the page prints a new number although the bounds of the group have it. */
function isNewNumber(piece: Evidence, group: Group): boolean {
  return isReprint(piece, group) || replacesEstimate(piece, group);
}

/** Whether the page has the number that was only estimated before. The bounds of an estimate are unknown, so all numbers agree with it. */
function replacesEstimate(piece: Evidence, { pages, values, newest }: Group): boolean {
  const isFinal = !isProvisional(piece) && isNumber(piece) && piece.published > newest;
  return isFinal && !values.has(piece.value) && pages.every(isProvisional);
}

/**
 * Whether the page revises the last digit of a number that was printed long before: 29.2 and, a year later, 29.3. On one day both may be
 * 29.25, rounded. A year later 29.3 is a new number, although both intervals contain 29.25.
 */
function isReprint(piece: Evidence, { lower, upper, values, newest }: Group): boolean {
  if (
    piece.revises !== true ||
    !isNumber(piece) ||
    values.has(piece.value) ||
    dayAfter(newest, SAME_NUMBER_DAYS) >= piece.published
  )
    return false;
  return [lower, upper].some((page) => isNumber(page) && Math.abs(stepOf(page) / stepOf(piece) - 1) < 1e-6);
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

function startedBy(piece: Evidence): Group {
  const limits = isLimit(piece) ? [piece] : [];
  return {
    pages: [piece],
    limits,
    lower: piece,
    upper: piece,
    values: new Set([piece.value]),
    newest: piece.published,
  };
}

function join(group: Group, piece: Evidence): void {
  const { lower, upper } = group;
  group.pages.push(piece);
  if (isLimit(piece)) group.limits.push(piece);
  group.values.add(piece.value);
  group.newest = piece.published;
  // If two ends are equal, that of a bound is narrower: "over 20" excludes 20.
  const isHigher =
    lowerEnd(piece) > lowerEnd(lower) || (lowerEnd(piece) === lowerEnd(lower) && piece.qualifier === 'over');
  const isLower =
    upperEnd(piece) < upperEnd(upper) || (upperEnd(piece) === upperEnd(upper) && piece.qualifier === 'under');
  if (isHigher) group.lower = piece;
  if (isLower) group.upper = piece;
}

/**
 * The evidence with its correction notice as of a day. Our own notices apply on every day, so that a number known to be wrong is never shown
 * without its notice. A withdrawal by the source applies from its date.
 */
export function withNoticeOf(piece: Evidence, asOf: string): Evidence {
  if (!piece.correction?.bySource || piece.correction.date <= asOf) return piece;
  const { correction: _, ...unmarked } = piece;
  return unmarked;
}

/**
 * Leaves out pages that say nothing about the number itself: copies of a lower tier with a correction notice, and dollars that a newsroom
 * converted if another page prints official ones.
 */
function byUse(pieces: Evidence[]): [used: Evidence[], unused: Evidence[]] {
  const best = bestTier(pieces);
  const isOfficial = pieces.some(({ conversion }) => !conversion);
  const isUsed = ({ correction, tier, conversion }: Evidence) =>
    (!correction || tier === best) && !(conversion && isOfficial);
  return [pieces.filter(isUsed), pieces.filter((piece) => !isUsed(piece))];
}

function bestTier(pieces: Evidence[]): string | undefined {
  return pieces.map(({ tier }) => tier).sort()[0];
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

function precision(piece: Evidence): number {
  if (piece.value === null) return 4;
  return PRECISION[isProvisional(piece) && !isLimit(piece) ? 'estimate' : piece.qualifier];
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
