/**
 * The citation of a fact as plain text. The publisher comes first, then the page where the number was printed, then the permanent URL of the
 * fact on this site. The citation says if a number is derived. The URL of the page has no text fragment, because that is unreadable in print.
 */

import type { ReceiptWords } from '../../../data/contract/enumerations.ts';
import type { ServedFact } from '../../../data/contract/fact.ts';
import { pageUrl, publishers, sourcePage } from '../../../data/fact/evidence.ts';
import type { Key } from '../../../data/fact/id.ts';
import { factTitle } from '../../../data/fact/title.ts';
import { doubtLabel } from '../notes.ts';

export interface Cited {
  fact: ServedFact;
  labels: Key;
  /** The fact's permanent address. */
  url: string;
  /** The number in words, with its qualifier. */
  number: string;
  words: ReceiptWords;
}

export function plainText({ fact, labels, url, number, words }: Cited): string {
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
