/** Writes a feed as JSON Feed 1.1 (https://jsonfeed.org/version/1.1). */
import type { Answer } from '../../../data/contract/answers.ts';
import { type Feed, pageAddress, timeOf } from './feed-items.ts';

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
