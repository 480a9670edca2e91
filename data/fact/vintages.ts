/**
 * Which of the numbers printed for one key agree, and which replaced which: the basis of revisions. Pages follow each other by the day on which
 * they were published, whenever they entered the record.
 *
 *   June 2024   62.6 billion   Xinhua
 *   July 2024   62.6 billion   Tianshan    agrees: the same vintage
 *   June 2025   63.1 billion   customs     differs and may revise: a new vintage, which replaces 62.6
 *   June 2025   60.0 billion   a blog      differs and may not revise: the vintage has two lists, and the number is disputed
 */
import type { Evidence } from '../contract/fact.ts';
import { agree, contains, intersect, isLimit } from './bounds.ts';
import { compareText } from './id.ts';
import { dayAfter, lastOf } from './period.ts';

/** Pages that agree, the preferred one first. */
export interface AgreeingPages {
  best: Evidence;
  others: Evidence[];
}

/** The pages between two revisions. If they contradict each other, there are several lists, and the number is disputed. */
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
  /** Whether a page that was published later prints another value. */
  superseded: boolean;
}

/** All pages of a vintage, the preferred one first. */
export function pagesOf({ preferred, rivals }: Vintage): Evidence[] {
  return [preferred, ...rivals].flatMap(({ best, others }) => [best, ...others]);
}

/** At most so many groups of a vintage are compared with a page. A page that agrees with none of them begins one more. */
const MOST_GROUPS = 8;

/** Within these days pages tell one story, and two last digits (29.2 and 29.3) are roundings of one number; later the second may revise it. */
const SAME_NUMBER_DAYS = 60;

/** `pieces` must not include evidence that is set aside. */
export function vintagesOf(pieces: Evidence[], asOf: string): Vintages {
  const published = pieces.filter((piece) => piece.published <= asOf).map((piece) => withNoticeOf(piece, asOf));
  const [used, unused] = byUse(published);
  const vintages: Group[][] = [];
  let newest = '';
  for (const piece of used.toSorted(comparePublished)) {
    const now = vintages.at(-1);
    const group = now?.slice(0, MOST_GROUPS).find((group) => agreesWith(group, piece) && !isReprint(piece, group));
    // A number that differs revises those before it where its page may and is of a later day; else the two contradict each other.
    // "Over" and "nearly" give no number, so they revise none.
    const isRevision = piece.revises && !isLimit(piece) && piece.published > newest;
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
      (piece) => now.some((other) => !agree(other, piece)) || groups.some((group) => isReprint(piece, group)),
    ),
  };
}

/** Whether the page agrees with all pages of the group. A limit must be near each number, which the ends of the group do not tell. */
function agreesWith({ lower, upper, pages, limits }: Group, piece: Evidence): boolean {
  if (!agree(lower, piece) || !agree(upper, piece)) return false;
  return (isLimit(piece) ? pages : limits).every((page) => agree(page, piece));
}

/**
 * Whether the page may revise a number that pages printed long before it with another last digit: 29.2 and, a year later, 29.3. Stories of
 * one day may shorten 29.25 to either; the statistics office's word of a year later is another number, though both intervals hold 29.25.
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

/** What the last digit is worth, which its bounds reach as far as its agency shortens numbers. */
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
 * The first page whose number lies in what all of them leave stands before those whose number does not: of 62.5, which may have been cut,
 * and 62.6 it is 62.6.
 */
function fittingFirst(pages: Evidence[]): Evidence[] {
  const bounds = pages.filter(({ qualifier }) => qualifier !== 'about').map((page) => page.bounds);
  const shared = bounds.length ? bounds.reduce(intersect) : null;
  const fitting = pages.find(
    ({ value, qualifier }) =>
      shared && value !== null && precision({ value, qualifier }) < 2 && contains(shared, value),
  );
  return fitting ? [fitting, ...pages.filter((page) => page !== fitting)] : pages;
}

/**
 * Pages that agree, with those that have the highest lower and the lowest upper end. What agrees with these two agrees with all, so
 * that many pages of one number need not be compared with each other.
 */
interface Group {
  pages: Evidence[];
  /** The pages that print a limit. */
  limits: Evidence[];
  lower: Evidence;
  upper: Evidence;
  /** The numbers that its pages print, and the day of the newest page. */
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
  // Of equal ends that of a limit is narrower, because it leaves the end itself out.
  const isHigher =
    lowerEnd(piece) > lowerEnd(lower) || (lowerEnd(piece) === lowerEnd(lower) && piece.qualifier === 'over');
  const isLower =
    upperEnd(piece) < upperEnd(upper) || (upperEnd(piece) === upperEnd(upper) && piece.qualifier === 'under');
  if (isHigher) group.lower = piece;
  if (isLower) group.upper = piece;
}

/**
 * The evidence with its correction notice as of a day. Our own notices apply on every day: a number that we know to be bad is never shown
 * unmarked. When the source itself withdrew its number, that counts from its date.
 */
export function withNoticeOf(piece: Evidence, asOf: string): Evidence {
  if (!piece.correction?.bySource || piece.correction.date <= asOf) return piece;
  const { correction: _, ...unmarked } = piece;
  return unmarked;
}

/**
 * Pages of a lesser tier repeat the best one's number: a correction of such a copy says nothing of the number itself. Nor do dollars that a
 * newsroom converted, if another page prints the office's own.
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
 * A number before a limit before an order, and exact before about; then the narrowest bounds; then the tier, a page that names
 * who gave the number, the earlier page.
 */
function comparePreference(a: Evidence, b: Evidence): number {
  return precision(a) - precision(b) || width(a) - width(b) || compareText(rank(a), rank(b));
}

const PRECISION = { exact: 0, about: 1, over: 2, under: 2 };

function precision({ value, qualifier }: Pick<Evidence, 'value' | 'qualifier'>): number {
  return value === null ? 3 : PRECISION[qualifier];
}

/** Of two limits the tighter one counts as narrower. */
function width({ bounds: [lower, upper], value, qualifier }: Evidence): number {
  if (lower !== null && upper !== null) return upper - lower;
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
