/**
 * The full view of a card: a script of its own, loaded where a page shows that view in place, or when a reader opens it from a compact
 * card. It then opens in a panel over the page, a modal dialog: focus goes in and comes back, and Escape or a click beside it closes it.
 * Such a click follows no link of the page.
 */
import type { Card, CompactCard, FullCard } from '../../data/contract/card.ts';
import { publishers } from '../../data/fact/evidence.ts';
import { guarded } from '../dom/guard.ts';
import type { GuestElement } from '../dom/guest-element.ts';
import { languageOf } from '../dom/locale.ts';
import { addressOf, type CardParameters } from '../request/card-address.ts';
import { checkCard, withStrictWords } from '../request/card-answer.ts';
import { full } from '../view/card/full-card.ts';
import type { Html, ViewOptions } from '../view/writer.ts';
import { copy } from './copy.ts';
import type { Toolkit } from './lazy-scripts.ts';
import { phrasesFor } from './phrases.ts';
import { matchHost } from './scheme.ts';

/** The style sheets of view/styles/full-styles.ts and view/styles/panel-styles.ts, set by the build. */
declare const FULL_STYLES: string;
declare const PANEL_STYLES: string;

/** A card's element, as the panel knows it. */
type CardHost = GuestElement & CardParameters & { api: string; card: CompactCard | null };

/** The last request for the full card of each element. */
const requests = new WeakMap<Element, AbortController>();

/** Loads the full card of the element, once however often it is asked for, until the element asks for another one. */
async function loadFull(host: CardHost, toolkit: Toolkit): Promise<FullCard> {
  const request = new AbortController();
  const url = addressOf(host, host.api || toolkit.origin, languageOf(host), 'full');
  const answer = toolkit.load<FullCard>(url, request.signal);
  // Only now, so that what both ask for is not aborted between them.
  requests.get(host)?.abort();
  requests.set(host, request);
  const card = await answer;
  try {
    checkCard(card);
    return card;
  } catch (error) {
    // What is no card would be shared with whoever opens the panel again.
    request.abort();
    throw error;
  }
}

/** The full view for a host, which gets its looks. It throws if the response is not a valid card. */
export function fullView(host: GuestElement): typeof drawFull {
  host.addStyles(FULL_STYLES);
  // The same listener is added once, however often it is added.
  host.shadowRoot?.addEventListener('click', copyOnClick);
  return drawFull;
}

function drawFull(html: Html, card: Card, options: ViewOptions): unknown {
  const answer = card as FullCard;
  checkCard(answer);
  return full(html, withStrictWords(answer), options);
}

/** Loads what the panel is going to show. */
export function prefetch(host: GuestElement, toolkit: Toolkit): Promise<unknown> {
  return loadFull(host as CardHost, toolkit).catch(() => {});
}

/** Opens the panel of the card beside its control. */
export function open(control: HTMLElement, guest: GuestElement, toolkit: Toolkit): void {
  const host = guest as CardHost;
  const { html, render } = toolkit;
  const root = control.getRootNode() as ShadowRoot;
  fullView(host);
  host.addStyles(PANEL_STYLES);
  root.querySelector('.panel')?.remove();
  const panel = host.ownerDocument.createElement('dialog');
  let content = panel.appendChild(host.ownerDocument.createElement('div'));
  const phrases = phrasesFor(host);
  panel.className = 'panel';
  panel.setAttribute('part', 'panel');
  panel.ariaBusy = 'true';
  matchHost(panel, host);
  Object.assign(panel, { tabIndex: -1, lang: languageOf(host), dir: host.card?.dir ?? '' });

  const draw = (view: unknown) => {
    const name = host.card?.title ?? '';
    // A dash stays on the line of the month before it.
    const top = html`<div class="top"><span>${name.replaceAll('–', '–\u2060')}</span><button type="button" class="close" aria-label="${phrases.close}">×</button></div>`;
    render([top, view], content);
    panel.ariaLabel = name || null;
  };
  const status = (text: string) => draw(html`<p class="pending" role="status">${text}</p>`);
  const load = async () => {
    try {
      const card = await loadFull(host, toolkit);
      const today = new Date().toISOString().slice(0, 10);
      draw(drawFull(html, card, { api: host.api || toolkit.origin, level: '', today, popup: 'dialog' }));
    } catch {
      // Part of the view may have been drawn.
      content = host.ownerDocument.createElement('div');
      panel.replaceChildren(content);
      status(phrases.failed);
    }
    panel.ariaBusy = null;
  };

  const click = ({ target, clientX, clientY }: MouseEvent) => {
    if ((target as Element).matches('.close')) panel.close();
    if (target !== panel) return;
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) panel.close();
  };
  // The panel would not be modal any more where the host is put back.
  const leaving = { hostDisconnected: guarded(() => panel.close()) };
  const close = () => {
    host.removeController(leaving);
    panel.remove();
    control.ariaExpanded = null;
    // Return the focus, unless the reader has moved on before this event.
    const { activeElement } = host.getRootNode() as Document | ShadowRoot;
    if (!activeElement || activeElement.matches('body')) control.focus({ preventScroll: true });
  };
  panel.addEventListener('click', guarded(click));
  panel.addEventListener('close', guarded(close));
  try {
    status(phrases.loading);
    guarded(load)();
    root.append(panel);
    panel.showModal();
    control.ariaExpanded = 'true';
    panel.focus({ preventScroll: true });
    host.addController(leaving);
  } catch (error) {
    close();
    throw error;
  }
}

/** Copies a citation or the link. The other actions of the full view are ordinary links. */
const copyOnClick = guarded(async (event: Event) => {
  const { card } = (event.currentTarget as ShadowRoot).host as CardHost;
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-action]');
  const { action } = link?.dataset ?? {};
  if (!link || !card || (action !== 'quote' && action !== 'link')) return;
  event.preventDefault();
  const foot = link.closest('.foot') as HTMLElement;
  const { sentence, copied = '' } = foot.dataset;
  const { published, url } = card.source;
  const citation = `${sentence} ${publishers(card.source).join(', ')}, ${published}, ${url}. Trade Facts, ${link.href}`;
  await copy(action === 'quote' ? citation : link.href, link, foot, copied);
});
