/** The buttons of a receipt that copy a citation. */
import { factText, fillText } from '../../data/fact/number-text.ts';
import { bibtex, cslJson, plainText } from '../view/receipt/citation.ts';
import type { LabelledFact } from '../view/receipt/receipt.ts';

/** What a click on them does, but for the one that closes it. */
export async function act(event: Event, popover: HTMLElement, fact: LabelledFact, tag: string, href: string) {
  const button = (event.target as Element).closest('button');
  if (!button) return;
  const style = [plainText, bibtex, cslJson][Number(button.dataset.cite ?? -1)];
  if (!style) return;
  const url = href.split('?')[0] as string;
  const { labels, words, writing } = fact;
  const citation = style({ fact, labels, url, number: factText(fact, words, { tag, writing }), words });
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
        area.setAttribute('aria-label', fillText(words.cite, ''));
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
