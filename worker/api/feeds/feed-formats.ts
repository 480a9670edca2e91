/** Writes a feed as JSON Feed 1.1 (https://jsonfeed.org/version/1.1), and as Atom (RFC 4287) in pages (RFC 5005). */
import type { Answer } from '../../../data/contract/answers.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { type Feed, type Item, pageAddress, timeOf } from './feed-items.ts';

export function jsonFeed(feed: Feed): Answer<'JsonFeed'> {
  const { title, description, language, origin, items, page, pages } = feed;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${origin}/`,
    feed_url: pageAddress(feed, '/feed.json', 1),
    ...(page < pages ? { next_url: pageAddress(feed, '/feed.json', page + 1) } : {}),
    description,
    language,
    items: items.map(({ text, day, ...item }) => ({ ...item, content_text: text, date_published: timeOf(day) })),
  };
}

export function atom(feed: Feed): string {
  const { title, description, language, origin, items, page, pages } = feed;
  const links = [
    ['self', page],
    ...(page > 1 ? [['previous', page - 1] as const] : []),
    ...(page < pages ? [['next', page + 1] as const] : []),
  ] as const;
  const address = (number: number) => escapeHtml(pageAddress(feed, '/feed.xml', number));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${address(1)}</id>
<title>${escapeHtml(title)}</title>
<subtitle>${escapeHtml(description)}</subtitle>
<updated>${timeOf(items[0]?.day ?? '1970-01-01')}</updated>
<author><name>${escapeHtml(title)}</name><uri>${origin}/</uri></author>
${links.map(([rel, number]) => `<link rel="${rel}" type="application/atom+xml" href="${address(number)}"/>\n`).join('')}<link rel="alternate" type="text/html" href="${origin}/"/>
${items.map(entry).join('')}</feed>
`;
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
