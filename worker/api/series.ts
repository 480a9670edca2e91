/** `/v1/series`: one key over the periods of one window, so that all points are comparable. */
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { Answer } from '../../data/contract/answers.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Key } from '../../data/fact/id.ts';
import { DIMENSIONS } from '../../data/fact/id.ts';
import { compareText } from '../../data/fact/text-order.ts';
import { isInWindow, windowsOf } from '../../data/fact/window.ts';
import { Problem } from '../http/problem.ts';
import { selectFacts } from '../select/select.ts';
import * as parameters from './parameters.ts';
import type { Kind, Values } from './query.ts';
import { optional, required, withDefault } from './query.ts';
import type { Handler } from './route.ts';

type Series = Omit<Answer<'Series'>, 'dataset'>;
type SeriesKey = Omit<Key, 'period'>;

/** Bases that growth implies are what single pages counted from: side by side they would look like levels. */
const NO_SERIES = 'implied-base';

const measure: Kind<string> = {
  ...parameters.measure,
  read: (text, setting) => (text === NO_SERIES ? undefined : parameters.measure.read(text, setting)),
  allowed: (setting) => [parameters.measure.allowed(setting)].flat().filter((code) => code !== NO_SERIES),
};

export const SERIES = {
  area: required(parameters.area),
  indicator: withDefault(parameters.indicator, () => 'trade'),
  measure: required(measure),
  partner: withDefault(parameters.partner, () => 'world'),
  breakdown: withDefault(parameters.breakdown, () => 'total'),
  window: required(parameters.window),
  asOf: optional(parameters.asOf),
};

export const series: Handler<Values<typeof SERIES>> = async ({ values, catalogue, index }) => {
  const { window, asOf, ...key } = values;
  const filters = Object.fromEntries(Object.entries(key).map(([dimension, code]) => [dimension, [code]]));
  const { facts } = await selectFacts(catalogue, { ...filters, asOf });
  return makeSeries(index, key, window, facts, asOf);
};

function makeSeries(
  index: CatalogueIndex,
  key: SeriesKey,
  window: string,
  known: Fact[],
  asOf: string | undefined,
): Series {
  const facts = known
    .filter(({ period }) => isInWindow(period, window))
    .sort((a, b) => compareText(a.period, b.period));
  const [first] = facts;
  if (!first) throw nothing(key, window, known, asOf);
  const { area, indicator, measure, partner, breakdown } = key;
  return {
    asOf: asOf ?? null,
    ...{ area, indicator, measure, partner, breakdown, window, unit: first.unit },
    points: facts.map(point),
    breaks: breaks(index, partner, facts),
  };
}

function point(fact: Fact): Series['points'][number] {
  const { period, id, value, bounds, qualifier, basis, status, obsStatus, printed, published, caveats } = fact;
  return { period, id, value, bounds, qualifier, basis, status, obsStatus, printed, published, caveats };
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

/** An empty series would look like an answer, so it is a 404 that names the windows there are. */
function nothing(key: SeriesKey, window: string, known: Fact[], asOf = ''): Problem {
  const windows = [...new Set(known.flatMap(({ period }) => windowsOf(period)))].sort();
  const what = `${DIMENSIONS.slice(0, 5)
    .map((dimension) => key[dimension as keyof SeriesKey])
    .join('.')}${asOf && ` as of ${asOf}`}`;
  return windows.length
    ? new Problem(404, 'not-found', `There is no series "${window}" of ${what}.`, {
        parameter: 'window',
        allowed: windows,
      })
    : new Problem(404, 'not-found', `There are no facts of ${what}. /v1/facts lists all facts.`, {
        allowed: ['/v1/facts'],
      });
}
