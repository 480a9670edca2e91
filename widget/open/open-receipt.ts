/**
 * Opens the receipt of a number in a popover beside it. The popover shows a loading message until the fact has loaded. Its button copies a
 * citation. This is a script of its own, because few readers open a receipt.
 */
import type { CompactCard } from '../../data/contract/card.ts';
import { factText, fillText } from '../../data/fact/number-text.ts';
import { guarded } from '../dom/guard.ts';
import type { GuestElement } from '../dom/guest-element.ts';
import { languageOf } from '../dom/locale.ts';
import { checkFact } from '../request/check-fact.ts';
import { citationText } from '../view/receipt/citation.ts';
import { type LabeledFact, receipt } from '../view/receipt/receipt.ts';
import { copy } from './copy.ts';
import type { Toolkit } from './lazy-scripts.ts';
import { notLoaded, phrasesFor } from './phrases.ts';
import { matchHost } from './scheme.ts';

/** The style sheet of view/styles/receipt-styles.ts, set by the build. */
declare const RECEIPT_STYLES: string;

/** Does nothing: this script was loaded before the click, and the fact loads after it. */
export function prefetch(): void {}

/** Opens the receipt of the fact that `link` leads to. If the fact can't be loaded, the receipt says so and links to its page. */
export async function open(link: HTMLAnchorElement, host: GuestElement, toolkit: Toolkit): Promise<void> {
  const { html, render, load } = toolkit;
  const { close, failed, loading } = phrasesFor(host);
  const tag = languageOf(host);
  // The JSON of a fact has the path of its page, under /v1.
  const jsonUrl = `${link.origin}/v1${link.pathname}${link.search}`;
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
      // A pinned number may have been revised since. Without `asOf` the two URLs are the same, and `load` shares one response.
      const todayUrl = jsonUrl.replace(/\basOf=[^&]*&?/, '');
      const [fact, today] = await Promise.all([
        load<LabeledFact>(jsonUrl, request.signal),
        load<LabeledFact>(todayUrl, request.signal),
      ]);
      checkFact(fact);
      checkFact(today);
      popover.dir = fact.dir;
      draw(receipt(html, fact, { tag, href: jsonUrl, page: link.href, title: titleFor(fact, host) }, today));
      popover.addEventListener(
        'click',
        guarded(({ target }: Event) => {
          const button = target as HTMLElement;
          return button.matches('.cite-number') && copyCitation(button, popover, fact, tag, jsonUrl);
        }),
      );
    } catch {
      // Replaces the body, which may have half of a receipt.
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

/** The title of the card if the number belongs to it. If the number has another measure than the headline, it comes first: `Growth: …`. */
function titleFor(fact: LabeledFact, host: GuestElement): string | undefined {
  const { card } = host as GuestElement & { card?: CompactCard | null };
  if (!card) return undefined;
  const headlineKey = card.headline.id.split('.');
  const key = fact.id.split('.');
  // An id is `area.indicator.measure.partner.breakdown.period`.
  const measure = 2;
  const isOfCard = headlineKey.every((code, i) => i === measure || code === key[i]);
  if (!isOfCard) return undefined;
  const isHeadline = key[measure] === headlineKey[measure];
  return isHeadline ? card.title : fillText(fact.words.item, fact.labels.measure, card.title);
}

function copyCitation(
  button: HTMLElement,
  popover: HTMLElement,
  fact: LabeledFact,
  tag: string,
  jsonUrl: string,
): Promise<void> {
  const { labels, words, writing } = fact;
  const number = factText(fact, words, { tag, writing });
  const [url = ''] = jsonUrl.split('?');
  const citation = citationText({ fact, labels, url, number, words });
  return copy(citation, button, popover, words.copied ?? '');
}

/** Shows an empty receipt beside the link until it is closed or the element is removed. Then `request` is aborted. */
function show(popover: HTMLElement, link: HTMLElement, host: GuestElement, request: AbortController): void {
  const root = link.getRootNode() as ShadowRoot;
  root.querySelector('.receipt')?.remove();
  popover.className = 'receipt';
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.role = 'dialog';
  popover.setAttribute('part', 'receipt');
  // While a modal dialog is open, everything outside of it is inert.
  (link.closest('dialog') ?? root).append(popover);
  link.ariaExpanded = 'true';
  // With a source, the receipt follows its number in the order of focus: Tab then leads to the next link of the card.
  (popover as unknown as { showPopover(options: { source: HTMLElement }): void }).showPopover({ source: link });
  const closeOnButton = ({ target }: Event) => {
    if ((target as Element).matches('.close')) popover.hidePopover();
  };
  popover.addEventListener('click', guarded(closeOnButton));
  const cleanUp = () => {
    request.abort();
    host.removeController(removalListener);
    link.ariaExpanded = null;
  };
  // The browser closes the popover of a removed element without an event.
  const removalListener = { hostDisconnected: guarded(cleanUp) };
  host.addController(removalListener);
  const onToggle = ({ newState }: ToggleEvent) => {
    if (newState !== 'closed') return;
    cleanUp();
    // In shadow roots Chromium does not return the focus itself.
    if (popover.matches(':focus-within')) link.focus({ preventScroll: true });
  };
  popover.addEventListener('beforetoggle', guarded(onToggle));
  popover.focus({ preventScroll: true });
}
