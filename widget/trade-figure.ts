/**
 * `<trade-figure fact="…">22.9 percent</trade-figure>`: one cited number inside running text. Its words are the author's and stay;
 * the element makes them lead to the receipt, and says behind them what has become of the number since.
 */
import { day } from '../data/fact/format.ts';
import { load } from './load.ts';
import { languageOf, localeOf } from './locale.ts';
import type { LabelledFact } from './view/receipt.ts';
import type { Html } from './view/view.ts';
import { doubt } from './view/view.ts';

type Render = (template: unknown, into: DocumentFragment) => unknown;

/** The question that a figure asks now; an answer to an earlier one is dropped. */
const asking = new WeakMap<HTMLElement, AbortController>();

/** Loads the figure's fact and renders the link around its words. Nothing is thrown; what fails leaves the words as they are. */
export async function connect(element: HTMLElement, html: Html, render: Render, base: string): Promise<void> {
  asking.get(element)?.abort();
  const { signal } = asking.set(element, new AbortController()).get(element) as AbortController;
  const root = element.shadowRoot ?? prepare(element, html, render, base);
  const api = element.getAttribute('api') ?? new URL(base).origin;
  const id = encodeURIComponent(element.getAttribute('fact') ?? '');
  const asOf = element.getAttribute('as-of');
  const lang = languageOf(element);
  try {
    // What befell a number since is told by the live fact; the receipt of a pinned figure is that of its day.
    const fact = await load<LabelledFact>(`${api}/v1/facts/${id}?lang=${lang}`, signal);
    if (signal.aborted) return;
    const mark = since(fact, asOf, localeOf(element, lang));
    const href = `${api}/v1/facts/${id}${asOf ? `@${asOf}` : ''}?lang=${lang}`;
    render(html`<a class="cite ${fact.basis}" part="number" href="${href}"><slot></slot></a>${note(html, mark)}`, root);
    tell(element, 'load', { fact });
  } catch (error) {
    if (signal.aborted) return;
    // A fact that is gone was withdrawn: the words must not stand as if it were not.
    const gone = (error as { status?: number }).status === 410 && (error as Error).message;
    render(html`<slot></slot>${note(html, gone)}`, root);
    tell(element, 'error', { error });
  }
}

function prepare(element: HTMLElement, html: Html, render: Render, base: string): ShadowRoot {
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  render(html`<slot></slot>`, root);
  // Observed from here and not by the element, whose class is in the script that every page loads.
  const changes = new MutationObserver(() => connect(element, html, render, base));
  changes.observe(element, { attributeFilter: ['fact', 'as-of', 'lang', 'api'] });
  root.addEventListener('click', (event) => open(event as MouseEvent, element, html, render, base));
  return root;
}

function note(html: Html, mark: unknown): unknown {
  return mark ? html`<small part="mark"> (${mark})</small>` : '';
}

/** What has become of the number: contested, corrected, withdrawn, or revised, for a pinned figure after its day. */
function since(
  { status, revisions, words, writing }: LabelledFact,
  asOf: string | null,
  tag: string,
): string | undefined {
  const said = doubt(status, words);
  if (said) return said;
  const last = revisions.at(-1)?.until ?? '';
  return last > (asOf ?? '') ? words.revised?.replace('{}', day(last, { tag, writing })) : '';
}

async function open(event: MouseEvent, element: HTMLElement, html: Html, render: Render, base: string): Promise<void> {
  const link = (event.target as Element).closest('a');
  // The author's own links are theirs.
  if (link?.getRootNode() !== element.shadowRoot) return;
  // As on the card: a link of a receipt runs nothing.
  if (!/^http/.test(link.protocol)) event.preventDefault();
  if (!link.matches('.cite') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    const { openReceipt } = await import(/* @vite-ignore */ new URL('receipt.js', base).href);
    await openReceipt(link, html, render, localeOf(element, languageOf(element)));
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
a{color:inherit;text-decoration:underline dotted 1px currentColor;text-underline-offset:.2em;unicode-bidi:isolate}
a.derived{font-style:italic}
a:focus-visible{outline:2px solid;outline-offset:2px}
small{font-size:.8em}
`);
