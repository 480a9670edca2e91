/**
 * Who a page is from: agencies, and the offices that it names. What agencies are called, and how they shorten numbers: `data/vocabulary/agencies.json`, by the name that releases have as `agency`. It is measured on pairs of
 * tokens that print one number with fewer and with more digits. An agency that the file does not name is `unknown`, and so is one
 * whose pairs show both ways.
 */
import * as v from 'valibot';
import { ROUNDINGS, type Rounding } from '../contract/enumerations.ts';
import type { Dataset } from './dataset.ts';
import { address, inEachLanguage, line } from './text-schema.ts';

const digits = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, 'is no number in digits such as 52.6'));

/** One number in two lengths, both in one unit: how the agency prints it, and what another page or the parts of the same page give. */
const pair = v.strictObject({
  what: line(200),
  printed: digits,
  finer: digits,
  /** The page that prints the short number, then the one with the long number where that is another. */
  pages: v.pipe(v.array(address), v.minLength(1, 'names no page'), v.maxLength(2, 'names more than two pages')),
});

export const agencies = v.record(
  line(120),
  v.strictObject({
    /** What readers call it, in each language; left out where that is its name in all of them. Sites that carry stories have them too. */
    labels: v.optional(inEachLanguage(200)),
    /** `unknown` where pairs show both, and where it is left out. */
    rounding: v.optional(v.picklist(ROUNDINGS, 'must be half, down or unknown')),
    pairs: v.optional(v.array(pair)),
  }),
);

export type Agencies = v.InferOutput<typeof agencies>;

/** One pair may be a slip of a page. */
const FEWEST_PAIRS = 2;

export function roundingOf({ agencies }: { agencies: Agencies }, agency: string): Rounding {
  return Object.hasOwn(agencies, agency) ? (agencies[agency]?.rounding ?? 'unknown') : 'unknown';
}

/** One line for each rounding that its pairs do not support. `path` is that of the file, for the messages. */
export function checkAgencies(path: string, table: Agencies): string[] {
  return Object.entries(table).flatMap(([name, { rounding = 'unknown', pairs }]) => {
    if (pairs === undefined)
      return rounding === 'unknown' ? [] : [`${path}, ${name}.rounding is ${rounding} without pairs: name them`];
    const at = `${path}, ${name}`;
    const shown = pairs.map(supported);
    const silent = pairs.filter((_, i) => shown[i] === null);
    const found = shown.every((kind) => kind === shown[0]) ? shown[0] : 'unknown';
    return [
      ...silent.map(({ printed, finer }) => `${at}: ${printed} for ${finer} shows no rounding: correct or remove it`),
      ...(pairs.length < FEWEST_PAIRS
        ? [`${at}.pairs are ${pairs.length}: name at least ${FEWEST_PAIRS}, or remove the agency`]
        : []),
      ...(silent.length === 0 && pairs.length && found !== rounding
        ? [`${at}.rounding is ${rounding}, but its pairs show ${found}: correct one of the two`]
        : []),
    ];
  });
}

/** Which rounding the pair shows; null where both ways of rounding give the short number, or neither does. */
function supported({ printed, finer }: v.InferOutput<typeof pair>): Rounding | null {
  const places = printed.split('.')[1]?.length ?? 0;
  const [whole = '', fraction = ''] = finer.split('.');
  if (fraction.length <= places) return null;
  const cut = Number(`${whole}.${fraction.slice(0, places)}`);
  const isUp = Number(fraction[places]) >= 5;
  if (!isUp) return null;
  if (Number(printed) === cut) return 'down';
  return Math.abs(Number(printed) - cut - 10 ** -places) < 10 ** -places / 10 ? 'half' : null;
}

/** A site without a name of its own is called by its host, for example `haberler.com`. */
const HOST = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,4}$/i;
/** An edition is named after its site: `Xinhua (Korean service)`. */
const EDITION = / \([^()]+\)$/;

/** The publisher and the agency of a page, if they are new to the record and have no names in its languages of other scripts. */
export function namelessSites(
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
    agencies[name]?.labels !== undefined || agencies[name.replace(EDITION, '')]?.labels !== undefined;
  return [...new Set([publisher, agency])].filter((name) => !known.has(name) && !HOST.test(name) && !hasNames(name));
}

/** Longer names of agencies do not fit into the foot of a compact card. */
const LONGEST_AGENCY = 28;
/** Written in Latin letters everywhere: `CGTN`. */
const ABBREVIATION = /^[A-Z0-9]{2,5}$/;

/** What is wrong with the name of a publisher or agency in a language. */
export function problemOfName(label: string, language: string, isAgency: boolean): string | null {
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

/** The code of an office by each of its labels and aliases (`data/vocabulary/offices.json`), in small letters. */
export type OfficeNames = ReadonlyMap<string, string>;

export function officeNames(offices: Record<string, Office>): OfficeNames {
  return new Map(
    Object.entries(offices).flatMap(([code, { labels, aliases = {} }]) =>
      [...Object.values(labels), ...Object.values(aliases).flat()].map((name) => [name.toLowerCase(), code] as const),
    ),
  );
}

/** The office of `Urumqi Customs`, and of a person of it: `Jiao Liang, Urumqi Customs`. undefined where the name is of none. */
export function officeOf(attributedTo: string, names: OfficeNames): string | undefined {
  return names.get(attributedTo.toLowerCase()) ?? names.get((attributedTo.split(', ').at(-1) ?? '').toLowerCase());
}
