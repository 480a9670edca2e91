/** `/v1/facts`: the facts of the record by their dimensions, as JSON in pages and as CSV as a whole. */
import { Hono } from 'hono';
import { csv } from '../../data/catalogue/csv.ts';
import type { Answer } from '../../data/contract/answers.ts';
import { parseFactId } from '../../data/fact/id.ts';
import { answer, send } from '../http/answer.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { selectFacts } from '../select/select.ts';
import { decodeCursor, pageOf } from './cursor.ts';
import { invalid, PARAMETERS, readQuery } from './parameters.ts';
import { ROUTES } from './routes.ts';

export const facts = new Hono<{ Bindings: Env }>()
  .get('/v1/facts', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    const { limit, cursor, ...filters } = readQuery(c.req.url, ROUTES.facts, index);
    if (cursor && !parseFactId(decodeCursor(cursor) ?? '')) {
      throw invalid('cursor', 'The cursor is of another list.', PARAMETERS.cursor.allowed());
    }
    const all = await selectFacts(catalogue, filters);
    const { items, next } = pageOf(all, { limit, cursor }, c.req.url, (id, last) => id > last);
    const body: Omit<Answer<'FactList'>, 'dataset'> = { facts: items, total: all.length, next };
    return answer(index, body, { link: next ? `<${next}>; rel="next"` : undefined });
  })
  .get('/v1/facts.csv', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    const { limit, ...filters } = readQuery(c.req.url, ROUTES.csv, index);
    const all = await selectFacts(catalogue, filters);
    const body = csv(limit ? all.slice(0, Number(limit)) : all);
    const name = `${index.dataset.id}-${filters.asOf ?? index.dataset.date}.csv`;
    return send(
      body,
      'text/csv; charset=utf-8; header=present',
      {},
      {
        'Content-Disposition': `inline; filename="${name}"`,
        Link: '</datapackage.json>; rel="describedby"; type="application/json"',
      },
    );
  });
