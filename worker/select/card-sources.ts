/** Reads what a card is made from: the file of its area and period, the periods of the area, and the texts of its language. */
import type { CardRequest, CardSources } from '../../data/card/card.ts';
import { type Knowledge, knownOn, knownToday } from '../../data/card/knowledge.ts';
import type { Catalogue } from './catalogue.ts';

/** Null where the area has no total in the period, or had none on the day. */
export async function readCardSources(catalogue: Catalogue, request: CardRequest): Promise<CardSources | null> {
  const { area, asOf, lang } = request;
  const periods = await catalogue.periods(area);
  const period = request.period ?? periods.findLast(({ known }) => !asOf || known <= asOf)?.id;
  const knowledge = period === undefined ? null : await readKnowledge(catalogue, area, period, asOf);
  if (period === undefined || !knowledge) return null;
  return { index: catalogue.index, periods, period, knowledge, texts: await catalogue.texts(lang) };
}

async function readKnowledge(
  catalogue: Catalogue,
  area: string,
  period: string,
  asOf: string | undefined,
): Promise<Knowledge | null> {
  if (asOf === undefined) {
    const facts = await catalogue.card(area, period);
    return facts && knownToday(facts);
  }
  const entries = await catalogue.cardEntries(area, period);
  return entries && knownOn(entries, asOf);
}
