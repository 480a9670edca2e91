import { afterEach, expect, it } from 'vitest';
import { look } from '../../../data/desk/due.ts';
import { type Site, serve } from '../../support/site.ts';
import { html, type Table } from '../../support/table.ts';

let site: Site | undefined;
afterEach(() => site?.close());

const LIST = (title: string) => html(`<ul><li><a href="/1">The customs office on ${title}</a></li></ul>`);

it.each<[what: string, table: Table, found: RegExp]>([
  [
    'a new page',
    { '/list': LIST('foreign trade in the first ten months of 2026') },
    /^new: it names January – October 2026\.$/,
  ],
  ['an unchanged one', { '/list': LIST('foreign trade in the first nine months of 2026') }, /^unchanged/],
  ['last year', { '/list': LIST('foreign trade in the first ten months of 2025') }, /^unchanged/],
  [
    'a page in Polish',
    {
      '/list': html(
        '<p>Handel zagraniczny kraju wzrósł w 2026 roku, a eksport do sąsiadów jest większy niż się spodziewano</p>',
      ),
    },
    /not all periods are read/,
  ],
  ['no page', {}, /^it answers 404/],
])('tells of %s', async (_, table, found) => {
  site = await serve(table);
  expect(await look(`${site.origin}/list`, '2026-01..2026-10', '2026-11-20')).toMatch(found);
  expect(site.requests).toEqual(['/list']);
});

it('tells of a site that is away', async () => {
  site = await serve({});
  const { origin } = site;
  await site.close();
  site = undefined;
  expect(await look(`${origin}/list`, '2026-01..2026-10', '2026-11-20')).toMatch(/^it cannot be read/);
});
