import { afterEach, expect, it } from 'vitest';
import { look } from '../../../data/desk/look.ts';
import { type Site, serve } from '../../support/site.ts';
import { html, type Table } from '../../support/table.ts';

let site: Site | undefined;
afterEach(() => site?.close());

const LIST = (title: string) => html(`<ul><li><a href="/1">The customs office on ${title}</a></li></ul>`);
const robots = (text: string) => ({ '/robots.txt': new Response(text) });

it.each<[what: string, table: Table, found: RegExp, asked: string[]]>([
  [
    'a new page',
    { '/list': LIST('foreign trade in the first ten months of 2026') },
    /^new: it names January – October 2026\.$/,
    ['/list'],
  ],
  ['an unchanged one', { '/list': LIST('foreign trade in the first nine months of 2026') }, /^unchanged/, ['/list']],
  ['last year', { '/list': LIST('foreign trade in the first ten months of 2025') }, /^unchanged/, ['/list']],
  [
    'a page in Polish',
    {
      '/list': html(
        '<p>Handel zagraniczny kraju wzrósł w 2026 roku, a eksport do sąsiadów jest większy niż się spodziewano</p>',
      ),
    },
    /not all periods are read/,
    ['/list'],
  ],
  ['no page', {}, /^it answers 404/, ['/list']],
  ['robots that forbid', robots('User-agent: *\nDisallow: /'), /^robots\.txt forbids/, []],
  ['robots that fail', { '/robots.txt': new Response('', { status: 503 }) }, /^robots\.txt forbids/, []],
  [
    'robots that forbid us alone',
    robots('User-agent: *\nAllow: /\n\nUser-agent: Trade-Facts-Desk # us\nDisallow: /*st$'),
    /forbids/,
    [],
  ],
  [
    'robots that forbid others',
    robots('User-agent: a\nUser-agent: b\nDisallow: /\nUser-agent: *\nDisallow:\n'),
    /404/,
    ['/list'],
  ],
  [
    'robots that forbid others after a rule without a path',
    robots('User-agent: *\nDisallow:\n\nUser-agent: a\nDisallow: /\n'),
    /404/,
    ['/list'],
  ],
  ['robots with an exception', robots('User-agent: *\nDisallow: /\nAllow: /list'), /404/, ['/list']],
])('tells of %s', async (_, table, found, asked) => {
  site = await serve(table);
  expect(await look(`${site.origin}/list`, '2026-01..2026-10', '2026-11-20')).toMatch(found);
  expect(site.requests).toEqual(['/robots.txt', ...asked]);
});

it('tells of a site that is away', async () => {
  site = await serve({});
  const { origin } = site;
  await site.close();
  site = undefined;
  expect(await look(`${origin}/list`, '2026-01..2026-10', '2026-11-20')).toMatch(/^it can't be read/);
});
