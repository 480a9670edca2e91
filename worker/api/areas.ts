/** `/v1/areas`: who reports, in seven languages, and how much is held of each: gaps are said, never filled. */
import { Hono } from 'hono';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { YearCoverage } from '../../data/catalogue/coverage.ts';
import type { Answer } from '../../data/contract/answers.ts';
import { lastDay, periodOf } from '../../data/fact/period.ts';
import { answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const areas = new Hono<{ Bindings: Env }>()
  .get('/v1/areas', async (c) => {
    const index = await openCatalogue(c.env.ASSETS).index();
    readQuery(c.req.url, ROUTES.areas, index);
    const all = Object.keys(index.vocabulary.areas).map((id) => summary(index, id));
    const body: Omit<Answer<'AreaList'>, 'dataset'> = { areas: all, total: all.length, next: null };
    return answer(index, body);
  })
  .get('/v1/areas/:area', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    readQuery(c.req.url, ROUTES.area, index);
    const id = c.req.param('area');
    if (!Object.hasOwn(index.vocabulary.areas, id)) {
      const allowed = Object.keys(index.vocabulary.areas);
      throw new Problem(404, 'not-found', `No area has the code "${id}".`, { parameter: 'area', allowed });
    }
    // A code that is in use only as a code is an area too: nothing is held of it.
    const periods = await catalogue.periods(id);
    const coverage = await catalogue.coverage(id);
    const body: Omit<Answer<'Area'>, 'dataset'> = {
      ...summary(index, id),
      coverage: coverage.map((held) => covered(held, index.dataset.date)),
      periods: periods.map((period) => period.id),
      links: {
        facts: `/v1/facts?area=${id}`,
        csv: `/v1/facts.csv?area=${id}`,
        series: coverage.some(({ sums }) => sums.includes(12))
          ? `/v1/series?area=${id}&measure=value&window=year`
          : null,
        card: periods.length ? `/v1/cards/${id}` : null,
      },
    };
    return answer(index, body);
  });

function summary({ vocabulary, areas }: CatalogueIndex, id: string): Answer<'AreaSummary'> {
  const { labels, kind = null, note = null } = vocabulary.areas[id] as CatalogueIndex['vocabulary']['areas'][string];
  const facts = areas.find((one) => one.id === id)?.facts ?? 0;
  return { id, labels, kind, note, facts, href: `/v1/areas/${id}` };
}

/** Windows of the year as periods. What had not ended when the newest page came out is not missing. */
function covered({ year, sums, months }: YearCoverage, today: string) {
  const windows = Array.from({ length: 11 }, (_, i) => periodOf(year, 1, i + 2)).filter((period) => period !== null);
  return {
    year,
    cumulated: windows.filter(({ to }) => sums.includes(to)).map(({ id }) => id),
    months: [...(sums.includes(1) ? [1] : []), ...months].flatMap((month) => periodOf(year, month, month)?.id ?? []),
    missing: windows.filter((window) => !sums.includes(window.to) && lastDay(window) < today).map(({ id }) => id),
  };
}
