/** Writes a feed as Atom (RFC 4287), in pages (RFC 5005). */
import { escapeHtml } from '../../formats/escape.ts';
import { type Feed, type Item, pageAddress } from './feed-items.ts';

export function atom(feed: Feed): string {
  const { title, description, language, origin, items, page, pages } = feed;
  const address = (number: number) => escapeHtml(pageAddress(feed, '/feed.xml', number));
  const links = [
    ['self', page],
    ['first', 1],
    ...(page > 1 ? [['previous', page - 1] as const] : []),
    ...(page < pages ? [['next', page + 1] as const] : []),
    ['last', pages],
  ] as const;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${address(1)}</id>
<title>${escapeHtml(title)}</title>
<subtitle>${escapeHtml(description)}</subtitle>
<updated>${items[0]?.date_published ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${escapeHtml(title)}</name><uri>${origin}/</uri></author>
${links.map(([rel, number]) => `<link rel="${rel}" type="application/atom+xml" href="${address(number)}"/>\n`).join('')}<link rel="alternate" type="text/html" href="${origin}/"/>
${items.map(entry).join('')}</feed>
`;
}

function entry({ id, url, external_url, title, content_text, content_html, date_published, tags }: Item): string {
  const via = external_url ? `<link rel="via" href="${escapeHtml(external_url)}"/>\n` : '';
  return `<entry>
<id>${escapeHtml(id)}</id>
<title>${escapeHtml(title)}</title>
<updated>${date_published}</updated>
<published>${date_published}</published>
<link rel="alternate" href="${escapeHtml(url)}"/>
${via}${tags.map((tag) => `<category term="${escapeHtml(tag)}"/>`).join('')}
<content type="${content_html ? 'html' : 'text'}">${escapeHtml(content_html ?? content_text)}</content>
</entry>
`;
}
