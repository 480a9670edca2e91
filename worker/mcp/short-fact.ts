/** A fact as tools give it where many must fit into a conversation. */
import type { Answer } from '../../data/contract/answers.ts';
import { sourcePage } from '../../data/fact/evidence.ts';
import { pageOf } from './arguments.ts';

export function short(fact: Answer<'FactList'>['facts'][number], origin: string) {
  const { id, labels, value, unit, bounds, qualifier, basis, status, printed, published, caveats } = fact;
  const page = sourcePage(fact);
  return {
    ...{ id, labels, value, unit, bounds, qualifier, basis, status, printed, published },
    source: page ? { publisher: page.publisher, agency: page.agency, url: page.url } : null,
    caveats: [...new Set(caveats.map(({ kind }) => kind))],
    page: pageOf(origin, { id, day: undefined }),
  };
}

export type ShortFact = ReturnType<typeof short>;
