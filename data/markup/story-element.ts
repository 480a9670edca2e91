/** The element that a page marks as its story. */
import type { Span } from '../text/spans.ts';
import { readHtml, type Tag } from './html-tokens.ts';

/** The one `<article>` of a page, else its one `<main>`, from its start tag to its end tag; null where neither is the only one. */
export function storyElement(html: string): Span | null {
  for (const element of ['article', 'main']) {
    const spans: Span[] = [];
    const open: number[] = [];
    const tag = ({ name, kind, start }: Tag) => {
      if (name === element && kind === 'start') open.push(start);
      const from = name === element && kind === 'end' ? open.pop() : undefined;
      if (from !== undefined) spans.push({ start: from, end: start });
    };
    readHtml(html, { tag });
    const [only, ...others] = spans;
    if (only && !others.length) return only;
  }
  return null;
}
