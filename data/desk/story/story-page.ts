/** What a page says of itself: who published it, when, where. */
import { isDay } from '../../contract/enumerations.ts';
import { tagsOf } from '../../markup/html-tokens.ts';
import { fold } from '../../printed/fold.ts';
import { withoutHidden } from '../../record/read-json.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { isDateline } from '../../rules/pages.ts';
import { dayIn } from '../../text/periods/printed-day.ts';
import type { ReadStory } from './read-story.ts';

/** What the page does not say is missing or null. */
export function pageFacts({ source, page, text, story }: ReadStory, record: TradeRecord) {
  const meta = metaOf(source);
  const [first = { start: 0, end: 0 }] = story.paragraphs;
  const above = page.slice(0, Math.max(0, page.indexOf(text.slice(first.start, first.end))));
  const top = story.headline ? text.slice(story.headline.start, story.headline.end).trim() : '';
  // A copy without its headline begins with the dateline.
  const headline = top === '' || isDateline(top) ? null : top;
  // The longest line above the story may be a caption; a title in the markup that the page shows is none.
  const shown = meta.title !== undefined && page.includes(meta.title) ? meta.title : null;
  return {
    url: meta.url,
    site: meta.site,
    agency: agencyIn(page, above, record),
    title: shown ?? headline ?? meta.title ?? null,
    day: meta.published ?? dayIn(fold(above)),
  };
}

/**
 * A: the agency's own site or edition, which has its name at the beginning. B: another outlet. A site that carried this agency before has
 * the tier that it had then.
 */
export function tierOf(publisher: string, agency: string, { releases }: TradeRecord): 'A' | 'B' {
  const same = releases.findLast((release) => release.publisher === publisher && release.agency === agency);
  if (same) return same.tier;
  return `${publisher} `.startsWith(`${agency} `) ? 'A' : 'B';
}

/** The publisher of the latest release of the record from the same host. */
export function publisherAt(url: string, { releases }: TradeRecord): string | undefined {
  const host = hostOf(url);
  return host ? releases.findLast((release) => hostOf(release.url) === host)?.publisher : undefined;
}

function hostOf(url: string): string | undefined {
  return URL.parse(url)?.hostname.replace(/^www\./, '');
}

/** A line that ends with a colon and a name, "Source: Xinhua"; the brackets of a dateline, "BEIJING, March 10 (Xinhua) --". */
const NAMED_BY = [
  /[:：][ \t]*([^:：\n]{2,60}?)[ \t]*[)）]?[ \t]*$/gmu,
  /^[^()\n]{0,60}\(([^()\n]{2,40})\)\s*(?:--|—|–|-)/gmu,
];

/** The agency of the record that a line of the page names as its source, or that the lines above the story name. */
function agencyIn(text: string, above: string, { releases, agencies }: TradeRecord): string | undefined {
  const names = new Map(
    [...new Set([...releases.map(({ agency }) => agency), ...Object.keys(agencies)])].flatMap((agency) =>
      [agency, ...Object.values(agencies[agency]?.labels ?? {})].map((name) => [name.toLowerCase(), agency] as const),
    ),
  );
  for (const pattern of NAMED_BY) {
    for (const [, name = ''] of text.matchAll(pattern)) {
      const agency = names.get(name.trim().toLowerCase());
      if (agency) return agency;
    }
  }
  const last = above.toLowerCase().split('\n').slice(-8).join('\n');
  const longestFirst = [...names].sort(([a], [b]) => b.length - a.length);
  return longestFirst.find(([name]) => last.includes(name))?.[1];
}

/** The day in an address: `/2025-06/19/`, `/20250619/`. */
export function dayInAddress(url: string): string | null {
  const [, ...parts] = /((?:19|20)\d\d)[-/]?(0\d|1[0-2])[-/]?([0-3]\d)(?!\d)/.exec(url) ?? [];
  const day = parts.join('-');
  return isDay(day) ? day : null;
}

/** What the markup says in `meta` and `link` elements near its start; of several of one name the first counts. */
function metaOf(source: string) {
  const given = new Map<string, string>();
  for (const { attributes } of tagsOf(source.slice(0, 100_000), ['meta', 'link'])) {
    const value = (name: string) =>
      withoutHidden(attributes.get(name)?.value ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    const name = (value('property') || value('name') || value('rel')).toLowerCase();
    const content = value('content') || value('href');
    if (content && !given.has(name)) given.set(name, content);
  }
  const DAYS = ['article:published_time', 'pubdate', 'publishdate', 'publish_date', 'date'];
  return {
    url: given.get('canonical') ?? given.get('og:url'),
    title: given.get('og:title'),
    site: given.get('og:site_name'),
    published: dayIn(fold(DAYS.map((name) => given.get(name)).find(Boolean) ?? '')),
  };
}
