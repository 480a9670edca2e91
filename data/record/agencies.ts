/**
 * The names of agencies and publishers, and how agencies round (`data/vocabulary/agencies.json`). Pairs of tokens, which print one number with
 * fewer and with more digits, prove the rounding. It is `unknown` without pairs, or if they contradict each other. Also offices that pages
 * name for numbers.
 */
import * as v from 'valibot';
import { ROUNDINGS, type Rounding } from '../contract/enumerations.ts';
import type { Dataset } from './dataset.ts';
import { address, inEachLanguage, line } from './text-schema.ts';

const digits = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, 'must be a number in digits, such as 52.6'));

/** One number with fewer and with more digits, in the same unit. The longer one can be of another page, or a sum of parts. */
const pair = v.strictObject({
  what: line(200),
  printed: digits,
  finer: digits,
  /** The page with the short number, then the page with the long one, if it is another. */
  pages: v.pipe(v.array(address), v.minLength(1, 'must name a page'), v.maxLength(2, 'must name at most two pages')),
});

export const agencies = v.record(
  line(120),
  v.strictObject({
    /** Its name in each language, if it is not the same in all. Publishers have labels too. */
    labels: v.optional(inEachLanguage(200)),
    /** Its own sites whose names do not begin with its name: `etnet` of `ET Net News Agency`. */
    sites: v.optional(v.pipe(v.array(line(120)), v.minLength(1, 'is an empty list: leave it out'))),
    /** Default: `unknown`. */
    rounding: v.optional(v.picklist(ROUNDINGS, 'must be half, down or unknown')),
    pairs: v.optional(v.array(pair)),
  }),
);

export type Agencies = v.InferOutput<typeof agencies>;

/** `Xinhua` of `Xinhua (Korean service)`. */
export function withoutEdition(name: string): string {
  return name.replace(EDITION, '');
}

/** Whether the publisher is the agency, an edition named after it (`Xinhua (Korean service)`), or one of its `sites`. */
export function isSiteOfAgency({ publisher, agency }: Site, agencies: Agencies): boolean {
  const isNamedAfter = `${publisher} `.toLowerCase().startsWith(`${agency} `.toLowerCase());
  return isNamedAfter || (Object.hasOwn(agencies, agency) && (agencies[agency]?.sites ?? []).includes(publisher));
}

/** One pair may be an error of a page. */
const FEWEST_PAIRS = 2;

export function roundingOf({ agencies }: { agencies: Agencies }, agency: string): Rounding {
  return Object.hasOwn(agencies, agency) ? (agencies[agency]?.rounding ?? 'unknown') : 'unknown';
}

/** One line for each rounding that its pairs do not prove. */
export function checkAgencies(path: string, table: Agencies): string[] {
  return Object.entries(table).flatMap(([name, { rounding = 'unknown', pairs = [] }]) => {
    const [proved, ...others] = new Set(pairs.map(roundingOfPair));
    const shown = pairs.length >= FEWEST_PAIRS && !others.length ? proved : 'unknown';
    if (shown === rounding) return [];
    return [
      `${path}, ${name}.rounding is ${rounding}, but its pairs show ${shown}: correct it, or add pairs that prove it`,
    ];
  });
}

/** `unknown` if both kinds give the short number, or neither. */
function roundingOfPair({ printed, finer }: v.InferOutput<typeof pair>): Rounding {
  const places = printed.split('.')[1]?.length ?? 0;
  const [whole = '', fraction = ''] = finer.split('.');
  if (!(Number(fraction[places]) >= 5)) return 'unknown';
  const cut = Number(`${whole}.${fraction.slice(0, places)}`);
  if (Number(printed) === cut) return 'down';
  return Math.abs(Number(printed) - cut - 10 ** -places) < 10 ** -places / 10 ? 'half' : 'unknown';
}

/** Some sites are named by their host: `haberler.com`. */
const HOST = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,4}$/i;
/** An edition is named after its site: `Xinhua (Korean service)`. */
const EDITION = / \([^()]+\)$/;

/** Returns the publisher and the agency, if they are new and have no names in languages with other scripts. */
export function sitesWithoutLabels(
  {
    releases,
    agencies,
    dataset,
  }: { releases: readonly Site[]; agencies: Agencies; dataset: Pick<Dataset, 'languages'> },
  { publisher, agency }: Site,
): string[] {
  if (dataset.languages.every(({ code }) => isWrittenInLatin(code))) return [];
  const known = new Set(releases.flatMap((release) => [release.publisher, release.agency]));
  const hasNames = (name: string) =>
    agencies[name]?.labels !== undefined || agencies[withoutEdition(name)]?.labels !== undefined;
  return [...new Set([publisher, agency])].filter((name) => !known.has(name) && !HOST.test(name) && !hasNames(name));
}

/** Longer names do not fit into a compact card. */
const LONGEST_AGENCY = 28;
/** Abbreviations are in Latin letters in every language: `CGTN`. */
const ABBREVIATION = /^[A-Z0-9]{2,5}$/;

/** Checks the name of a publisher or agency in a language. */
export function labelProblem(label: string, language: string, isAgency: boolean): string | null {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  const letter = new RegExp(`\\p{scx=${script.replace(/^Han[st]$/, 'Hani')}}`, 'u');
  if (!letter.test(label) && !ABBREVIATION.test(label) && !HOST.test(label))
    return `"${label}" is not in the script of the language ${language}`;
  return isAgency && label.length > LONGEST_AGENCY
    ? `"${label}" has ${label.length} characters, and a card has room for ${LONGEST_AGENCY}: shorten it`
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

/** Finds the office of `Urumqi Customs`, and of `Jiao Liang, Urumqi Customs`. */
export function officeOf(attributedTo: string, names: OfficeNames): string | undefined {
  return names.get(attributedTo.toLowerCase()) ?? names.get((attributedTo.split(', ').at(-1) ?? '').toLowerCase());
}
