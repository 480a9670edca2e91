/** Reasons for care with a fact: those that its pages give, and those that the build found by comparing facts. */
import type { Caveat, Contradiction, Evidence, Fact, Mark } from '../contract/fact.ts';
import { halfWidth, significantDigits } from './bounds.ts';
import type { CaveatValue, Derivation, FactHistory } from './history.ts';
import type { AgreeingPages } from './vintages.ts';

/**
 * The caveats of a fact as known on a day. `used` is the evidence of its value, the preferred piece first; `aside` what is listed
 * but not used.
 */
export function caveatsOf(history: FactHistory, used: Evidence[], aside: Evidence[], asOf: string): Caveat[] {
  const [best] = used;
  const all: Caveat[] = [
    ...(history.caveats ?? [])
      .filter(({ from, until }) => from <= asOf && !(until && until <= asOf))
      .map(({ kind, text, implied }) => ({ kind, text, ...(implied ? { implied } : {}) })),
    ...(best?.estimate ? [about(best, 'estimate', ESTIMATE)] : []),
    ...(best?.normalised ? [about(best, 'normalised', NORMALISED)] : []),
    ...(best?.conversion ? [about(best, 'conversion', CONVERSION)] : []),
    ...used.flatMap((piece) => [
      ...(piece.mark ? [about(piece, 'mark', markText(piece.mark))] : []),
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

/** What pages contradict each other about, and what a page's other numbers make of the one that it prints. */
export function contradictionsOf(groups: readonly AgreeingPages[], broken: readonly Contradiction[]): Caveat[] {
  const kind = 'contradiction';
  const tokens = groups.map(({ best: { printed, publisher, published } }) => `${printed} (${publisher}, ${published})`);
  return [
    ...(groups.length > 1 ? [{ kind, text: `Pages contradict each other: ${tokens.join('; ')}.` } as const] : []),
    ...broken.map(({ release, formula, printed, value, bounds }) => {
      const tenth = halfWidth(bounds) / 5;
      const [low, high] = bounds.map((end) => inWords(end, [(end ?? 0) - tenth, (end ?? 0) + tenth]));
      const range =
        bounds[0] === null ? `at most ${high}` : bounds[1] === null ? `at least ${low}` : `${low} to ${high}`;
      const given = value === null ? `${range} (${formula})` : `${inWords(value, bounds)} (${range}; ${formula})`;
      const text = `The page prints ${printed}, but its other numbers give ${given}.`;
      return { kind, text, release } as const;
    }),
  ];
}

/** What a page's other numbers give; where only bounds are known, because its tokens are not read, the middle of them. */
export function valueGiven({ value, bounds: [low, high] }: Pick<Contradiction, 'value' | 'bounds'>): number | null {
  return value ?? (low === null || high === null ? null : (low + high) / 2);
}

/** What puts a derived number in doubt: a mark of an input, or that pages contradict each other about one. */
export function doubtsOf({ mark, disputed }: Pick<Derivation, 'mark' | 'disputed'>): Caveat[] {
  if (mark) return [{ kind: 'mark', text: `It follows from a number that is not certain. ${markText(mark)}` }];
  const text = 'It follows from a number about which pages, or the numbers of one page, contradict each other.';
  return disputed ? [{ kind: 'contradiction', text }] : [];
}

function markText({ status, date, reason }: Mark): string {
  return `Marked as ${status} on ${date}: ${reason}`;
}

/** A number as people write it in English: 15.0 billion. */
export function inWords(value: number | null, bounds: Evidence['bounds']): string {
  const digits = significantDigits(value, bounds);
  const options = digits
    ? { minimumSignificantDigits: digits, maximumSignificantDigits: digits }
    : { maximumSignificantDigits: 12 };
  return new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', ...options }).format(value ?? 0);
}

/** The same with its unit, instead of a token that may be in any language; the end of a limit. */
export function englishNumber({ value, bounds, unit }: Pick<Evidence, 'value' | 'bounds' | 'unit'>): string {
  return `${inWords(value ?? bounds[0] ?? bounds[1], bounds)} ${unit}`;
}

/** What of a number a caveat needs to say it in any language. */
export function amountOf({
  value,
  bounds,
  unit,
  qualifier,
}: Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'>): CaveatValue {
  return { number: { value, bounds, unit, qualifier } };
}

const NORMALISED = 'The number is that of the page; the form in which the token is written here was unified.';
const ESTIMATE = 'The page was published before the period was over: the number is an estimate.';
const CONVERSION =
  'The page may have converted the amount itself: it gives the other currency too, and no rate. Other outlets convert at others.';

function about({ release }: Evidence, kind: Caveat['kind'], text: string): Caveat {
  return { kind, text, release };
}

/** Whether the page left digits out where rounding would have gone up: 322.3 for 322.39. */
function isCut({ value, bounds: [lower, upper] }: Evidence, best: Evidence): boolean {
  if (value === null || best.value === null || lower === null || upper === null) return false;
  return value < best.value && best.value - value < upper - lower;
}
