/** Facts as text, a line each: what a model reads of an answer. */
import { unitNames } from '../../data/card/words.ts';
import { titleOfFact } from '../../data/catalogue/format/names.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Answer } from '../../data/contract/answers.ts';
import { MEASURES } from '../../data/contract/enumerations.ts';
import { publishers } from '../../data/fact/evidence.ts';
import { type Key, parseFactId } from '../../data/fact/id.ts';
import { factText } from '../../data/fact/number-text.ts';
import type { ShortFact } from './short-fact.ts';

/** The whole before its parts, amounts before rates, the newest period first. */
export function byImportance<T extends { id: string }>(facts: readonly T[]): T[] {
  const rank = ({ id }: T): [number, string] => {
    const { partner, breakdown, measure } = parseFactId(id) as Key;
    const parts = Number(partner !== 'world' && partner !== 'none') + Number(breakdown !== 'total');
    return [
      parts * MEASURES.length + MEASURES.indexOf(measure as (typeof MEASURES)[number]),
      id.split('.').pop() ?? '',
    ];
  };
  const ranked = facts.map((fact) => ({ fact, rank: rank(fact) }));
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || (a.rank[1] < b.rank[1] ? 1 : a.rank[1] > b.rank[1] ? -1 : 0));
  return ranked.map(({ fact }) => fact);
}

/** `Xinjiang, Foreign trade, 2025: 520.37 billion yuan (Xinhua, 2026-01-23) [id] https://…`. */
export function factLine(fact: ShortFact, texts: Texts): string {
  const { id, status, basis, source, published, page } = fact;
  const printed = source ? `${publishers(source).join(' · ')}, ${published}` : '';
  const care = status === 'current' ? '' : status;
  const notes = [printed, basis === 'derived' ? basis : '', care].filter(Boolean).join('; ');
  return `${titleOfFact(texts, id)}: ${numberOf(fact, texts)} (${notes}) [${id}] ${page}`;
}

type Point = Answer<'Series'>['points'][number] & { unit: string };

export function pointLine(point: Point, texts: Texts): string {
  const { id, basis, status, published } = point;
  const care = status === 'current' ? '' : `; ${status}`;
  return `${titleOfFact(texts, id)}: ${numberOf(point, texts)} (${basis}, ${published}${care}) [${id}]`;
}

function numberOf(fact: Parameters<typeof factText>[0], texts: Texts): string {
  const { words, language } = texts;
  return factText(
    fact,
    { ...words, ...unitNames(texts, [fact.unit]) },
    { tag: language.code, writing: language.writing },
  );
}
