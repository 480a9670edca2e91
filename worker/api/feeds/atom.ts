/** Writes a feed as Atom (RFC 4287), in pages (RFC 5005). */
import { escapeHtml } from '../../formats/escape.ts';
import type { Feed, Item } from './feed-items.ts';

export function atom(feed: Feed): string {
  const { title, description, language, origin, items, page, pages } = feed;
  const links = [
    ['self', page],
    ...(page > 1 ? [['previous', page - 1] as const] : []),
    ...(page < pages ? [['next', page + 1] as const] : []),
  ] as const;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${pageAddress(feed, 1)}</id>
<title>${escapeHtml(title)}</title>
<subtitle>${escapeHtml(description)}</subtitle>
<updated>${timeOf(items[0]?.day ?? '1970-01-01')}</updated>
<author><name>${escapeHtml(title)}</name><uri>${origin}/</uri></author>
${links.map(([rel, number]) => `<link rel="${rel}" type="application/atom+xml" href="${pageAddress(feed, number)}"/>\n`).join('')}<link rel="alternate" type="text/html" href="${origin}/"/>
${items.map(entry).join('')}</feed>
`;
}

/** The address of one page of the feed, escaped. */
function pageAddress({ origin, query }: Feed, page: number): string {
  const parts = [query, page > 1 ? `page=${page}` : ''].filter(Boolean);
  return escapeHtml(`${origin}/feed.xml${parts.length ? `?${parts.join('&')}` : ''}`);
}

function entry({ id, url, title, text, day, tags }: Item): string {
  return `<entry>
<id>${escapeHtml(id)}</id>
<title>${escapeHtml(title)}</title>
<updated>${timeOf(day)}</updated>
<published>${timeOf(day)}</published>
<link rel="alternate" href="${escapeHtml(url)}"/>
${tags.map((tag) => `<category term="${escapeHtml(tag)}"/>`).join('')}
<content type="text">${escapeHtml(text)}</content>
</entry>
`;
}

/** The record knows days: a time is the first of its day. */
function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}
