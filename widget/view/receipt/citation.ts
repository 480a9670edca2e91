/**
 * How a fact is cited, as plain text. The source comes first, because the fact is theirs; then the page where it was read and the fact's
 * permanent address here. A derived number says so. A page is cited without its text fragment, which nobody could read in print.
 */

import type { Words } from '../../../data/contract/card.ts';
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
  words: Words;
}

export function plainText({ fact, labels, url, number, words }: Cited): string {
  const care = standing(fact, words);
  const what = `${factTitle(fact, labels)}: ${number}${care && ` (${care})`}`;
  const best = sourcePage(fact);
  const page = best ? `${publishers(best).join(', ')}, ${best.published}, ${pageUrl(best.url)}. ` : '';
  return `${what}. ${page}Trade Facts, ${url}`;
}

/** What a reader of the citation must know of the number: that nobody printed it, that it is in doubt. */
function standing({ basis, status }: ServedFact, words: Words): string {
  return [basis === 'derived' && words.derived, doubtLabel(status, words)].filter(Boolean).join('; ');
}
