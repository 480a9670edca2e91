/**
 * Which numbers printed for one key agree, and which replaced which: the ground of revisions. Pages are known from the day on which
 * they entered the record, and follow each other by the day on which they were published.
 */
import type { Evidence } from '../contract/fact.ts';
import { agree } from './bounds.ts';
import { knownFrom } from './entry.ts';
import { compareText } from './id.ts';

export interface Vintages {
  /** Evidence that agrees, the preferred first; one list for each value that was printed, in the order of publication. */
  vintages: Evidence[][];
  /** Marked pages of a lower tier than the best one: listed, but not used. */
  unused: Evidence[];
  /** Whether a page that was not known yet printed another value later. */
  superseded: boolean;
}

/** `pieces` must not include evidence that is set aside. */
export function vintagesOf(pieces: Evidence[], asOf: string): Vintages {
  const known = pieces.filter((piece) => knownFrom(piece) <= asOf).map((piece) => withMarkOf(piece, asOf));
  const [used, unused] = byUse(known);
  const vintages: Evidence[][] = [];
  let narrowest: Narrowest | null = null;
  for (const piece of used.toSorted(comparePublished)) {
    if (narrowest && agree(narrowest.lower, piece) && agree(narrowest.upper, piece)) vintages.at(-1)?.push(piece);
    else {
      vintages.push([piece]);
      narrowest = null;
    }
    narrowest = narrowedBy(narrowest, piece);
  }
  const now = vintages.at(-1) ?? [];
  const lastDay = now.at(-1)?.published ?? '';
  const later = byUse(pieces)[0].filter((piece) => knownFrom(piece) > asOf && piece.published > lastDay);
  return {
    vintages: vintages.map((vintage) => vintage.toSorted(comparePreference)),
    unused,
    superseded: later.some((piece) => now.some((other) => !agree(other, piece))),
  };
}

/**
 * The pieces of a vintage with the highest lower and the lowest upper end. What agrees with these two agrees with all, so that many
 * pages of one number need not be compared with each other.
 */
interface Narrowest {
  lower: Evidence;
  upper: Evidence;
}

function narrowedBy(narrowest: Narrowest | null, piece: Evidence): Narrowest {
  const { lower, upper } = narrowest ?? { lower: piece, upper: piece };
  // Of equal ends that of a limit is narrower, because it leaves the end itself out.
  const isHigher =
    lowerEnd(piece) > lowerEnd(lower) || (lowerEnd(piece) === lowerEnd(lower) && piece.qualifier === 'over');
  const isLower =
    upperEnd(piece) < upperEnd(upper) || (upperEnd(piece) === upperEnd(upper) && piece.qualifier === 'under');
  return { lower: isHigher ? piece : lower, upper: isLower ? piece : upper };
}

/** The piece without a mark that is dated after `asOf`. */
export function withMarkOf(piece: Evidence, asOf: string): Evidence {
  if (!piece.mark || piece.mark.date <= asOf) return piece;
  const { mark: _, ...unmarked } = piece;
  return unmarked;
}

/** Pages of a lesser tier repeat the best one's number: a mark of such a copy says nothing of the number itself. */
function byUse(pieces: Evidence[]): [used: Evidence[], unused: Evidence[]] {
  const best = bestTier(pieces);
  const isUsed = ({ mark, tier }: Evidence) => !mark || tier === best;
  return [pieces.filter(isUsed), pieces.filter((piece) => !isUsed(piece))];
}

export function bestTier(pieces: Evidence[]): string | undefined {
  return pieces.map(({ tier }) => tier).sort()[0];
}

function comparePublished(a: Evidence, b: Evidence): number {
  return compareText(a.published + a.release, b.published + b.release);
}

/**
 * A number before a limit before an order, and exact before about; then the narrowest bounds; then the tier, a page that names
 * who gave the number, the earlier page.
 */
export function comparePreference(a: Evidence, b: Evidence): number {
  return precision(a) - precision(b) || width(a) - width(b) || compareText(rank(a), rank(b));
}

const PRECISION = { exact: 0, about: 1, over: 2, under: 2 };

function precision({ value, qualifier }: Evidence): number {
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
