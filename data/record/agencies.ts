/**
 * News agencies: the shape of `data/vocabulary/agencies.json`, which sites belong to an agency, and how agencies round.
 *
 * Pairs of numbers prove the rounding. A pair is one number, printed with fewer and with more digits:
 *
 *   printed   finer     rounding
 *   52.6      52.57     half
 *   52.5      52.57     down
 *   52.5      52.54     unknown: both kinds print 52.5
 */
import * as v from 'valibot';
import { ROUNDINGS, type Rounding } from '../contract/enumerations.ts';
import { address, inEachLanguage, line } from './text-schema.ts';

const digits = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, 'must be a number in digits, such as 52.6'));

/** One number, printed twice in the same unit. `finer` has more digits. It may be from another page, or a sum of parts. */
const pair = v.strictObject({
  /** What the number measures. */
  what: line(200),
  printed: digits,
  finer: digits,
  /** The page of `printed`, then that of `finer` if it is another one. */
  pages: v.pipe(v.array(address), v.minLength(1, 'must name a page'), v.maxLength(2, 'must name at most two pages')),
});

export const agencies = v.record(
  line(120),
  v.strictObject({
    /** Needed only if the name is not the same in all languages. Publishers have labels too. */
    labels: v.optional(inEachLanguage(200)),
    /** Sites of the agency whose names do not begin with its name: `etnet` for `ET Net News Agency`. */
    sites: v.optional(v.pipe(v.array(line(120)), v.minLength(1, 'is an empty list: leave it out'))),
    /** Default: `unknown`. */
    rounding: v.optional(v.picklist(ROUNDINGS, 'must be half, down or unknown')),
    pairs: v.optional(v.array(pair)),
  }),
);

export type Agencies = v.InferOutput<typeof agencies>;

/** Who printed a page, and whose story it is. */
export interface Site {
  publisher: string;
  agency: string;
}

/** Whether the publisher is the agency, an edition named after it (`Xinhua (Korean service)`), or one of its `sites`. */
export function isSiteOfAgency({ publisher, agency }: Site, agencies: Agencies): boolean {
  // The space after both names keeps `Newsweek` apart from `News`.
  const isNamedAfterAgency = `${publisher} `.toLowerCase().startsWith(`${agency} `.toLowerCase());
  const { sites = [] } = Object.hasOwn(agencies, agency) ? (agencies[agency] ?? {}) : {};
  return isNamedAfterAgency || sites.includes(publisher);
}

export function roundingOf({ agencies }: { agencies: Agencies }, agency: string): Rounding {
  return Object.hasOwn(agencies, agency) ? (agencies[agency]?.rounding ?? 'unknown') : 'unknown';
}

/** A single pair may be an error of a page. */
const MIN_PAIRS = 2;

/** Reports each rounding that its pairs do not prove. Pairs that contradict each other prove nothing. */
export function checkAgencies(path: string, table: Agencies): string[] {
  return Object.entries(table).flatMap(([name, { rounding = 'unknown', pairs = [] }]) => {
    const [first, ...others] = new Set(pairs.map(roundingOfPair));
    const proven = pairs.length >= MIN_PAIRS && !others.length ? first : 'unknown';
    if (proven === rounding) return [];
    return [
      `${path}, ${name}.rounding is ${rounding}, but its pairs show ${proven}: correct it, or add pairs that prove it`,
    ];
  });
}

/** `unknown` if both kinds of rounding give the printed number, or neither does. */
function roundingOfPair({ printed, finer }: v.InferOutput<typeof pair>): Rounding {
  const decimals = printed.split('.')[1]?.length ?? 0;
  const [whole = '', fraction = ''] = finer.split('.');
  // If the first digit that was dropped is below 5, both kinds give the same number.
  const isFirstDroppedHigh = Number(fraction[decimals]) >= 5;
  if (!isFirstDroppedHigh) return 'unknown';
  const roundedDown = Number(`${whole}.${fraction.slice(0, decimals)}`);
  if (Number(printed) === roundedDown) return 'down';
  const step = 10 ** -decimals;
  // Up by one step, except for floating-point errors.
  return Math.abs(Number(printed) - roundedDown - step) < step / 10 ? 'half' : 'unknown';
}
