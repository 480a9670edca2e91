/** Reads what a saved page says about itself: its publisher, agency, date, title and address. */
import { isDay } from '../../contract/enumerations.ts';
import { attributesOf } from '../../markup/html.ts';
import { fold } from '../../printed/fold.ts';
import { isSiteOfAgency } from '../../record/agencies.ts';
import { withoutHidden } from '../../record/read-json.ts';
import type { Release, TradeRecord } from '../../record/schema.ts';
import { dayIn } from '../../text/periods/dates.ts';
import type { ReadStory } from './read-story.ts';

/** A value with the place where the page has it. */
export interface Stated {
  value: string;
  where: string;
}

export interface PageFacts {
  /** The canonical address. */
  url?: string | undefined;
  /** The name of the site in the markup. */
  site?: string | undefined;
  agency?: Stated | undefined;
  /** The different dates in the markup, then the first one above the story. */
  dates: Stated[];
  title: string | null;
  /** Everything that may be a title: the lines above the story, the headline, and the title in the markup. */
  titles: string;
}

export function pageFacts({ source, page, text, story }: ReadStory, record: TradeRecord): PageFacts {
  const meta = metaOf(source);
  const [first = { start: 0, end: 0 }] = story.paragraphs;
  const above = page.slice(0, Math.max(0, page.indexOf(text.slice(first.start, first.end))));
  const top = story.headline ? text.slice(story.headline.start, story.headline.end).trim() : '';
  // A copy without its headline begins with the dateline.
  const headline = top === '' || isDateline(top) ? null : top;
  // The longest line above the story can be a caption. A title in the markup that the page shows cannot.
  const shown = meta.title !== undefined && page.includes(meta.title) ? meta.title : null;
  const printed = dayIn(fold(above));
  return {
    url: meta.url,
    site: meta.site,
    agency: agencyIn(page, above, record),
    title: shown ?? headline ?? meta.title ?? null,
    titles: [above, top, meta.title ?? ''].join('\n'),
    dates: [
      ...meta.dates.map((value) => ({ value, where: 'its markup' })),
      ...(printed ? [{ value: printed, where: 'the lines above the story' }] : []),
    ],
  };
}

/** How agencies begin a story: `BAKU, Azerbaijan, Feb. 26`, `URUMQI, June 19 (Xinhua) --`. */
const DATELINE =
  /^\p{Lu}[\p{L}.'’-]*(,? \p{Lu}[\p{L}.'’-]*)*, (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(, \d{4})?( \([^()]*\))?[ .–—-]*$/u;

function isDateline(line: string): boolean {
  return DATELINE.test(line);
}

/** A: the agency's own site, unless the latest of its pages on record has B. B: another outlet. */
export function tierOf(site: Pick<Release, 'publisher' | 'agency'>, { releases, agencies }: TradeRecord): 'A' | 'B' {
  if (!isSiteOfAgency(site, agencies)) return 'B';
  const latest = releases.findLast(({ publisher, agency }) => publisher === site.publisher && agency === site.agency);
  return latest?.tier ?? 'A';
}

/** The releases from the same host, the latest last. */
export function releasesOfHost(url: string, { releases }: TradeRecord): TradeRecord['releases'] {
  const host = hostOf(url);
  return releases.filter((release) => hostOf(release.url) === host);
}

export function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? '').replace(/^(?:www|m)\./, '');
}

/** `people.cn` of `en.people.cn`, and `customs.gov.cn` of `urumqi.customs.gov.cn`. */
export function domainOf(host: string): string {
  return /[^.]+(?:\.(?:com|co|gov|net|org|edu|ac))?\.[^.]+$/.exec(host)?.[0] ?? host;
}

/** Whether two addresses open the same page: scheme, `www.`, a slash at the end and marketing parameters do not matter. */
export function isSameAddress(a: string, b: string): boolean {
  return a === b || normalized(a) === normalized(b);
}

function normalized(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|from|spm|fbclid)$/.test(name)) url.searchParams.delete(name);
  return `${hostOf(address)}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

/** How pages name the agency. Each pattern captures text that begins with the name. */
const AGENCY_LINES: readonly { where: string; pattern: RegExp }[] = [
  // "Source: Xinhua", "Source: Xinhua   Editor: Li Wei", "(来源：新华社)"
  {
    where: 'its source line',
    pattern: /(?:source|来源|來源|稿源|источник|quelle|fonte|fuente)[ \t]*[:：][ \t]*([^\n:：|]{2,60})/giu,
  },
  // "By: Xinhua"
  { where: 'its source line', pattern: /[:：][ \t]*([^:：\n]{2,60}?)[ \t]*[)）]?[ \t]*$/gmu },
  // "BEIJING, March 10 (Xinhua) --"
  { where: 'its dateline', pattern: /^[^()\n]{0,60}\(([^()\n]{2,40})\)\s*(?:--|—|–|-)/gmu },
];

/** What follows the name in its line: a gap, the end of brackets, a date, or the word before the next colon ("Editor"). */
const AFTER_AGENCY =
  /^(?:\s{2}|[\t)）|]|[\s,，]*\d| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d| ?\p{L}+$)/u;

/** Finds a known agency in a source line, in a dateline, or in the lines above the story. */
function agencyIn(text: string, above: string, { releases, agencies }: TradeRecord): Stated | undefined {
  const names = [...releases.map(({ agency }) => agency), ...Object.keys(agencies)];
  const longestFirst = [...withLabels(names, agencies)].sort(([a], [b]) => b.length - a.length);
  for (const { where, pattern } of AGENCY_LINES) {
    for (const [, captured = ''] of text.matchAll(pattern)) {
      const words = captured.trim().toLowerCase();
      const known = longestFirst.find(([name]) => words === name || AFTER_AGENCY.test(after(words, name)));
      if (known) return { value: known[1], where };
    }
  }
  const last = above.toLowerCase().split('\n').slice(-8).join('\n');
  const named = longestFirst.find(([name]) => last.includes(name));
  return named && { value: named[1], where: 'the lines above the story' };
}

/** The names of publishers and agencies, by each name in lower case. */
export function namesOfSites({ releases, agencies }: TradeRecord): Map<string, string> {
  const names = releases.flatMap(({ publisher, agency }) => [agency, publisher]);
  return withLabels([...names, ...Object.keys(agencies)], agencies);
}

function withLabels(names: readonly string[], agencies: TradeRecord['agencies']): Map<string, string> {
  return new Map(
    [...new Set(names)].flatMap((name) =>
      [name, ...Object.values(agencies[name]?.labels ?? {})].map((label) => [label.toLowerCase(), name] as const),
    ),
  );
}

function after(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : '';
}

const DAY = 86_400_000;

/** Whether the dates are more than a day apart. Markup often has the UTC date, which can be one day off. */
export function disagree(dates: readonly Stated[]): boolean {
  const times = dates.map(({ value }) => Date.parse(value));
  return Math.max(...times) - Math.min(...times) > DAY;
}

/** "2025-09-11 (its markup) and 2025-09-01 (the lines above the story)". */
export function listOfDates(dates: readonly Stated[]): string {
  return dates.map(({ value, where }) => `${value} (${where})`).join(' and ');
}

/** The date in an address: `/2025-06/19/`, `/20250619/`. */
export function dayInAddress(url: string): string | null {
  const [, ...parts] = /((?:19|20)\d\d)[-/]?(0\d|1[0-2])[-/]?([0-3]\d)(?!\d)/.exec(url) ?? [];
  const day = parts.join('-');
  return isDay(day) ? day : null;
}

/** Names of `meta` elements with the date of publication, the most reliable first. */
const DATE_NAMES = ['article:published_time', 'pubdate', 'publishdate', 'publish_date', 'date'];

/** Reads `meta` and `link` elements near the start. The first of each name counts. */
function metaOf(source: string) {
  const values = new Map<string, string>();
  for (const attributes of attributesOf(source.slice(0, 100_000), ['meta', 'link'])) {
    const value = (name: string) =>
      withoutHidden(attributes[name] ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    const name = (value('property') || value('name') || value('rel')).toLowerCase();
    const content = value('content') || value('href');
    if (content && !values.has(name)) values.set(name, content);
  }
  const dates = DATE_NAMES.flatMap((name) => dayIn(fold(values.get(name) ?? '')) ?? []);
  return {
    url: values.get('canonical') ?? values.get('og:url'),
    title: values.get('og:title'),
    site: values.get('og:site_name'),
    dates: [...new Set(dates)],
  };
}
