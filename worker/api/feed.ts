/** The record's changes as one list of entries, which the JSON and the Atom feed write alike. Links are absolute, as feeds need. */
import type { ReleaseSummary } from '../../data/catalogue/catalogue-index.ts';
import type { Change } from '../../data/catalogue/changes.ts';
import type { Answer } from '../../data/contract/answers.ts';

type Item = Answer<'JsonFeed'>['items'][number];

export const FEED_TITLE = 'Trade Facts: releases and revisions';
export const FEED_DESCRIPTION =
  'New pages in the record, figures that later pages revised, and facts that were withdrawn.';

export function feedItems(releases: ReleaseSummary[], changes: Change[], origin: string): Item[] {
  const byId = new Map(releases.map((release) => [release.id, release]));
  return changes.map((change) => {
    const date_published = `${change.day}T00:00:00Z`;
    if (change.kind === 'release') {
      const release = byId.get(change.id);
      if (!release) throw new Error(`the changes name the release ${change.id}, which the catalogue does not hold`);
      const { publisher, agency, title, url, observations, areas } = release;
      const address = `${origin}/v1/releases/${change.id}`;
      const by = agency === publisher ? publisher : `${publisher} (${agency})`;
      return {
        ...{ id: address, url: address, external_url: url, date_published, tags: ['release', ...areas] },
        title: `${by}: ${title ?? change.id}`,
        content_text: `${observations === 1 ? 'One number' : `${observations} numbers`} of ${areas.join(', ')}, published on ${change.day}.`,
      };
    }
    const area = change.id.split('.')[0] as string;
    if (change.kind === 'withdrawal') {
      // The address answers 410 with the reason.
      const address = `${origin}/v1/facts/${change.id}`;
      return {
        ...{ id: `${address}#withdrawn`, url: address, date_published, tags: ['withdrawal', area] },
        title: `Withdrawn: ${change.id}`,
        content_text: change.reason,
      };
    }
    const address = `${origin}/v1/facts/${change.id}@${change.day}`;
    const { before, after, unit } = change;
    return {
      ...{ id: address, url: address, date_published, tags: ['revision', area] },
      title: `Revised: ${change.id}`,
      content_text: `Until ${change.day}: ${said(before, unit)}. Since then: ${said(after, unit)}.`,
    };
  });
}

type Said = Extract<Change, { kind: 'revision' }>['before'];

function said({ value, bounds, printed }: Said, unit: string): string {
  const number =
    value === null ? `between ${bounds[0] ?? 'any'} and ${bounds[1] ?? 'any'} ${unit}` : `${value} ${unit}`;
  return printed === null ? `${number}, derived` : `${number}, printed as "${printed}"`;
}

/** The items as an Atom feed (RFC 4287). */
export function atom(items: Item[], origin: string): string {
  const entries = items.map(
    ({ id, url, external_url, title, content_text, date_published, tags }) => `<entry>
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<updated>${date_published}</updated>
<published>${date_published}</published>
<link rel="alternate" href="${escapeXml(url)}"/>
${external_url ? `<link rel="via" href="${escapeXml(external_url)}"/>\n` : ''}${tags.map((tag) => `<category term="${escapeXml(tag)}"/>`).join('')}
<content type="text">${escapeXml(content_text)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${origin}/feed.xml</id>
<title>${FEED_TITLE}</title>
<subtitle>${FEED_DESCRIPTION}</subtitle>
<updated>${items[0]?.date_published ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>Trade Facts</name><uri>${origin}/</uri></author>
<link rel="self" type="application/atom+xml" href="${origin}/feed.xml"/>
<link rel="alternate" type="text/html" href="${origin}/"/>
${entries.join('')}</feed>
`;
}

/** XML forbids most control characters and halves of surrogate pairs, escaped or not (XML 1.0, 2.2). */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
