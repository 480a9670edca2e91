/**
 * `<trade-figure fact="…">22.9 percent</trade-figure>`: one cited number inside running text. Its words are the author's and stay;
 * the element makes them lead to the receipt, and says behind them when the number has been revised since.
 */

import { day } from '../data/format.ts';
import { load } from './load.ts';
import { languageOf, localeOf } from './locale.ts';
import type { LabelledFact } from './receipt.ts';
import type { Html } from './view.ts';

type Render = (template: unknown, into: DocumentFragment) => unknown;

/** Once a figure: loads its fact and renders the link around its words. Nothing is thrown; what fails leaves the words as they are. */
export async function connect(element: HTMLElement, html: Html, render: Render, base: string): Promise<void> {
  if (element.shadowRoot) return;
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  render(html`<slot></slot>`, root);
  const id = element.getAttribute('fact') ?? '';
  const asOf = element.getAttribute('as-of');
  const api = element.getAttribute('api') ?? new URL(base).origin;
  const href = `${api}/v1/facts/${encodeURIComponent(id)}?lang=${languageOf(element)}`;
  try {
    const fact = await load<LabelledFact>(href, new AbortController().signal);
    const locale = localeOf(element, languageOf(element));
    const mark = revisedSince(fact, asOf);
    render(
      html`<a class="cite ${fact.basis}" part="number" href="${href}"><slot></slot></a>${
        mark ? html`<small part="mark"> (${fact.words.revised?.replace('{}', day(mark, locale))})</small>` : ''
      }`,
      root,
    );
    root.addEventListener('click', (event) => open(event as MouseEvent, html, render, base, locale));
    tell(element, 'load', { fact });
  } catch (error) {
    tell(element, 'error', { error });
  }
}

/** The day of the last revision, where it came after the day that the figure is pinned to, or ever for a live one. */
function revisedSince({ revisions }: LabelledFact, asOf: string | null): string | null {
  const last = revisions.at(-1)?.until ?? null;
  return last && last > (asOf ?? '') ? last : null;
}

async function open(event: MouseEvent, html: Html, render: Render, base: string, locale: string): Promise<void> {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.cite');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    const { openReceipt } = await import(new URL('receipt.js', base).href);
    await openReceipt(link, html, render, locale);
  } catch {
    if (link.isConnected) location.assign(link.href);
  }
}

function tell(element: HTMLElement, what: 'load' | 'error', detail: object): void {
  element.dispatchEvent(new CustomEvent(`trade-figure-${what}`, { detail, bubbles: true, composed: true }));
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host{display:inline}
a{color:inherit;text-decoration:underline dotted 1px currentColor;text-underline-offset:.15em}
a.derived{font-style:italic}
a:focus-visible{outline:2px solid;outline-offset:2px}
small{font-size:.8em}
`);
