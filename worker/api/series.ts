/** `/v1/series`: one key over the periods of one window, so that only like stands beside like. */
import { Hono } from 'hono';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { Answer } from '../../data/contract/answers.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Key } from '../../data/fact/id.ts';
import { DIMENSIONS } from '../../data/fact/id.ts';
import { compareText } from '../../data/fact/text-order.ts';
import { isInWindow, windowsOf } from '../../data/fact/window.ts';
import { answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { selectFacts } from '../select/select.ts';
import { readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

type Series = Omit<Answer<'Series'>, 'dataset'>;
type SeriesKey = Omit<Key, 'period'>;

export const series = new Hono<{ Bindings: Env }>().get('/v1/series', async (c) => {
  const catalogue = openCatalogue(c.env.ASSETS);
  const index = await catalogue.index();
  const { area = '', measure = '', window = '', asOf, ...rest } = readQuery(c.req.url, ROUTES.series, index);
  const { indicator = 'trade', partner = 'world', breakdown = 'total' } = rest;
  const key: SeriesKey = { area, indicator, measure, partner, breakdown };
  const { facts } = await selectFacts(catalogue, {
    ...{ area: [area], indicator: [indicator], measure: [measure], partner: [partner], breakdown: [breakdown] },
    asOf,
  });
  return answer(index, makeSeries(index, key, window, facts, asOf));
});

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
    ...{ area, indicator, measure, partner, breakdown, window, unit: first.unit },
    points: facts.map(point),
    breaks: breaks(index, partner, facts),
  };
}

function point(fact: Fact): Series['points'][number] {
  const { period, id, value, bounds, qualifier, basis, status, obsStatus, printed, published } = fact;
  return { period, id, value, bounds, qualifier, basis, status, obsStatus, printed, published };
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

/** An empty series would look like an answer: what there is instead is said. */
function nothing(key: SeriesKey, window: string, known: Fact[], asOf = ''): Problem {
  const windows = [...new Set(known.flatMap(({ period }) => windowsOf(period)))].sort();
  const what = `${DIMENSIONS.slice(0, 5)
    .map((dimension) => key[dimension as keyof SeriesKey])
    .join('.')}${asOf && ` as of ${asOf}`}`;
  return windows.length
    ? new Problem(404, 'not-found', `No "${window}" is held of ${what}.`, { parameter: 'window', allowed: windows })
    : new Problem(404, 'not-found', `Nothing is held of ${what}. /v1/facts lists what there is.`, {
        allowed: ['/v1/facts'],
      });
}
