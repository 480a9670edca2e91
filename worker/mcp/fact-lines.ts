/** Facts as text, a line each: what a model reads of an answer. */
import { unitNames } from '../../data/card/words.ts';
import { titleOfFact } from '../../data/catalogue/format/names.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Answer } from '../../data/contract/answers.ts';
import { MEASURES } from '../../data/contract/enumerations.ts';
import { publishers } from '../../data/fact/evidence.ts';
import { compareText, type Key, parseFactId } from '../../data/fact/id.ts';
import { factText } from '../../data/fact/number-text.ts';
import type { ShortFact } from './short-fact.ts';

/** The whole before its parts, amounts before rates, the newest period first. */
export function byImportance<T extends { id: string }>(facts: readonly T[]): T[] {
  // What stands behind the last dot is the period, or the last month of a span such as 2025-01..2025-05.
  const ranked = facts.map((fact) => ({ fact, rank: rankOf(fact.id), end: fact.id.split('.').pop() ?? '' }));
  ranked.sort((a, b) => a.rank - b.rank || compareText(b.end, a.end));
  return ranked.map(({ fact }) => fact);
}

/** Less for the whole than for its parts, and of the same part for the measures in their order. */
function rankOf(id: string): number {
  const { partner, breakdown, measure } = parseFactId(id) as Key;
  const parts = Number(partner !== 'world' && partner !== 'none') + Number(breakdown !== 'total');
  return parts * MEASURES.length + MEASURES.indexOf(measure as (typeof MEASURES)[number]);
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
