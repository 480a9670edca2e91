/** Reads what a saved page says about itself: its publisher, agency, date, title and address. */
import { isDay } from '../../contract/enumerations.ts';
import { attributesOf, textsOf } from '../../markup/html.ts';
import { fold } from '../../printed/fold.ts';
import { isSiteOfAgency } from '../../record/agencies.ts';
import { withoutHidden } from '../../record/read-json.ts';
import type { Release, TradeRecord } from '../../record/schema.ts';
import { dayIn } from '../../text/periods/dates.ts';
import type { ReadStory } from './read-story.ts';

/** A value, and where it was found in words: "its markup". */
export interface PageValue {
  value: string;
  where: string;
}

export interface PageFacts {
  /** The canonical address. */
  url?: string | undefined;
  /** The name of the site in the markup. */
  site?: string | undefined;
  agency?: PageValue | undefined;
  /** The different dates in the markup, then the first one above the story. */
  dates: PageValue[];
  title?: PageValue | undefined;
  /** Whether the markup says which of the lines on the page is its title. */
  isTitleSure: boolean;
  /** Everything that may be a title: the lines above the story, the headline, and the title in the markup. */
  possibleTitles: string;
}

export function pageFacts({ source, page, text, layout }: ReadStory, record: TradeRecord): PageFacts {
  const meta = metaOf(source);
  const [firstParagraph = { start: 0, end: 0 }] = layout.paragraphs;
  const storyStart = page.indexOf(text.slice(firstParagraph.start, firstParagraph.end));
  const above = page.slice(0, Math.max(0, storyStart));
  const topLine = layout.headline ? text.slice(layout.headline.start, layout.headline.end).trim() : '';
  // A copy without its headline begins with the dateline.
  const headline = topLine === '' || isDateline(topLine) ? null : topLine;
  // The longest line above the story can be a caption. A title in the markup that the page shows cannot.
  const shownTitle = meta.title !== undefined && page.includes(meta.title) ? meta.title : titleHeading(source);
  const printedDate = dayIn(fold(above));
  return {
    url: meta.url,
    site: meta.site,
    agency: agencyIn(page, above, record),
    title: titleOf(shownTitle, headline, meta.title),
    isTitleSure: shownTitle !== null,
    possibleTitles: [above, topLine, meta.title ?? ''].join('\n'),
    dates: [
      ...meta.dates.map((value) => ({ value, where: 'its markup' })),
      ...(printedDate ? [{ value: printedDate, where: 'the lines above the story' }] : []),
    ],
  };
}

function titleOf(shownTitle: string | null, headline: string | null, metaTitle = ''): PageValue | undefined {
  if (shownTitle) return { value: shownTitle, where: 'the markup of the page, which shows it too' };
  if (headline) return { value: headline, where: 'the longest line above the story' };
  return metaTitle ? { value: metaTitle, where: 'the markup of the page' } : undefined;
}

/** The `<h1>` with which the `<title>` begins: "Trade grows" of "Trade grows - Example News". */
function titleHeading(source: string): string | null {
  const [title = ''] = textsOf(source, 'title');
  return textsOf(source, 'h1').find((heading) => heading && title.startsWith(heading)) ?? null;
}

/** How agencies begin a story: `BAKU, Azerbaijan, Feb. 26`, `URUMQI, June 19 (Xinhua) --`. */
const DATELINE =
  /^\p{Lu}[\p{L}.'’-]*(,? \p{Lu}[\p{L}.'’-]*)*, (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(, \d{4})?( \([^()]*\))?[ .–—-]*$/u;

function isDateline(line: string): boolean {
  return DATELINE.test(line);
}

/** A for the agency's own site, unless its latest page on record has B. B for other outlets. */
export function usualTier(site: Pick<Release, 'publisher' | 'agency'>, { releases, agencies }: TradeRecord): 'A' | 'B' {
  if (!isSiteOfAgency(site, agencies)) return 'B';
  const latest = releases.findLast(({ publisher, agency }) => publisher === site.publisher && agency === site.agency);
  return latest?.tier ?? 'A';
}

/** The releases from the same host, in the order of the record: newest last. */
export function releasesOfHost(url: string, { releases }: TradeRecord): TradeRecord['releases'] {
  const host = hostOf(url);
  return releases.filter((release) => hostOf(release.url) === host);
}

export function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? '').replace(/^(?:www|m)\./, '');
}

/** `en.people.cn` → `people.cn`, `urumqi.customs.gov.cn` → `customs.gov.cn`. */
export function domainOf(host: string): string {
  return /[^.]+(?:\.(?:com|co|gov|net|org|edu|ac))?\.[^.]+$/.exec(host)?.[0] ?? host;
}

/** Ignores differences that do not change the page: the scheme, `www.`, a slash at the end and marketing parameters. */
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

/** Text that can follow the name in its line: a gap, the end of brackets, a date, or the word before the next colon ("Editor"). */
const AFTER_AGENCY =
  /^(?:\s{2}|[\t)）|]|[\s,，]*\d| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d| ?\p{L}+$)/u;

/** Finds a known agency in a source line, in a dateline, or in the lines above the story. */
function agencyIn(text: string, above: string, { releases, agencies }: TradeRecord): PageValue | undefined {
  const names = [...releases.map(({ agency }) => agency), ...Object.keys(agencies)];
  const longestFirst = [...withLabels(names, agencies)].sort(([a], [b]) => b.length - a.length);
  for (const { where, pattern } of AGENCY_LINES) {
    for (const [, captured = ''] of text.matchAll(pattern)) {
      const words = captured.trim().toLowerCase();
      const agency = longestFirst.find(([name]) => words === name || AFTER_AGENCY.test(after(words, name)));
      if (agency) return { value: agency[1], where };
    }
  }
  const lastLinesAbove = above.toLowerCase().split('\n').slice(-8).join('\n');
  const agency = longestFirst.find(([name]) => lastLinesAbove.includes(name));
  return agency && { value: agency[1], where: 'the lines above the story' };
}

/** Publishers and agencies as the record writes them, by their names in all languages in lower case. */
export function namesOfSites({ releases, agencies }: TradeRecord): Map<string, string> {
  const names = releases.flatMap(({ publisher, agency }) => [agency, publisher]);
  return withLabels([...names, ...Object.keys(agencies)], agencies);
}

/** "xinhua" → "Xinhua", "新华社" → "Xinhua". */
function withLabels(names: readonly string[], agencies: TradeRecord['agencies']): Map<string, string> {
  return new Map(
    [...new Set(names)].flatMap((name) =>
      [name, ...Object.values(agencies[name]?.labels ?? {})].map((label) => [label.toLowerCase(), name] as const),
    ),
  );
}

/** The text after `start`; empty if the text does not begin with it. */
function after(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : '';
}

const DAY_MS = 86_400_000;

/** One day apart is not enough, because markup often has the UTC date. */
export function areDaysApart(dates: readonly PageValue[]): boolean {
  const times = dates.map(({ value }) => Date.parse(value));
  return Math.max(...times) - Math.min(...times) > DAY_MS;
}

/** "2025-09-11 (its markup) and 2025-09-01 (the lines above the story)". */
export function listOfDates(dates: readonly PageValue[]): string {
  return dates.map(({ value, where }) => `${value} (${where})`).join(' and ');
}

/** `/2025-06/19/` or `/20250619/` → "2025-06-19". */
export function dayInAddress(url: string): string | null {
  const [, ...yearMonthDay] = /((?:19|20)\d\d)[-/]?(0\d|1[0-2])[-/]?([0-3]\d)(?!\d)/.exec(url) ?? [];
  const day = yearMonthDay.join('-');
  return isDay(day) ? day : null;
}

/** Names of `meta` elements with the date of publication, the most reliable first. */
const DATE_NAMES = ['article:published_time', 'pubdate', 'publishdate', 'publish_date', 'date'];

/** In characters. The `head` of a page is within these. */
const MAX_HEAD_LENGTH = 100_000;

/** Reads `meta` and `link` elements. The first of each name counts. */
function metaOf(source: string) {
  const values = new Map<string, string>();
  for (const attributes of attributesOf(source.slice(0, MAX_HEAD_LENGTH), ['meta', 'link'])) {
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
