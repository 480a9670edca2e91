/**
 * The receipt's behaviour: it opens in a popover beside a number, says at once that the fact is coming, and its button copies a citation.
 * Few readers open one, so this is a script of its own, loaded when a reader comes near a number.
 */
import type { CompactCard } from '../../data/contract/card.ts';
import { factText, fillText } from '../../data/fact/number-text.ts';
import { guarded } from '../dom/guard.ts';
import type { GuestElement } from '../dom/guest-element.ts';
import { languageOf } from '../dom/locale.ts';
import { checkFact } from '../request/fact-answer.ts';
import { citationText } from '../view/receipt/citation.ts';
import { type LabelledFact, receipt } from '../view/receipt/receipt.ts';
import { copy } from './copy.ts';
import type { Toolkit } from './lazy-scripts.ts';
import { notLoaded, phrasesFor } from './phrases.ts';
import { matchHost } from './scheme.ts';

/** The style sheet of view/styles/receipt-styles.ts, set by the build. */
declare const RECEIPT_STYLES: string;

/** There is no more to load than this script. */
export function prefetch(): void {}

/** Opens the receipt of the fact whose page `link` leads to. Where the fact can't be loaded it says so, and leads to the page. */
export async function open(link: HTMLAnchorElement, host: GuestElement, toolkit: Toolkit): Promise<void> {
  const { html, render, load } = toolkit;
  const { close, failed, loading } = phrasesFor(host);
  const tag = languageOf(host);
  // The fact as JSON has the path of its page under /v1.
  const href = `${link.origin}/v1${link.pathname}${link.search}`;
  const request = new AbortController();
  const popover = link.ownerDocument.createElement('div');
  let body = popover.appendChild(link.ownerDocument.createElement('div'));
  const draw = (content: unknown) => {
    const button = html`<button type="button" class="close" aria-label="${close}">×</button>`;
    render([button, content], body);
    popover.ariaLabel = popover.querySelector('.head')?.textContent ?? link.textContent;
  };

  try {
    draw(html`<p role="status">${loading}</p>`);
    matchHost(popover, host);
    host.addStyles(RECEIPT_STYLES);
    show(popover, link, host, request);
    Object.assign(popover, { lang: tag, dir: link.closest<HTMLElement>('[dir]')?.dir ?? '' });
    try {
      // What became of a pinned number since is in the fact as known today; of any other that is the same answer.
      const [fact, today] = (await Promise.all(
        [href, href.replace(/\basOf=[^&]*&?/, '')].map((url) => load<LabelledFact>(url, request.signal)),
      )) as [LabelledFact, LabelledFact];
      checkFact(fact);
      checkFact(today);
      popover.dir = fact.dir;
      draw(receipt(html, fact, { tag, href, page: link.href, title: titleFor(fact, host) }, today));
      popover.addEventListener(
        'click',
        guarded(({ target }: Event) => {
          const button = target as HTMLElement;
          return button.matches('.cite-number') && cite(button, popover, fact, tag, href);
        }),
      );
    } catch {
      // Half of the receipt may stand there.
      body = link.ownerDocument.createElement('div');
      popover.replaceChildren(body);
      draw(notLoaded(html, failed, link));
    }
    request.abort();
  } catch (error) {
    popover.remove();
    link.ariaExpanded = null;
    throw error;
  }
}

/** The title of the card if the number belongs to it, with what it measures unless it is the headline. */
function titleFor(fact: LabelledFact, host: GuestElement): string | undefined {
  const { card } = host as GuestElement & { card?: CompactCard | null };
  if (!card) return undefined;
  const headline = card.headline.id.split('.');
  const own = fact.id.split('.');
  if (!headline.every((part, i) => i === 2 || part === own[i])) return undefined;
  return own[2] === headline[2] ? card.title : fillText(fact.words.item, fact.labels.measure, card.title);
}

function cite(button: HTMLElement, popover: HTMLElement, fact: LabelledFact, tag: string, href: string): Promise<void> {
  const { labels, words, writing } = fact;
  const number = factText(fact, words, { tag, writing });
  const citation = citationText({ fact, labels, url: href.split('?')[0] as string, number, words });
  return copy(citation, button, popover, words.copied ?? '');
}

/** Shows an empty receipt beside the link until it is closed or the element is removed. */
function show(popover: HTMLElement, link: HTMLElement, host: GuestElement, request: AbortController): void {
  const root = link.getRootNode() as ShadowRoot;
  root.querySelector('.receipt')?.remove();
  popover.className = 'receipt';
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.role = 'dialog';
  popover.setAttribute('part', 'receipt');
  // What is outside of an open dialog can't be reached.
  (link.closest('dialog') ?? root).append(popover);
  link.ariaExpanded = 'true';
  // The source puts the receipt after its number in the order of focus: Tab leaves it to the next link of the card.
  (popover as unknown as { showPopover(options: { source: HTMLElement }): void }).showPopover({ source: link });
  const click = ({ target }: Event) => {
    if ((target as Element).matches('.close')) popover.hidePopover();
  };
  popover.addEventListener('click', guarded(click));
  const end = () => {
    request.abort();
    host.removeController(leaving);
    link.ariaExpanded = null;
  };
  // The browser closes the popover of a removed element without an event.
  const leaving = { hostDisconnected: guarded(end) };
  host.addController(leaving);
  const close = ({ newState }: ToggleEvent) => {
    if (newState !== 'closed') return;
    end();
    // Chromium returns the focus by itself only outside of shadow roots.
    if (popover.matches(':focus-within')) link.focus({ preventScroll: true });
  };
  popover.addEventListener('beforetoggle', guarded(close));
  popover.focus({ preventScroll: true });
}
