/** Reads what a card is made from: the file of its series and period, the periods of the series, and the texts of its language. */
import type { CardRequest, CardSources } from '../../data/card/card.ts';
import { type Knowledge, knownOn, knownToday } from '../../data/card/knowledge.ts';
import { type CardSeries, seriesOf } from '../../data/card/series.ts';
import type { Catalogue } from './catalogue.ts';

/** Null where the series has no number in the period, or had none on the day. */
export async function readCardSources(catalogue: Catalogue, request: CardRequest): Promise<CardSources | null> {
  const { asOf, lang } = request;
  const { index } = catalogue;
  const series = seriesOf(request, index.vocabulary.indicators);
  const { periods, expected } = await catalogue.cardPeriods(series);
  const period = request.period ?? periods.findLast(({ known }) => !asOf || known <= asOf)?.id;
  const knowledge = period === undefined ? null : await readKnowledge(catalogue, series, period, asOf);
  if (period === undefined || !knowledge) return null;
  return { index, periods, expected, period, knowledge, texts: await catalogue.texts(lang) };
}

async function readKnowledge(
  catalogue: Catalogue,
  series: CardSeries,
  period: string,
  asOf: string | undefined,
): Promise<Knowledge | null> {
  if (asOf === undefined) {
    const facts = await catalogue.card(series, period);
    return facts && knownToday(facts);
  }
  const entries = await catalogue.cardEntries(series, period);
  return entries && knownOn(entries, asOf);
}
