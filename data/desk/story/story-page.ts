/** What a page says of itself: who published it, when, where. A guess has the reason why it is one; what an editor says has none. */
import { isDay } from '../../contract/enumerations.ts';
import { type Tag, tagsOf } from '../../markup/html-tokens.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { isDateline } from '../../rules/pages.ts';
import type { Story } from '../../text/story/story.ts';

/** What the editor gave by flags. */
type Given = Partial<
  Record<'url' | 'publisher' | 'agency' | 'title' | 'language' | 'tier' | 'published' | 'retrieved', string>
>;

export interface PageGuess {
  value: string | null;
  /** Why a person should look at it; null where it is sure. */
  doubt: string | null;
}

export type PageFacts = Record<'url' | 'publisher' | 'agency' | 'title' | 'tier' | 'published', PageGuess>;

/** `source` is the decoded file, `text` its text. */
export function pageFacts(given: Given, source: string, text: string, story: Story, record: TradeRecord): PageFacts {
  const meta = metaOf(source);
  const url = first([given.url, null], [meta.url, 'the page names this address: compare it with where it was found']);
  const published = first(
    [given.published, null],
    [meta.published, 'the markup of the page has this day'],
    [dayIn(text.slice(0, story.paragraphs[0]?.start ?? 0)), 'it stands above the story'],
    [dayIn(url.value ?? ''), 'it stands in the address'],
  );
  const top = story.headline ? text.slice(story.headline.start, story.headline.end).trim() : '';
  // A copy without its headline begins with the dateline.
  const headline = isDateline(top) ? null : top;
  const title = first([given.title, null], [headline, null], [meta.title, 'the markup of the page has this title']);
  // A release may do without a title, where nobody saw it.
  if (title.value === null) title.doubt = null;
  const known = ofHost(record, url.value);
  const publisher = first(
    [given.publisher, null],
    [known?.publisher, null],
    [meta.site, 'the markup of the page names this site'],
  );
  const agency = first(
    [given.agency, null],
    [agencyIn(text.slice(0, story.paragraphs[0]?.start ?? 0), record), null],
    [datelineAgency(text.slice(story.paragraphs[0]?.start ?? 0), record), null],
    [publisher.value, 'the page names no agency that the record knows'],
  );
  return { url, published, title, publisher, agency, tier: tierOf(given, publisher.value, agency.value, record) };
}

/** The first that is there. */
function first(...guesses: [value: string | null | undefined, doubt: string | null][]): PageGuess {
  const found = guesses.find(([value]) => value);
  return found ? { value: found[0] as string, doubt: found[1] } : { value: null, doubt: 'the page does not say it' };
}

function tierOf(given: Given, publisher: string | null, agency: string | null, record: TradeRecord): PageGuess {
  if (given.tier) return { value: given.tier, doubt: null };
  const same = record.releases.findLast((release) => release.publisher === publisher && release.agency === agency);
  if (same) return { value: same.tier, doubt: null };
  return tierByNames(publisher, agency);
}

/** The tier that follows where nobody knows how the two belong together. */
export function tierByNames(publisher: string | null, agency: string | null): PageGuess {
  const isOwn = publisher !== null && publisher === agency;
  const doubt = isOwn ? 'publisher and agency are the same' : 'publisher and agency differ';
  return { value: isOwn ? 'A' : 'B', doubt: `${doubt}: A is the agency's own site or edition` };
}

/** The latest release of the record from the same host. */
function ofHost(record: TradeRecord, url: string | null) {
  const host = url && hostOf(url);
  return host ? record.releases.findLast((release) => hostOf(release.url) === host) : undefined;
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

/** An agency of the record that stands in the lines above the story. */
function agencyIn(lines: string, { releases }: TradeRecord): string | undefined {
  const agencies = [...new Set(releases.map(({ agency }) => agency))].sort((a, b) => b.length - a.length);
  const last = lines.split('\n').slice(-8).join('\n');
  return agencies.find((agency) => last.includes(agency));
}

/** An agency of the record in the brackets of a dateline: "BEIJING, March 10 (Xinhua) --". */
function datelineAgency(story: string, { releases }: TradeRecord): string | undefined {
  const name = /^[^()\n]{0,60}\(([^()\n]{2,40})\)\s*(?:--|—|–|-)/u.exec(story)?.[1];
  return releases.find(({ agency }) => agency === name)?.agency;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAYS: [pattern: RegExp, order: 'ymd' | 'mdy' | 'dmy'][] = [
  [/((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/i, 'ymd'],
  [/((?:19|20)\d\d)\/?(0\d|1[0-2])\/?([0-3]\d)(?!\d)/i, 'ymd'],
  [new RegExp(`${MONTH} (\\d{1,2}),? ((?:19|20)\\d\\d)`, 'i'), 'mdy'],
  [new RegExp(`(\\d{1,2}) ${MONTH},? ((?:19|20)\\d\\d)`, 'i'), 'dmy'],
];

/** The first day that a line or an address names, as `YYYY-MM-DD`. */
function dayIn(text: string): string | null {
  for (const [pattern, order] of DAYS) {
    const [, ...parts] = pattern.exec(text) ?? [];
    const part = (letter: string) => parts[order.indexOf(letter)] ?? '';
    if (!parts.length) continue;
    const name = MONTHS.indexOf(part('m').toLowerCase().slice(0, 3)) + 1;
    const day = `${part('y')}-${String(name || part('m')).padStart(2, '0')}-${part('d').padStart(2, '0')}`;
    if (isDay(day)) return day;
  }
  return null;
}

/** What the markup says in `meta` and `link` elements near its start. */
function metaOf(source: string) {
  const tags = tagsOf(source.slice(0, 100_000), ['meta', 'link']);
  const attribute = (tag: Tag | undefined, name: string) => tag?.attributes.get(name)?.value.trim();
  const content = (...names: string[]) => {
    const nameOf = (tag: Tag) => (attribute(tag, 'property') ?? attribute(tag, 'name') ?? '').toLowerCase();
    return attribute(
      tags.find((tag) => names.includes(nameOf(tag))),
      'content',
    );
  };
  const canonical = tags.find((tag) => attribute(tag, 'rel')?.toLowerCase() === 'canonical');
  return {
    url: attribute(canonical, 'href') || content('og:url'),
    title: content('og:title'),
    site: content('og:site_name'),
    published: dayIn(content('article:published_time', 'pubdate', 'publishdate', 'publish_date', 'date') ?? ''),
  };
}
