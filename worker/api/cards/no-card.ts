/** The 404 of a card: says what is on record instead, such as another period or another series. */
import type { CardRequest } from '../../../data/card/card.ts';
import { type CardSeries, isAllTrade, seriesOf } from '../../../data/card/series.ts';
import { factId } from '../../../data/fact/id.ts';
import { nearestPeriods } from '../../../data/fact/period.ts';
import { notFound, type Problem } from '../../http/problem.ts';
import { cardFacts } from '../../select/card-facts.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { allowedText } from '../route/query.ts';

type Request = Pick<CardRequest, 'area' | 'indicator' | 'partner' | 'breakdown' | 'period' | 'asOf'>;

export const SERIES_DIMENSIONS = ['indicator', 'partner', 'breakdown'] as const;

export async function noCard(catalogue: Catalogue, { period, asOf, ...choice }: Request): Promise<Problem> {
  const series = seriesOf(choice, catalogue.index.vocabulary.indicators);
  const { periods } = await catalogue.cardPeriods(series);
  if (!periods.length) return noSeries(series, await catalogue.cardSeries(series.area));

  const detail = await reason(catalogue, series, period, asOf);
  const knownIds = periods.filter(({ known }) => !asOf || known <= asOf).map(({ id }) => id);
  const isOnRecordToday = periods.some(({ id }) => id === period);
  if (!period || !knownIds.length || (asOf && isOnRecordToday)) {
    return notFound('asOf', detail, 'a later day', { name: 'noCard' });
  }
  const nearest = nearestPeriods(knownIds, period, 3).join(', ');
  return notFound('period', `${detail} The nearest periods are ${nearest}.`, knownIds, { name: 'noCard' });
}

async function reason(catalogue: Catalogue, series: CardSeries, period = '', asOf?: string): Promise<string> {
  const inPeriod = period && ` in ${period}`;
  const onDay = asOf ? ` as of ${asOf}` : '';
  const place = `${series.area}${inPeriod}${onDay}`;
  const subject = isAllTrade(series) ? 'total trade' : codesOf(series);
  const { facts } = await cardFacts(catalogue, series, period, asOf);
  const ids = ['value', 'value-usd'].map((measure) => factId({ ...series, measure, period }));
  const factWithoutCard = ids.find((id) => facts.byId(id) !== undefined);
  if (!factWithoutCard) return `No figure is on record for ${subject} of ${place}.`;
  return `Only a range or a dollar amount is on record for ${subject} of ${place}, so there is no card. See /v1/facts/${factWithoutCard}.`;
}

/** Names the first dimension in which no series on record agrees, given the dimensions before it. */
function noSeries(series: CardSeries, onRecord: readonly Omit<CardSeries, 'area'>[]): Problem {
  let candidates = onRecord;
  for (const dimension of SERIES_DIMENSIONS) {
    const agreeing = candidates.filter((other) => other[dimension] === series[dimension]);
    if (!agreeing.length) return wrongDimension(series, dimension, candidates);
    candidates = agreeing;
  }
  return wrongDimension(series, 'indicator', onRecord);
}

function wrongDimension(
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
