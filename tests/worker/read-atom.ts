interface Item {
  id: string;
  url: string;
  title: string;
  text: string;
  day: string;
  tags: string[];
}

import { plainText } from './plain-text.ts';

/** The entries of an Atom feed, and the texts of its head by the names of their elements; `self` is the address of the feed. */
export function readAtom(xml: string): { head: Record<string, string>; entries: Item[] } {
  const [before = '', ...parts] = xml.split('<entry>');
  const texts = (text: string) =>
    Object.fromEntries(
      [...text.matchAll(/<(\w+)[^<>]*>([^<>]*)<\/\1>/g)].map(([, name, own]) => [name, plainText(own ?? '')]),
    ) as Record<string, string>;
  const link = (rel: string, text: string) =>
    plainText(new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)"`).exec(text)?.[1] ?? '');
  return {
    head: { ...texts(before), self: link('self', before) },
    entries: parts.map((part) => {
      const { id = '', title = '', content: text = '', updated = '' } = texts(part);
      const tags = [...part.matchAll(/<category term="([^"]*)"/g)].map(([, tag]) => tag as string);
      return { id, url: link('alternate', part), title, text, day: updated.slice(0, 10), tags };
    }),
  };
}
