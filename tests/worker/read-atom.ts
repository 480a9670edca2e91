/** Reads an Atom feed (RFC 4287) with regular expressions, independently of the code that writes it. */
import { decodeEntities } from './markup.ts';

interface Entry {
  id: string;
  url: string;
  title: string;
  text: string;
  /** The date of `updated`. */
  day: string;
  tags: string[];
}

/** `head` has the texts of the elements before the first entry by their names, and `self`, the feed's own URL. */
export function readAtom(xml: string): { head: Record<string, string>; entries: Entry[] } {
  const [head = '', ...entries] = xml.split('<entry>');
  return { head: { ...elementTexts(head), self: linkOf('self', head) }, entries: entries.map(readEntry) };
}

function readEntry(xml: string): Entry {
  const { id = '', title = '', content: text = '', updated = '' } = elementTexts(xml);
  const tags = [...xml.matchAll(/<category term="([^"]*)"/g)].map(([, tag = '']) => tag);
  return { id, url: linkOf('alternate', xml), title, text, day: updated.slice(0, 10), tags };
}

/** `<id>a</id><title>b &amp; c</title>` → `{ id: 'a', title: 'b & c' }` */
function elementTexts(xml: string): Record<string, string> {
  const elements = [...xml.matchAll(/<(\w+)[^<>]*>([^<>]*)<\/\1>/g)];
  return Object.fromEntries(elements.map(([, name, text = '']) => [name, decodeEntities(text)]));
}

/** The target of a link: `<link rel="self" href="/feed.xml">` → `/feed.xml` */
function linkOf(rel: string, xml: string): string {
  return decodeEntities(new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)"`).exec(xml)?.[1] ?? '');
}
