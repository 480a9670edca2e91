/** `/v1/series`: one key, or several, over the periods of one window, so that all points of a series are comparable. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { breakOf } from '../../../data/fact/definition.ts';
import type { Key } from '../../../data/fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../../../data/fact/period.ts';
import { frequencyOfWindow } from '../../../data/fact/window.ts';
import * as parameters from '../route/parameters.ts';
import { optional } from '../route/query.ts';
import { route } from '../route/route.ts';
import { servingOf } from './lists.ts';
import { type Found, findKeys, KEYS, type KeyValues, some, withGaps } from './series-keys.ts';

type Series = Answer<'SeriesOfKey'>;

export const series = route({
  path: '/v1/series',
  subject: 'series',
  title: 'One key, or several, over the periods of one window, oldest first',
  description:
    'The points of a series are comparable: they are of the same months of each year (`ytd-05` is January to May), of whole years, or of single months. `window=ytd` has January to each month in one series, of which only those of the same months are comparable. `gaps=1` names the periods from `from` to `to`, or else between the points, that have none. Where a definition changed, `breaks` says between which points: those before and after are not comparable. One key is the series itself; several codes of a dimension give a list of series, at most 100, and `missing` names the keys that have no point.',
  parameters: { ...KEYS, lang: optional(parameters.lang) },
  answer: 'SeriesAnswer',
  statuses: [404],
  examples: (index) => [
    `/v1/series?area=${index.examples.area}&measure=value&window=year`,
    `/v1/series?area=${index.examples.area}&measure=growth&window=year&from=2020-01&lang=${index.languages.at(-1)?.code}`,
    `/v1/series?area=${some(index)}&measure=value&window=year`,
    `/v1/series?area=${index.examples.area}&indicator=exports,imports&measure=value&window=year`,
  ],
  handler: async (request) => {
    const { values, index } = request;
    const found = await findKeys(request);
    return async () => {
      const { window, asOf = null, publishedBy } = values;
      const clock = { asOf, ...(publishedBy ? { publishedBy } : {}) };
      const { labels } = await servingOf(request);
      const all = found
        .filter(({ facts }) => facts.length)
        .map((each) => ({ ...seriesOf(index, each, window, labels), ...gapsOf(each, values) }));
      const [only] = all;
      if (only && found.length === 1) return { ...clock, ...only };
      return { ...clock, series: all, missing: found.flatMap(({ key, facts }) => (facts.length ? [] : key)) };
    };
  },
});

function seriesOf(
  index: CatalogueIndex,
  { key, facts }: Found,
  window: string,
  labelsOf?: (key: Key) => Key,
): Omit<Series, 'gapCount'> {
  const [{ unit }] = facts as [Fact];
  const { period: _, ...labels } = labelsOf?.({ ...key, period: '' }) ?? {};
  return {
    ...{ ...key, window, unit },
    frequency: frequencyOfWindow(window),
    ...(labelsOf ? { labels: labels as NonNullable<Series['labels']> } : {}),
    points: facts.map((fact) => point(fact, labelsOf)),
    breaks: breaks(index, key.partner, facts),
  };
}

/** The periods that were asked for of which there is no fact. */
function gapsOf({ facts }: Found, { window, gaps, ...span }: KeyValues): Pick<Series, 'gapCount' | 'gaps'> {
  const periods = facts.map(({ period }) => period);
  const missing = withGaps(window, periods, span).filter((period) => !periods.includes(period));
  return { gapCount: missing.length, ...(gaps === undefined ? {} : { gaps: missing }) };
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
 * year of the change. A series may begin with it.
 */
function breaks({ vocabulary }: CatalogueIndex, partner: string, facts: Fact[]): Series['breaks'] {
  const { breaks: months = [], note = null } = vocabulary.partners[partner] ?? {};
  return months.flatMap((month) => {
    const first = facts.findIndex(({ period }) => lastDay(parsePeriod(period) as Period).slice(0, 7) >= month);
    const [from, before] = [facts[first], facts[first - 1]];
    if (!from || (!before && breakOf(from.period, [month]) === null)) return [];
    return [{ year: month.slice(0, 4), before: before?.period ?? null, from: from.period, note }];
  });
}
