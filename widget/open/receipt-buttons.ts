/** The buttons of a receipt that copy a citation. */
import { factText, fillText } from '../../data/fact/number-text.ts';
import { bibtex, cslJson, plainText } from '../view/receipt/citation.ts';
import type { LabelledFact } from '../view/receipt/receipt.ts';
import { copy } from './copy.ts';

/** What a click on them does, but for the one that closes it. */
export async function act(event: Event, popover: HTMLElement, fact: LabelledFact, tag: string, href: string) {
  const button = (event.target as Element).closest('button');
  if (!button) return;
  const style = [plainText, bibtex, cslJson][Number(button.dataset.cite ?? -1)];
  if (!style) return;
  const url = href.split('?')[0] as string;
  const { labels, words, writing } = fact;
  const citation = style({ fact, labels, url, number: factText(fact, words, { tag, writing }), words });
  await copy(citation, popover, fillText(words.cite, ''), words.copied ?? '');
}
