/**
 * The full view of a card: a script of its own, loaded where a page shows that view in place, or when a reader opens it from a compact
 * card. It then stands in a panel over the page, a modal dialog: focus goes in and comes back, Escape or a click beside it closes it, and
 * such a click follows no link of the page. The panel shows at once what the card knows.
 */
import type { Card, CompactCard, FullCard } from '../../data/contract/card.ts';
import { guarded } from '../dom/guard.ts';
import type { GuestElement } from '../dom/guest-element.ts';
import { languageOf } from '../dom/locale.ts';
import { addressOf, type CardParameters } from '../request/card-address.ts';
import { checkCard, withStrictWords } from '../request/card-answer.ts';
import { strict } from '../request/strict.ts';
import { full } from '../view/card/full-card.ts';
import { preview } from '../view/card/preview.ts';
import type { Html, ViewOptions } from '../view/writer.ts';
import { copyOnClick } from './copy-actions.ts';
import type { Toolkit } from './lazy-scripts.ts';
import { phrasesFor } from './phrases.ts';
import { matchHost } from './scheme.ts';

/** The style sheets of view/styles/full-styles.ts and view/styles/panel-styles.ts, set by the build. */
declare const FULL_STYLES: string;
declare const PANEL_STYLES: string;

/** Pixels between the panel and the card or the edge of the viewport. */
const SPACE = 16;

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

/** The full view for a host, which gets its looks. It throws if the answer is no card. */
export function fullView(host: GuestElement): typeof drawFull {
  host.addStyles(FULL_STYLES);
  // The same listener is added once, however often it is added.
  host.shadowRoot?.addEventListener('click', copyOnClick);
  return drawFull;
}

function drawFull(html: Html, card: CompactCard, options: ViewOptions): unknown {
  const answer = card as Card as FullCard;
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

  const draw = (card: CompactCard | FullCard | null) => {
    const top = html`<div class="top"><span>${nameOf(card)}</span><button type="button" class="close" aria-label="${phrases.close}">×</button></div>`;
    const options: ViewOptions = {
      api: host.api || toolkit.origin,
      level: '',
      today: new Date().toISOString().slice(0, 10),
      popup: 'dialog',
    };
    const { loading } = phrases;
    const view = !card
      ? html`<p class="pending" role="status">${loading}</p>`
      : 'groups' in card
        ? full(html, withStrictWords(card), options)
        : preview(html, strict(card), options, loading);
    render([top, view], content);
    panel.ariaLabel = content.querySelector('article')?.ariaLabel ?? null;
  };
  const ask = async () => {
    const card = await loadFull(host, toolkit).catch(() => null);
    try {
      if (card) draw(card);
    } catch {
      // Half of it may stand there: the panel says again what the card knows.
      content = host.ownerDocument.createElement('div');
      panel.replaceChildren(content);
      draw(host.card);
    }
    const pending = content.querySelector('.pending');
    if (pending) pending.textContent = phrases.failed;
    panel.ariaBusy = null;
  };

  const move = guarded(() => place(panel, host.getBoundingClientRect()));
  const click = ({ target, clientX, clientY }: MouseEvent) => {
    if ((target as Element).matches('.close')) panel.close();
    if (target !== panel) return;
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) panel.close();
  };
  // The panel would not be modal any more where the host is put back.
  const leaving = { hostDisconnected: guarded(() => panel.close()) };
  const close = () => {
    removeEventListener('resize', move);
    host.removeController(leaving);
    panel.remove();
    control.ariaExpanded = null;
    // The browser has given the focus back; whoever has moved on before this event keeps it.
    const { activeElement } = host.getRootNode() as Document | ShadowRoot;
    if (!activeElement || activeElement.matches('body')) control.focus({ preventScroll: true });
  };
  panel.addEventListener('click', guarded(click));
  panel.addEventListener('close', guarded(close));
  try {
    draw(host.card);
    guarded(ask)();
    root.append(panel);
    panel.showModal();
    control.ariaExpanded = 'true';
    panel.focus({ preventScroll: true });
    move();
    addEventListener('resize', move);
    host.addController(leaving);
  } catch (error) {
    close();
    throw error;
  }
}

/** What the panel is about, each dash on the line of the month before it; its card says it to those who hear it. */
function nameOf(card: Card | null): string {
  return card?.title.replaceAll('–', '–\u2060') ?? '';
}

/** Puts a panel that is not as wide as the viewport at the side of the card that has more room, and level with it. */
function place(panel: HTMLElement, card: DOMRect): void {
  const { clientWidth, clientHeight } = panel.ownerDocument.documentElement;
  panel.style.inset = '';
  const { width, height } = panel.getBoundingClientRect();
  if (width >= clientWidth) return;
  const within = (at: number, most: number) => Math.max(SPACE, Math.min(at, most - SPACE));
  const isRight = clientWidth - card.right >= card.left;
  const left = within(isRight ? card.right + SPACE : card.left - SPACE - width, clientWidth - width);
  panel.style.inset = `${within(card.top, clientHeight - height)}px auto auto ${left}px`;
}
