/** Reasons for care with a fact: those that its pages give, and those that the build found by comparing facts. */
import type { Caveat, Evidence } from '../contract/fact.ts';
import type { Entry } from './entry.ts';

/**
 * The caveats of a fact as known on a day. `used` is the evidence of its value, the preferred piece first; `aside` what is listed
 * but not used.
 */
export function caveatsOf(entry: Entry, used: Evidence[], aside: Evidence[], asOf: string): Caveat[] {
  const [best] = used;
  const all: Caveat[] = [
    ...(entry.caveats ?? [])
      .filter(({ from, until }) => from <= asOf && !(until && until <= asOf))
      .map(({ from: _, until: _u, ...caveat }) => caveat),
    ...(best?.normalised ? [about(best, 'normalised', NORMALISED)] : []),
    ...(best?.conversion ? [about(best, 'conversion', CONVERSION)] : []),
    ...used.flatMap((piece) => [
      ...(piece.note ? [about(piece, 'note', piece.note)] : []),
      ...(piece.waivers ?? []).map((reason) => about(piece, 'waived', reason)),
    ]),
    ...aside.flatMap((piece) =>
      piece.setAside === undefined
        ? []
        : [about(piece, best && isCut(piece, best) ? 'truncated' : 'waived', piece.setAside)],
    ),
  ];
  return all.filter(({ kind, text }, i) => all.findIndex((other) => other.kind === kind && other.text === text) === i);
}

const NORMALISED = 'The number is that of the page; the form in which the token is written here was unified.';
const CONVERSION =
  'The page converted the amount itself, at a rate that it does not give; other outlets convert at others.';

function about({ release }: Evidence, kind: Caveat['kind'], text: string): Caveat {
  return { kind, text, release };
}

/** Whether the page left digits out where rounding would have gone up: 322.3 for 322.39. */
function isCut({ value, bounds: [lower, upper] }: Evidence, best: Evidence): boolean {
  if (value === null || best.value === null || lower === null || upper === null) return false;
  return value < best.value && best.value - value < upper - lower;
}
