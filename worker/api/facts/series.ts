/**
 * `/v1/series`: one key, or one for each of several areas and partners, over the periods of one window, so that all points of a
 * series are comparable.
 */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { labelsIn } from '../../../data/catalogue/format/texts.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Fact } from '../../../data/contract/fact.ts';
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
    const labels = lang ? labelsIn(await catalogue.texts(lang)) : undefined;
    const all = found.filter(({ facts }) => facts.length).map((one) => seriesOf(index, one, window, labels));
    const [only] = all;
    if (only && found.length === 1) return { asOf, ...only };
    const missing = found.filter(({ facts }) => !facts.length).map(({ key: { area, partner } }) => ({ area, partner }));
    return { asOf, series: all, missing };
  };
};

function seriesOf(index: CatalogueIndex, { key, facts }: Found, window: string, labels?: (key: Key) => Key): Series {
  const { area, indicator, measure, partner, breakdown } = key;
  const [{ unit }] = facts as [Fact];
  return {
    ...{ area, indicator, measure, partner, breakdown, window, unit },
    ...(labels ? { labels: labelled(labels({ ...key, period: '' })) } : {}),
    points: facts.map((fact) => point(fact, labels)),
    breaks: breaks(index, partner, facts),
  };
}

function labelled({ period: _, ...labels }: Key): NonNullable<Series['labels']> {
  return labels;
}

function point(fact: Fact, labels?: (key: Key) => Key): Series['points'][number] {
  const { id, value, digits, bounds, qualifier, basis, status, obsStatus, printed, published, caveats } = fact;
  const period = parsePeriod(fact.period) as Period;
  return {
    ...{ period: fact.period, start: firstDay(period), end: lastDay(period) },
    ...(labels ? { label: labels(fact).period } : {}),
    ...{ id, value, digits, bounds, qualifier, basis, status, obsStatus, printed, published },
    release: (basis === 'stated' && fact.evidence[0]?.release) || null,
    caveats,
  };
}

/**
 * Where the partner's definition changed among the points: before the first that counts by the new one, which need not be of the
 * year of the change. A number of the year before that was computed from the new one counts by the new one too.
 */
function breaks({ vocabulary }: CatalogueIndex, partner: string, facts: Fact[]): Series['breaks'] {
  const { breaks: years = [], note = null } = vocabulary.partners[partner] ?? {};
  return years.flatMap((year) => {
    const first = facts.findIndex(({ period, obsStatus }) => period.slice(0, 4) >= year || obsStatus === 'B');
    const [from, before] = [facts[first], facts[first - 1]];
    if (!from || (!before && from.obsStatus === 'A')) return [];
    return [{ year, before: before?.period ?? null, from: from.period, note }];
  });
}
