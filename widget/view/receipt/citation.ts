/**
 * The citation of a fact as plain text: the number, the publisher and the page that prints it, and the permanent URL of the fact on this site. The URL
 * of the page has no text fragment, which would be unreadable in print.
 *
 *   Xinjiang, Foreign trade, January – May 2025: 227.67 billion yuan. Xinhua, China Gate, 2025-06-19, http://…. Trade Facts, https://…
 */
import type { ReceiptWords } from '../../../data/contract/enumerations.ts';
import type { ServedFact } from '../../../data/contract/fact.ts';
import { pageUrl, publishers, sourcePage } from '../../../data/fact/evidence.ts';
import type { Key } from '../../../data/fact/id.ts';
import { factTitle } from '../../../data/fact/title.ts';
import { doubtLabel } from '../notes.ts';

export interface CitedFact {
  fact: ServedFact;
  labels: Key;
  /** The permanent URL of the fact. */
  url: string;
  /** The number in words, with its qualifier. */
  number: string;
  words: ReceiptWords;
}

export function citationText({ fact, labels, url, number, words }: CitedFact): string {
  const caution = cautionOf(fact, words);
  const claim = `${factTitle(fact, labels)}: ${number}${caution && ` (${caution})`}`;
  const source = sourcePage(fact);
  const page = source ? `${publishers(source).join(', ')}, ${source.published}, ${pageUrl(source.url)}. ` : '';
  return `${claim}. ${page}Trade Facts, ${url}`;
}

/** A warning to readers of the citation: the number is derived, or it is disputed, corrected or withdrawn. */
function cautionOf({ basis, status }: ServedFact, words: ReceiptWords): string {
  return [basis === 'derived' && words.derived, doubtLabel(status, words)].filter(Boolean).join('; ');
}
