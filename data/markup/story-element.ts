/** The element that a page marks as its story. */
import type { Span } from '../text/spans.ts';
import { readHtml } from './html-tokens.ts';

/** The one `<article>` of a page, else its one `<main>`, from its start tag to its end tag; null where neither is the only one. */
export function storyElement(html: string): Span | null {
  const found: Record<string, { spans: Span[]; open: number[] }> = {
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
