/** The element that a page marks as its story. */
import { readHtml } from './html-tokens.ts';

/** From the end of its start tag to its end tag, as offsets in the page. */
export interface ElementSpan {
  start: number;
  end: number;
}

/** The one `<article>` of a page, else its one `<main>`; null where a page has none or several of both. */
export function storyElement(html: string): ElementSpan | null {
  const found: Record<string, { spans: ElementSpan[]; open: number[] }> = {
    article: { spans: [], open: [] },
    main: { spans: [], open: [] },
  };
  readHtml(html, {
    tag({ name, kind, start }) {
      const element = found[name];
      if (!element) return;
      if (kind === 'start') element.open.push(start);
      const from = kind === 'end' ? element.open.pop() : undefined;
      if (from !== undefined) element.spans.push({ start: from, end: start });
    },
  });
  for (const name of ['article', 'main']) {
    const [only, ...others] = found[name]?.spans ?? [];
    if (only && !others.length) return only;
  }
  return null;
}
