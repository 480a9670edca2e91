/**
 * Which numbers printed for one key agree, and which replaced which: the ground of revisions. Pages are known from the day on which
 * they entered the record, and follow each other by the day on which they were published.
 */
import type { Evidence } from '../contract/fact.ts';
import { agree } from './bounds.ts';
import { knownFrom } from './entry.ts';
import { compareText } from './text-order.ts';

export interface Vintages {
  /** Evidence that agrees, the preferred first; one list for each value that was printed, in the order of publication. */
  vintages: Evidence[][];
  /** Marked pages of a lesser tier than the best held: listed, but not used. */
  unused: Evidence[];
  /** Whether a page that was not known yet printed another value later. */
  superseded: boolean;
}

/** `pieces` must not include evidence that is set aside. */
export function vintagesOf(pieces: Evidence[], asOf: string): Vintages {
  const known = pieces.filter((piece) => knownFrom(piece) <= asOf).map((piece) => withMarkOf(piece, asOf));
  const [used, unused] = byUse(known);
  const vintages: Evidence[][] = [];
  for (const piece of used.toSorted(comparePublished)) {
    const last = vintages.at(-1);
    if (last?.every((other) => agree(other, piece))) last.push(piece);
    else vintages.push([piece]);
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
