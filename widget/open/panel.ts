/**
 * The full view of a card. This is a script of its own. It is loaded if a page has `view="full"`, or if a reader opens the view from a compact
 * card. The view then appears in a panel over the page, which is a modal dialog. Escape or a click outside closes it and returns the focus.
 */
import type { Card, CompactCard, FullCard } from '../../data/contract/card.ts';
import { publishers } from '../../data/fact/evidence.ts';
import { guarded } from '../dom/guard.ts';
import type { GuestElement } from '../dom/guest-element.ts';
import { languageOf } from '../dom/locale.ts';
import { type CardParameters, cardUrl } from '../request/card-url.ts';
import { checkCard, withStrictWords } from '../request/check-card.ts';
import { full } from '../view/card/full-card.ts';
import type { Html, ViewOptions } from '../view/writer.ts';
import { copy } from './copy.ts';
import type { Toolkit } from './lazy-scripts.ts';
import { phrasesFor } from './phrases.ts';
import { matchHost } from './scheme.ts';

/** The style sheets of view/styles/full-styles.ts and view/styles/panel-styles.ts, set by the build. */
declare const FULL_STYLES: string;
declare const PANEL_STYLES: string;

/** The properties of `<trade-card>` that the panel reads. */
type CardHost = GuestElement & CardParameters & { api: string; card: CompactCard | null };

/** The last request of each element for its full card. */
const lastRequests = new WeakMap<Element, AbortController>();

/** Loads the full card of the element. The response is shared until the element's attributes ask for another card. */
async function loadFull(host: CardHost, toolkit: Toolkit): Promise<FullCard> {
  const request = new AbortController();
  const url = cardUrl(host, host.api || toolkit.origin, languageOf(host), 'full');
  const response = toolkit.load<FullCard>(url, request.signal);
  // Two requests for one URL share a response, which is dropped when nobody waits for it. So the new request begins before the old one ends.
  lastRequests.get(host)?.abort();
  lastRequests.set(host, request);
  const card = await response;
  try {
    checkCard(card);
    return card;
  } catch (error) {
    // Drops the invalid response, so that the next try does not share it.
    request.abort();
    throw error;
  }
}

/** Adds the styles and the listener of the full view to the host. Returns the view, which throws if the response is not a valid card. */
export function fullView(host: GuestElement): typeof drawFull {
  host.addStyles(FULL_STYLES);
  // Adding the same listener again does nothing.
  host.shadowRoot?.addEventListener('click', copyOnClick);
  return drawFull;
}

function drawFull(html: Html, card: Card, options: ViewOptions): unknown {
  const fullCard = card as FullCard;
  checkCard(fullCard);
  return full(html, withStrictWords(fullCard), options);
}

/** Loads the full card before a click. */
export function prefetch(host: GuestElement, toolkit: Toolkit): Promise<unknown> {
  return loadFull(host as CardHost, toolkit).catch(() => {});
}

/** Opens the panel. `control` is the button in the card that the reader has clicked. */
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
    const title = host.card?.title ?? '';
    // A word joiner prevents a line break after the dash of `Jan–May`.
    const top = html`<div class="top"><span>${title.replaceAll('–', '–\u2060')}</span><button type="button" class="close" aria-label="${phrases.close}">×</button></div>`;
    render([top, view], content);
    panel.ariaLabel = title || null;
  };
  const drawStatus = (text: string) => draw(html`<p class="pending" role="status">${text}</p>`);
  const load = async () => {
    try {
      const card = await loadFull(host, toolkit);
      const today = new Date().toISOString().slice(0, 10);
      draw(drawFull(html, card, { api: host.api || toolkit.origin, level: '', today, popup: 'dialog' }));
    } catch {
      // Replaces the content, which may have half of a view.
      content = host.ownerDocument.createElement('div');
      panel.replaceChildren(content);
      drawStatus(phrases.failed);
    }
    panel.ariaBusy = null;
  };

  const onClick = ({ target, clientX, clientY }: MouseEvent) => {
    if ((target as Element).matches('.close')) panel.close();
    // The dialog itself is the target of clicks on its padding and on the backdrop around it.
    if (target !== panel) return;
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    const isOutside = clientX < left || clientX > right || clientY < top || clientY > bottom;
    if (isOutside) panel.close();
  };
  // If the host is removed and inserted again, its dialog would be open but no longer modal.
  const removalListener = { hostDisconnected: guarded(() => panel.close()) };
  const onClose = () => {
    host.removeController(removalListener);
    panel.remove();
    control.ariaExpanded = null;
    // Returns the focus, unless the reader has moved it before this event.
    const { activeElement } = host.getRootNode() as Document | ShadowRoot;
    if (!activeElement || activeElement.matches('body')) control.focus({ preventScroll: true });
  };
  panel.addEventListener('click', guarded(onClick));
  panel.addEventListener('close', guarded(onClose));
  try {
    drawStatus(phrases.loading);
    guarded(load)();
    root.append(panel);
    panel.showModal();
    control.ariaExpanded = 'true';
    panel.focus({ preventScroll: true });
    host.addController(removalListener);
  } catch (error) {
    onClose();
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
