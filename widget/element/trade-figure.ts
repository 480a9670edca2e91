/**
 * `<trade-figure fact="…">22.9 percent</trade-figure>`: one cited number inside running text. Its words are the author's and stay;
 * the element links them to the receipt, and adds a note where the number is in doubt or, since the day that they were written on, has been revised.
 */
import { day } from '../../data/fact/format.ts';
import { fillText } from '../../data/fact/number-text.ts';
import { fire, guarded } from '../dom/guard.ts';
import { languageOf, localeOf } from '../dom/locale.ts';
import { adoptProperties, defineProperties } from '../dom/properties.ts';
import { styled } from '../dom/sheet.ts';
import type { Toolkit } from '../open/lazy-scripts.ts';
import { phrasesFor } from '../open/phrases.ts';
import type { LoadError } from '../request/load.ts';
import type { LabelledFact } from '../view/receipt/receipt.ts';
import type { Html } from '../view/writer.ts';
import { doubt } from '../view/writer.ts';

/** Ids that were warned of. */
const warned = new Set<string | null>();

const ATTRIBUTES = ['fact', 'as-of', 'theme', 'api'];

/** The request of each figure; the answer to an earlier one is dropped. */
const requests = new WeakMap<HTMLElement, AbortController>();

/** Loads the figure's fact and links its words. Nothing is thrown: a failure leaves the words as they are. */
export async function connect(element: HTMLElement, toolkit: Toolkit): Promise<void> {
  const { html, render, bare, load } = toolkit;
  requests.get(element)?.abort();
  const request = new AbortController();
  requests.set(element, request);
  const { signal } = request;
  const root = element.shadowRoot ?? prepare(element, toolkit);
  try {
    addStyles(root);
    const api = element.getAttribute('api') || toolkit.origin;
    const id = encodeURIComponent(element.getAttribute('fact') ?? '');
    const asOf = element.getAttribute('as-of');
    const lang = languageOf(element);
    // Revisions are in the fact as known today; the receipt of a pinned figure is that of its day.
    const fact = await load<LabelledFact>(`${api}/v1/facts/${id}?lang=${lang}`, signal);
    if (signal.aborted) return;
    const mark = noteOf(fact, asOf, localeOf(element, lang));
    const href = `${api}/facts/${id}${asOf ? `@${asOf}` : ''}?lang=${lang}`;
    const words = html`<a class="cite ${fact.basis}" part="number" href="${href}"><slot></slot></a>`;
    render([words, note(html, mark)], root);
    fire(element, 'trade-figure-load', { fact });
    request.abort();
  } catch (error) {
    if (signal.aborted) return;
    // A fact that is gone was withdrawn, which a reader of the words has to know.
    const { status, message } = error as LoadError;
    if (status === 404 || status === 400) warn(element.getAttribute('fact'));
    await guarded(bare)(element);
    if (status === 410) await guarded(render)([html`<slot></slot>`, note(html, message)], root);
    fire(element, 'trade-figure-error', { error });
    request.abort();
  }
}

function prepare(element: HTMLElement, toolkit: Toolkit): ShadowRoot {
  // Observed here, because the element's class is in the script that every page loads.
  const type = element.constructor as typeof HTMLElement;
  if (!('fact' in type.prototype)) defineProperties(type, ATTRIBUTES);
  adoptProperties(element);
  const changes = new MutationObserver(guarded(() => connect(element, toolkit)));
  changes.observe(element, { attributeFilter: ['fact', 'as-of', 'lang', 'api'] });
  toolkit.listen(element, () => phrasesFor(element).failed, toolkit);
  return toolkit.bare(element);
}

function note(html: Html, mark: unknown): unknown {
  return mark ? html`<small part="mark"> (${mark})</small>` : '';
}

/** What a reader has to know of the number: that it is in doubt, or, where the words are of a day, that it was revised after it. */
function noteOf({ status, revisions, words, writing }: LabelledFact, asOf: string | null, tag: string): string {
  const inDoubt = doubt(status, words);
  if (inDoubt) return inDoubt;
  const last = revisions.at(-1)?.until ?? '';
  return asOf && last > asOf ? fillText(words.revised, day(last, { tag, writing })) : '';
}

/** Tells whoever writes the page of a mistyped id, once for each. */
function warn(fact: string | null): void {
  if (warned.has(fact)) return;
  warned.add(fact);
  console.warn(`<trade-figure fact="${fact ?? ''}">: there is no such fact`);
}

const addStyles = styled(`
:host{display:inline}
a{color:inherit;text-decoration:underline dotted 1px currentColor;text-underline-offset:.2em;unicode-bidi:isolate}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
a[aria-busy=true]{opacity:.6;cursor:progress}
a:focus-visible{outline:2px solid;outline-offset:2px}
small{font-size:.8em}
`);
