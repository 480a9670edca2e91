/**
 * The receipt's behaviour: it opens in a popover beside a number, and its buttons copy citations. Few readers open one, so this is a
 * script of its own, loaded by the element when a number is first selected.
 */
import { styled } from './sheet.ts';
import type { Toolkit } from './toolkit.ts';
import { bibtex, cslJson, plainText } from './view/citation.ts';
import type { LabelledFact } from './view/labelled-fact.ts';
import { receipt } from './view/receipt.ts';
import { writeNumber } from './view/receipt-number.ts';
import { receiptStyles } from './view/receipt-styles.ts';
import { fill } from './view/writer.ts';

const addStyles = styled(receiptStyles);

/** The number that was selected last; the receipt of an earlier selection isn't shown. */
let selected: HTMLAnchorElement | null = null;

/**
 * Shows the receipt of the fact whose page `link` leads to, in the popover of its root. Rejects where the fact can't be loaded, unless
 * another number has been selected or the element is gone.
 */
export async function openReceipt(link: HTMLAnchorElement, toolkit: Toolkit, tag: string): Promise<void> {
  selected = link;
  const root = link.getRootNode() as ShadowRoot;
  // The fact as JSON has the path of its page under /v1.
  const href = `${link.origin}/v1${link.pathname}${link.search}`;
  const request = new AbortController();
  const fact = await toolkit
    .load<LabelledFact | null>(href, request.signal)
    .catch((error) => {
      if (selected === link) throw error;
    })
    .finally(() => request.abort());
  if (selected !== link || !link.isConnected) return;
  if (!fact) throw new Error(`${href} answered no fact`);
  addStyles(root);

  const popover = root.querySelector<HTMLElement>('.receipt') ?? root.appendChild(document.createElement('div'));
  Object.assign(popover, { className: 'receipt', popover: 'auto' }).hidePopover();
  popover.setAttribute('part', 'receipt');
  const { html } = toolkit;
  const close = html`<button type="button" class="close" aria-label="${fact.words.close}">×</button>`;
  toolkit.render([close, receipt(html, fact, tag, href)], popover);
  removeCopy(popover);
  Object.assign(popover, { tabIndex: -1, lang: tag, dir: fact.dir, role: 'dialog' });
  popover.ariaLabel = popover.querySelector('.head')?.textContent ?? '';
  popover.onclick = (event) => act(event, popover, fact, tag, href);
  // Chromium returns the focus by itself only outside of shadow roots.
  popover.onbeforetoggle = ({ newState }) => {
    if (newState === 'closed' && popover.matches(':focus-within')) link.focus();
  };
  popover.showPopover({ source: link });
  popover.focus({ preventScroll: true });
}

/** What a click on the receipt's buttons does: close it, or copy a citation. */
async function act(event: Event, popover: HTMLElement, fact: LabelledFact, tag: string, href: string) {
  const button = (event.target as Element).closest('button');
  if (!button) return;
  // The element may stand in a link of the page, which a click on the button would follow.
  event.preventDefault();
  if (button.className === 'close') popover.hidePopover();
  const style = [plainText, bibtex, cslJson][Number(button.dataset.cite ?? -1)];
  if (!style) return;
  const url = href.split('?')[0] as string;
  const { labels, words, writing } = fact;
  const citation = style({ fact, labels, url, number: writeNumber(fact, { tag, writing }), words });
  const message = removeCopy(popover);
  // A page may forbid the clipboard, and an insecure page has none: then the text is shown, selected, to be copied by hand.
  await Promise.resolve()
    .then(() => navigator.clipboard.writeText(citation))
    .then(
      () => {
        message.textContent = `${words.copied} ✓`;
      },
      () => {
        const area = Object.assign(document.createElement('textarea'), { value: citation, readOnly: true, rows: 6 });
        area.setAttribute('aria-label', fill(words.cite, '').join(''));
        button.parentElement?.after(area);
        area.select();
      },
    );
}

/** Removes what an earlier copy left; returns the place for the message of the next. */
function removeCopy(popover: HTMLElement): HTMLElement {
  const message = popover.querySelector('.copied') as HTMLElement;
  message.textContent = '';
  popover.querySelector('textarea')?.remove();
  return message;
}
