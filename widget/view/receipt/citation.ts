/**
 * How a fact is cited: as plain text and as BibTeX. Source first, because the fact is theirs; then where it was read and
 * the fact's permanent address here. A derived number says so and has no printed token. A page is cited by its address without the
 * text fragment, which nobody could read in print.
 */

import type { Words } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { pageUrl, publishers, sourcePage } from '../../../data/fact/evidence.ts';
import type { Key } from '../../../data/fact/id.ts';
import { factTitle } from '../../../data/fact/title.ts';
import { doubtOf } from '../notes.ts';

export interface Cited {
  fact: Fact;
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

export function bibtex(cited: Cited): string {
  const { fact, labels, url, number, words } = cited;
  const best = sourcePage(fact);
  const fields: [string, string | undefined][] = [
    ['title', `${factTitle(fact, labels)}: ${number}`],
    ['author', best && publishers(best).join(', ')],
    ['year', fact.published.slice(0, 4)],
    ['date', best?.published],
    ['url', best ? pageUrl(best.url) : url],
    ['note', [best && `${words.printed}: ${best.printed}`, standing(fact, words), url].filter(Boolean).join('; ')],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${braced(name, value)}`] : []));
  return `@misc{${fact.id.replace(/[^\w.-]/g, '')},\n${lines.join(',\n')}\n}`;
}

/** What a reader of the citation must know of the number: that nobody printed it, that it is in doubt. */
function standing({ basis, status }: Fact, words: Words): string {
  return [basis === 'derived' && words.derived, doubtOf(status, words)].filter(Boolean).join('; ');
}

/** Signs that a backslash does not escape. BibTeX counts every brace, also one after a backslash, so none of the text may stay. */
const NAMED: Record<string, string> = {
  '{': 'braceleft',
  '}': 'braceright',
  '\\': 'backslash',
  '~': 'asciitilde',
  '^': 'asciicircum',
};

function escapeBibtex(text: string): string {
  return text.replace(/[{}\\~^%&#_$]/g, (sign) => (NAMED[sign] ? `{\\text${NAMED[sign]}}` : `\\${sign}`));
}

/** An address is printed as it is; an agency is a name of one piece, which a second pair of braces says. */
function braced(name: string, value: string): string {
  if (name === 'url') return `{${value.replace(/[{}]/g, encodeURIComponent)}}`;
  return name === 'author' ? `{{${escapeBibtex(value)}}}` : `{${escapeBibtex(value)}}`;
}
