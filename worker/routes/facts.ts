/** `/v1/facts`: the facts of the record by their dimensions, and one fact by its id. */
import { Hono } from 'hono';
import type { Fact } from '../../data/fact.ts';
import { DIMENSIONS } from '../../data/id.ts';
import type { Language } from '../../data/languages.ts';
import { resolve } from '../../data/resolve.ts';
import { compareText } from '../../data/text-order.ts';
import { openCatalogue } from '../catalogue.ts';
import { answer } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { decodeCursor, encodeCursor, readQuery } from '../parameters.ts';
import { keyLabels, receiptWords } from '../words.ts';

/** As many as one answer holds where `limit` is not given. */
const DEFAULT_LIMIT = 100;

export const facts = new Hono<{ Bindings: Env }>()
  .get('/', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    const query = readQuery(c.req.url, [...DIMENSIONS, 'limit', 'cursor'], index);
    const wanted = DIMENSIONS.map((dimension) => [dimension, query[dimension]?.split(',')] as const);
    const areas = query.area?.split(',') ?? index.areas.map(({ id }) => id);

    const entries = (await Promise.all(areas.map((id) => catalogue.area(id)))).flat();
    const matching = entries
      .filter((entry) => wanted.every(([dimension, values]) => values?.includes(entry[dimension]) ?? true))
      .sort((a, b) => compareText(a.id, b.id));
    const after = query.cursor ? decodeCursor(query.cursor) : null;
    const rest = after === null ? matching : matching.filter(({ id }) => id > after);
    const page = rest.slice(0, Number(query.limit ?? DEFAULT_LIMIT));

    const next = page.length < rest.length ? nextPath(c.req.url, page.at(-1)?.id ?? '') : null;
    const body = { facts: page.map((entry) => resolve(entry) as Fact), total: matching.length, next };
    return answer(index, body, { link: next ? `<${next}>; rel="next"` : undefined });
  })
  .get('/:id', async (c) => {
    const catalogue = openCatalogue(c.env.ASSETS);
    const index = await catalogue.index();
    const { lang } = readQuery(c.req.url, ['lang'], index);
    const id = c.req.param('id');
    const entry = (await catalogue.area(id.split('.')[0] ?? '')).find((one) => one.id === id);
    const fact = entry && resolve(entry);
    if (!fact) throw unknownFact(id);
    const language = lang as Language | undefined;
    // What a receipt says around the numbers, for a reader rather than a program.
    const said = language && { labels: keyLabels(index, fact, language), words: receiptWords(index, language) };
    return answer(index, { ...fact, ...said });
  });

function nextPath(url: string, last: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.set('cursor', encodeCursor(last));
  return `${pathname}?${searchParams}`;
}

function unknownFact(id: string): Problem {
  const allowed = `${DIMENSIONS.join('.')}, as listed by /v1/facts`;
  return new Problem(404, 'not-found', `No fact has the id "${id}".`, { parameter: 'id', allowed });
}
