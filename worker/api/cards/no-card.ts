/** The 404 of a card, which names what is on record instead: other periods, or other series. */
import type { CardRequest } from '../../../data/card/card.ts';
import { type CardSeries, isAllTrade, seriesOf } from '../../../data/card/series.ts';
import { periodsAsOf } from '../../../data/catalogue/format/catalogue-index.ts';
import { factId } from '../../../data/fact/id.ts';
import { nearestPeriods } from '../../../data/fact/nearest-period.ts';
import { notFound, type Problem } from '../../http/problem.ts';
import { cardFacts } from '../../select/card-facts.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { allowedText } from '../route/query.ts';

type CardChoice = Pick<CardRequest, 'area' | 'indicator' | 'partner' | 'breakdown' | 'period' | 'asOf'>;

export const SERIES_DIMENSIONS = ['indicator', 'partner', 'breakdown'] as const;

export async function noCardProblem(catalogue: Catalogue, { period, asOf, ...choice }: CardChoice): Promise<Problem> {
  const series = seriesOf(choice, catalogue.index.vocabulary.indicators);
  const { periods } = await catalogue.cardPeriods(series);
  if (!periods.length) return noSeriesProblem(series, await catalogue.cardSeries(series.area));

  const detail = await whyNoCard(catalogue, series, period, asOf);
  const knownIds = periodsAsOf(periods, asOf);
  const isOnRecordToday = periods.some(({ id }) => id === period);
  if (!period || !knownIds.length || (asOf && isOnRecordToday)) {
    return notFound('asOf', detail, 'a later day', { name: 'noCard' });
  }
  const nearest = nearestPeriods(knownIds, [period], 3).join(', ');
  return notFound('period', `${detail} The nearest periods are ${nearest}.`, knownIds, { name: 'noCard' });
}

async function whyNoCard(catalogue: Catalogue, series: CardSeries, period = '', asOf?: string): Promise<string> {
  const inPeriod = period && ` in ${period}`;
  const onDay = asOf ? ` as of ${asOf}` : '';
  const trade = isAllTrade(series) ? 'total trade' : codesOf(series);
  const subject = `${trade} of ${series.area}${inPeriod}${onDay}`;
  const { facts } = await cardFacts(catalogue, series, period, asOf);
  const ids = ['value', 'value-usd'].map((measure) => factId({ ...series, measure, period }));
  const factWithoutCard = ids.find((id) => facts.byId(id) !== undefined);
  if (!factWithoutCard) return `No figure is on record for ${subject}.`;
  return `Only a range or a dollar amount is on record for ${subject}, so there is no card. See /v1/facts/${factWithoutCard}.`;
}

/**
 * Names the first dimension with a code that no series has. If there are series of `exports` but none of `exports` to `KZ`, that is "partner",
 * and the problem lists the partners of `exports`.
 */
function noSeriesProblem(series: CardSeries, onRecord: readonly Omit<CardSeries, 'area'>[]): Problem {
  let candidates = onRecord;
  for (const dimension of SERIES_DIMENSIONS) {
    const agreeing = candidates.filter((other) => other[dimension] === series[dimension]);
    if (!agreeing.length) return wrongCodeProblem(series, dimension, candidates);
    candidates = agreeing;
  }
  return wrongCodeProblem(series, 'indicator', onRecord);
}

function wrongCodeProblem(
  series: CardSeries,
  dimension: (typeof SERIES_DIMENSIONS)[number],
  candidates: readonly Omit<CardSeries, 'area'>[],
): Problem {
  const allowed = [...new Set(candidates.map((other) => other[dimension]))];
  const detail = `${series.area} has no figures for ${codesOf(series)} (indicator.partner.breakdown). "${dimension}" must be ${allowedText(allowed)}.`;
  return notFound(dimension, detail, allowed, { name: 'noSeries', texts: [series.area] });
}

function codesOf({ indicator, partner, breakdown }: Omit<CardSeries, 'area'>): string {
  return [indicator, partner, breakdown].join('.');
}
