/**
 * `/v1/series`: one key, or one for each of several areas and partners, over the periods of one window, so that all points of a
 * series are comparable.
 */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { keyLabels, periodLabel, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { SeriesNumber } from '../../../data/catalogue/series-file.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Key } from '../../../data/fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import * as parameters from '../route/parameters.ts';
import { optional, type Values } from '../route/query.ts';
import type { Handler } from '../route/route.ts';
import { type Found, findKeys, KEYS } from './series-keys.ts';

type Series = Answer<'SeriesOfKey'>;
type Body = Omit<Answer<'Series'>, 'dataset'> | Omit<Answer<'SeriesList'>, 'dataset'>;

export const SERIES = { ...KEYS, lang: optional(parameters.lang) };

export const series: Handler<Values<typeof SERIES>> = async (request) => {
  const { values, catalogue, index } = request;
  const found = await findKeys(request);
  return async (): Promise<Body> => {
    const { window, lang, asOf = null } = values;
    const texts = lang ? await catalogue.texts(lang) : undefined;
    const all = found.filter(({ points }) => points.length).map((one) => seriesOf(index, one, window, texts));
    const [only] = all;
    if (only && found.length === 1) return { asOf, ...only };
    const missing = found
      .filter(({ points }) => !points.length)
      .map(({ key: { area, partner } }) => ({ area, partner }));
    return { asOf, series: all, missing };
  };
};

function seriesOf(index: CatalogueIndex, { key, points }: Found, window: string, texts?: Texts): Series {
  const { area, indicator, measure, partner, breakdown } = key;
  const [{ unit }] = points as [SeriesNumber];
  return {
    ...{ area, indicator, measure, partner, breakdown, window, unit },
    ...(texts ? { labels: labelled(keyLabels(texts, { ...key, period: '' })) } : {}),
    points: points.map((number) => point(number, texts)),
    breaks: breaks(index, partner, points),
  };
}

function labelled({ period: _, ...labels }: Key): NonNullable<Series['labels']> {
  return labels;
}

function point(number: SeriesNumber, texts?: Texts): Series['points'][number] {
  const { id, value, digits, bounds, qualifier, basis, status, obsStatus, printed, published, release, caveats } =
    number;
  const period = parsePeriod(number.period) as Period;
  return {
    ...{ period: period.id, start: firstDay(period), end: lastDay(period) },
    ...(texts ? { label: periodLabel(texts, period.id) } : {}),
    ...{ id, value, digits, bounds, qualifier, basis, status, obsStatus, printed, published, release, caveats },
  };
}

/**
 * Where the partner's definition changed among the points: before the first that counts by the new one, which need not be of the
 * year of the change. A number of the year before that was computed from the new one counts by the new one too.
 */
function breaks({ vocabulary }: CatalogueIndex, partner: string, points: SeriesNumber[]): Series['breaks'] {
  const { breaks: years = [], note = null } = vocabulary.partners[partner] ?? {};
  return years.flatMap((year) => {
    const first = points.findIndex(({ period, obsStatus }) => period.slice(0, 4) >= year || obsStatus === 'B');
    const [from, before] = [points[first], points[first - 1]];
    if (!from || (!before && from.obsStatus === 'A')) return [];
    return [{ year, before: before?.period ?? null, from: from.period, note }];
  });
}
