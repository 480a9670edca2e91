/** `/v1/facts`: the facts of the record by their dimensions, as JSON in pages and as CSV as a whole. */
import { Hono } from 'hono';
import { csv } from '../../data/catalogue/csv.ts';
import type { Answer } from '../../data/contract/answers.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { parseFactId } from '../../data/fact/id.ts';
import { answer, send } from '../http/answer.ts';
import type { Catalogue } from '../select/catalogue.ts';
import { openCatalogue } from '../select/catalogue.ts';
import type { Filters } from '../select/select.ts';
import { selectFacts } from '../select/select.ts';
import { decodeCursor, pageOf } from './cursor.ts';
import type { Query } from './parameters.ts';
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
    const all = await select(catalogue, filters);
    const { items, next } = pageOf(all, { limit, cursor }, c.req.url, (id, last) => id > last);
    const body: Omit<Answer<'FactList'>, 'dataset'> = { facts: items, total: all.length, next };
    return answer(index, body, { link: next ? `<${next}>; rel="next"` : undefined });
  })
  .get('/v1/facts.csv', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    const { limit, ...filters } = readQuery(c.req.url, ROUTES.csv, index);
    const all = await select(catalogue, filters);
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

/** Splits the lists and refuses what does not exist: leaving it out of the answer would hide a misspelling. */
async function select(catalogue: Catalogue, query: Query<keyof Filters>): Promise<Fact[]> {
  const { asOf, ...lists } = query;
  const filters = Object.fromEntries(Object.entries(lists).map(([name, value]) => [name, value?.split(',')]));
  const { facts, unknownIds, unknownReleases } = await selectFacts(catalogue, { ...filters, asOf });
  const [id] = unknownIds;
  const [release] = unknownReleases;
  if (release !== undefined) {
    throw invalid('release', `"${release}" is not allowed for release.`, PARAMETERS.release.allowed());
  }
  if (id === undefined) return facts;
  const { moved, withdrawn } = await catalogue.index();
  if (Object.hasOwn(moved, id)) throw invalid('ids', `The fact "${id}" has another id now.`, [moved[id] as string]);
  const detail = Object.hasOwn(withdrawn, id) ? `The fact "${id}" was withdrawn.` : `No fact has the id "${id}".`;
  throw invalid('ids', detail, PARAMETERS.ids.allowed());
}
