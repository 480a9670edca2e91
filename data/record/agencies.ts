/**
 * The names of agencies and publishers, and how agencies round (`data/vocabulary/agencies.json`). Also the names of offices.
 *
 * Pairs prove the rounding. Each is one number, printed with fewer and with more digits:
 *
 *   printed   finer     rounding
 *   52.6      52.57     half
 *   52.5      52.57     down
 *   52.5      52.54     unknown: both kinds print 52.5
 */
import * as v from 'valibot';
import { ROUNDINGS, type Rounding } from '../contract/enumerations.ts';
import type { Dataset } from './dataset.ts';
import { address, inEachLanguage, line } from './text-schema.ts';

const digits = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, 'must be a number in digits, such as 52.6'));

/** Both numbers are in the same unit. `finer` may be from another page, or a sum of parts. */
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

/** `Xinhua` for `Xinhua (Korean service)`. */
export function withoutEdition(name: string): string {
  return name.replace(EDITION, '');
}

/** Whether the publisher is the agency, an edition named after it (`Xinhua (Korean service)`), or one of its `sites`. */
export function isSiteOfAgency({ publisher, agency }: Site, agencies: Agencies): boolean {
  const isNamedAfterAgency = `${publisher} `.toLowerCase().startsWith(`${agency} `.toLowerCase());
  const { sites = [] } = Object.hasOwn(agencies, agency) ? (agencies[agency] ?? {}) : {};
  return isNamedAfterAgency || sites.includes(publisher);
}

/** A single pair may be an error of a page. */
const MIN_PAIRS = 2;

export function roundingOf({ agencies }: { agencies: Agencies }, agency: string): Rounding {
  return Object.hasOwn(agencies, agency) ? (agencies[agency]?.rounding ?? 'unknown') : 'unknown';
}

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
  const places = printed.split('.')[1]?.length ?? 0;
  const [whole = '', fraction = ''] = finer.split('.');
  // Before a digit below 5, both kinds give the same number.
  if (!(Number(fraction[places]) >= 5)) return 'unknown';
  const roundedDown = Number(`${whole}.${fraction.slice(0, places)}`);
  if (Number(printed) === roundedDown) return 'down';
  const step = 10 ** -places;
  return Math.abs(Number(printed) - roundedDown - step) < step / 10 ? 'half' : 'unknown';
}

/** A site that is named after its host: `haberler.com`. */
const HOST = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,4}$/i;
/** The part of a name that tells the edition: `Xinhua (Korean service)`. */
const EDITION = / \([^()]+\)$/;

/** Which of publisher and agency are new and lack the labels that languages with other scripts need. */
export function sitesWithoutLabels(
  {
    releases,
    agencies,
    dataset,
  }: { releases: readonly Site[]; agencies: Agencies; dataset: Pick<Dataset, 'languages'> },
  { publisher, agency }: Site,
): string[] {
  if (dataset.languages.every(({ code }) => isWrittenInLatin(code))) return [];
  const recordedNames = new Set(releases.flatMap((release) => [release.publisher, release.agency]));
  const hasLabels = (name: string) =>
    agencies[name]?.labels !== undefined || agencies[withoutEdition(name)]?.labels !== undefined;
  const newNames = [...new Set([publisher, agency])].filter((name) => !recordedNames.has(name));
  return newNames.filter((name) => !HOST.test(name) && !hasLabels(name));
}

/** Longer names do not fit into a compact card. */
const MAX_AGENCY_LENGTH = 28;
/** Abbreviations are in Latin letters in every language: `CGTN`. */
const ABBREVIATION = /^[A-Z0-9]{2,5}$/;

/** What is wrong with the name of a publisher or agency in a language; null if nothing is. */
export function labelProblem(label: string, language: string, isAgency: boolean): string | null {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  const letter = new RegExp(`\\p{scx=${script.replace(/^Han[st]$/, 'Hani')}}`, 'u');
  if (!letter.test(label) && !ABBREVIATION.test(label) && !HOST.test(label))
    return `"${label}" is not in the script of the language ${language}`;
  return isAgency && label.length > MAX_AGENCY_LENGTH
    ? `"${label}" has ${label.length} characters, and a card has room for ${MAX_AGENCY_LENGTH}: shorten it`
    : null;
}

export function isWrittenInLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}

interface Site {
  publisher: string;
  agency: string;
}

interface Office {
  labels: Record<string, string>;
  aliases?: Record<string, string[]> | undefined;
}

/** Codes of offices by their labels and aliases in lower case (`data/vocabulary/offices.json`). */
export type OfficeNames = ReadonlyMap<string, string>;

export function officeNames(offices: Record<string, Office>): OfficeNames {
  return new Map(
    Object.entries(offices).flatMap(([code, { labels, aliases = {} }]) =>
      [...Object.values(labels), ...Object.values(aliases).flat()].map((name) => [name.toLowerCase(), code] as const),
    ),
  );
}

/** The code of the office that an attribution names: `Urumqi Customs`, or `Jiao Liang, Urumqi Customs` with a person. */
export function officeOf(attributedTo: string, names: OfficeNames): string | undefined {
  return names.get(attributedTo.toLowerCase()) ?? names.get((attributedTo.split(', ').at(-1) ?? '').toLowerCase());
}
