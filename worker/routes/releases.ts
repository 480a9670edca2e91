/** `/v1/releases`: the pages that the record was read from, newest first, and one of them with what it printed. */
import { Hono } from 'hono';
import { openCatalogue } from '../catalogue.ts';
import { answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { readQuery } from '../parameters.ts';

export const releases = new Hono<{ Bindings: Env }>()
  .get('/', async (c) => {
    const index = await openCatalogue(c.env.ASSETS).index();
    readQuery(c.req.url, [], index);
    return answer(index, { releases: index.releases, total: index.releases.length, next: null });
  })
  .get('/:id', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    readQuery(c.req.url, [], index);
    const id = c.req.param('id');
    const release = index.releases.find((one) => one.id === id);
    if (!release) {
      const detail = `No release has the id "${id}".`;
      throw new Problem(404, 'not-found', detail, { parameter: 'id', allowed: 'an id as listed by /v1/releases' });
    }
    const entries = (await Promise.all(release.areas.map((area) => catalogue.area(area)))).flat();
    const observations = entries.flatMap(({ id: fact, evidence }) =>
      evidence
        .filter((one) => one.release === id)
        .map(({ value, unit, qualifier, bounds, printed, paragraph, attributedTo, url }) => ({
          ...{ fact, value, unit, qualifier, bounds, printed, paragraph, attributedTo, url },
        })),
    );
    return answer(index, { ...release, observations });
  });
