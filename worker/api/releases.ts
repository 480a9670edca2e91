/** `/v1/releases`: the pages that the record was read from, newest first, and one of them with what it printed. */
import { Hono } from 'hono';
import type { Answer } from '../../data/contract/answers.ts';
import { answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { decodeCursor, pageOf } from './cursor.ts';
import { invalid, PARAMETERS, readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const releases = new Hono<{ Bindings: Env }>()
  .get('/v1/releases', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    const query = readQuery(c.req.url, ROUTES.releases, index);
    const all = await catalogue.releases();
    const last = query.cursor ? all.find(({ id }) => id === decodeCursor(query.cursor as string)) : null;
    if (last === undefined) throw invalid('cursor', 'The cursor is of another list.', PARAMETERS.cursor.allowed());

    const { items, next } = pageOf(all, query, c.req.url, (id) => id < (last?.id ?? ''));
    const body: Omit<Answer<'ReleaseList'>, 'dataset'> = { releases: items, total: all.length, next };
    return answer(index, body, { link: next ? `<${next}>; rel="next"` : undefined });
  })
  .get('/v1/releases/:id', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    readQuery(c.req.url, ROUTES.release, index);
    const id = c.req.param('id');
    const release = await catalogue.release(id);
    if (!release) {
      const detail = `No release has the id "${id}".`;
      throw new Problem(404, 'not-found', detail, { parameter: 'id', allowed: 'an id as listed by /v1/releases' });
    }
    const body: Omit<Answer<'ReleaseAnswer'>, 'dataset'> = release;
    return answer(index, body);
  });
