/** Reads what a card is made from: the file of its series and period, the periods of the series, and the texts of its language. */
import type { CardRequest, CardSources } from '../../data/card/card.ts';
import { knownOn } from '../../data/card/knowledge.ts';
import { seriesOf } from '../../data/card/series.ts';
import type { Catalogue } from './catalogue.ts';

/** Null where the series has no number in the period, or had none on the day. */
export async function readCardSources(catalogue: Catalogue, request: CardRequest): Promise<CardSources | null> {
  const { asOf, lang } = request;
  const { index } = catalogue;
  const series = seriesOf(request, index.vocabulary.indicators);
  const { periods, expected } = await catalogue.cardPeriods(series);
  const period = request.period ?? periods.findLast(({ known }) => !asOf || known <= asOf)?.id;
  const entries = period === undefined ? null : await catalogue.card(series, period);
  if (period === undefined || !entries) return null;
  return { index, periods, expected, period, knowledge: knownOn(entries, asOf), texts: await catalogue.texts(lang) };
}
