/** The page of an area, and the list of all areas. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { ROUTES } from '../../../worker/api/routes.ts';
import { ask, withoutJoiners } from '../ask.ts';

async function open(path: string): Promise<string> {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

/** The rows of a table as texts of cells. */
function rows(markup: string, table: string): string[][] {
  const body = new RegExp(`<table class="${table}">.*?<tbody>(.*?)</tbody>`, 's').exec(markup)?.[1] ?? '';
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...(row as string).matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
      (cell as string).replace(/<[^>]*>/g, ''),
    ),
  );
}

describe('/areas/{area}', () => {
  it('shows the newest card as markup, for readers without JavaScript', async () => {
    const markup = await open('/areas/CN-XJ');
    expect(markup).toContain('<h1>Xinjiang</h1>');
    expect(markup).toMatch(/<trade-card area="CN-XJ"[^>]*><template shadowrootmode="open">/);
  });

  it('shows trade of whole years with its gaps, newest first, each number leading to its page', async () => {
    const markup = await open('/areas/CN-XJ');
    const years = rows(markup, 'numbers');
    const of = (year: string) => years.find(([name]) => name === year);
    expect(of('2024')).toEqual(['2024', '435.11\u00a0billion yuan', '21.8%']);
    expect(of('2016')).toEqual(['2016', '–No figure', '–No figure']);
    expect(markup).toContain('href="/facts/CN-XJ.trade.value.world.total.2024"');
    expect(years.map(([name]) => name)).toEqual(
      years
        .map(([name]) => name)
        .sort()
        .reverse(),
    );
  });

  it('draws the same numbers', async () => {
    const markup = await open('/areas/CN-XJ');
    expect(markup).toContain('<title>2024: 435.11 billion yuan</title>');
    expect(markup.match(/<svg class="bars/g)?.length).toBe(4);
  });

  it('lists all numbers of a period, amount, growth and share in one row', async () => {
    const markup = await open('/areas/CN-XJ?period=2025-01..2025-05');
    const facts = rows(markup, 'numbers facts');
    expect(facts[0]?.slice(0, 3)).toEqual(['Foreign trade', '227.67\u00a0billion yuan', '22.9%']);
    expect(facts.find(([name]) => name === 'Foreign trade\u00a0· Private enterprises')).toBeDefined();
    expect(markup).toContain('<option value="2025-01..2025-05" selected>January – May 2025</option>');
  });

  it('names the partner and the product of a number with the comma of the language', async () => {
    const names = async (lang: string) =>
      rows(await open(`/areas/CN-XJ?period=2025-01..2025-05&lang=${lang}`), 'numbers facts').map(([name]) => name);
    expect(await names('en')).toContain('Exports\u00a0· Five Central Asian countries, Agricultural products');
    expect(await names('zh')).toContain('出口\u00a0· 中亚五国，农产品');
  });

  it('answers what is known with a partner in a period, and what is not', async () => {
    const markup = await open('/areas/CN-XJ?partner=KZ&period=2019-01..2019-10');
    expect(markup).toContain('<h1>Xinjiang · Kazakhstan</h1>');
    const table = rows(markup, 'numbers facts');
    expect(table.map(([name]) => name)).toEqual([
      'Foreign trade\u00a0· Kazakhstan',
      'Exports\u00a0· Kazakhstan',
      'Imports\u00a0· Kazakhstan',
    ]);
    expect(table[0]?.[1]).toBe('60.2\u00a0billion yuan');
    expect(table[1]?.slice(0, 2)).toEqual(['Exports\u00a0· Kazakhstan', 'No figure']);
    expect(markup).toContain('<li aria-current="true"><span>January – October 2019</span></li>');
    expect(markup).toContain('<option value="KZ" selected>Kazakhstan</option>');
  });

  it('says aloud what is missing after the newest number, and how much before it', async () => {
    const markup = withoutJoiners(await open('/areas/KG'));
    expect(markup).toMatch(
      /<p class="standing"><b>History: the newest number is older than 15 months\.<\/b> After [^.]+ no total is on record\.<\/p>/,
    );
    expect(markup).toMatch(
      /Of \d+ periods from January on, 2018 to \d{4}, \d+ are on record as a printed number and \d+ are missing\./,
    );
  });

  it('says so where no total is on record, and of which period the newest other number is', async () => {
    expect(await open('/areas/KZ')).toMatch(
      /<p class="standing"><b>History: [^<]+<\/b> No total is on record; the newest figure is for 2024\.<\/p>/,
    );
  });

  it('calls series others only below a card of all trade', async () => {
    expect(await open('/areas/CN-XJ')).toContain('<h2 id="series">Other series</h2>');
    expect(await open('/areas/KZ')).toContain('<h2 id="series">Series</h2>');
  });

  it('lists what no compiler states in one row', async () => {
    const [, list = ''] = /<dl class="rows">(.*?)<\/dl>/s.exec(await open('/areas/KZ')) ?? [];
    expect(list.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toBe(
      '|Covers|Goods|Not stated|Compiled by\u00a0· Trade system\u00a0· Valuation\u00a0· Seasonal adjustment\u00a0· Allocation to regions\u00a0· Revisions|',
    );
  });

  it.each(['CN-XJ', 'KZ'])('shows cards and numbers of %s before its downloads', async (area) => {
    const markup = await open(`/areas/${area}`);
    const places = ['<trade-card', 'id="facts"', 'id="downloads"'].map((part) => markup.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('shows the newest cards of exports, imports and partners', async () => {
    const [, cards = ''] = /<div class="cards">(.*?)<\/section>/s.exec(await open('/areas/CN')) ?? [];
    const series = [...cards.matchAll(/<trade-card area="CN" ([^>]*) lang=/g)].map(([, series]) => series);
    expect(series.slice(0, 2).sort()).toEqual(['indicator="exports"', 'indicator="imports"']);
    expect(series.length).toBe(4);
  });

  it('says so where nothing is known of the period', async () => {
    expect(await open('/areas/CN-XJ?period=1999')).toContain('<p>No figure.</p>');
  });

  it('shows which months are covered, and which are not', async () => {
    const table = rows(await open('/areas/CN-XJ'), 'coverage');
    const of = (year: string) => table.find(([name]) => name === year)?.slice(1);
    const key = 'area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total&basis=stated';
    for (const year of ['2018', '2019', '2024']) {
      const { facts } = await (await ask(`/v1/facts?${key}&from=${year}-01&to=${year}-12&limit=100`)).json<{
        facts: Fact[];
      }>();
      // A limit ("nearly 88 billion") is no level.
      const periods = facts.filter(({ value }) => value !== null).map(({ period }) => period);
      const printed = (month: string) => periods.includes(month === '12' ? year : `${year}-01..${year}-${month}`);
      const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
      // January alone is not missing.
      const other = (month: string) => (month === '01' ? '' : 'Missing');
      expect([year, of(year)]).toEqual([year, months.map((month) => (printed(month) ? 'Printed' : other(month)))]);
    }
    // Both occur, whatever is added.
    expect([of('2018')?.[1], of('2019')?.[4]]).toEqual(['Missing', 'Printed']);
  });

  it('leads to the area that it is a part of, and to its parts', async () => {
    expect(await open('/areas/CN-XJ?lang=zh')).toContain('<a href="/areas/CN?lang=zh">中国</a>');
    expect(await open('/areas/CN?lang=zh')).toContain('<a href="/areas/CN-XJ?lang=zh">新疆</a>');
  });

  it('says in the language of the page how the numbers of the area itself are revised', async () => {
    expect(await open('/areas/UZ?lang=zh')).toContain('<dd>公布的总值一年后会修订：');
    expect(await open('/areas/CN?lang=zh')).toContain('<dd>当年累计总值日后会修订：');
    expect(await open('/areas/CN-XJ?lang=zh')).not.toContain('当年累计总值日后会修订');
  });

  it.each([
    ['zh', 'ltr', '亿元'],
    ['ar', 'rtl', 'مليار يوان'],
    ['kk', 'ltr', 'млрд'],
  ])('takes a language: %s', async (lang, dir, unit) => {
    const markup = await open(`/areas/CN-XJ?lang=${lang}`);
    expect(markup).toContain(dir === 'rtl' ? `<html lang="${lang}" dir="rtl">` : `<html lang="${lang}">`);
    expect(markup).toContain(unit);
  });

  it('leads to its card in every format that there is', async () => {
    const markup = await open('/areas/CN-XJ?lang=ar');
    const formats = Object.values(ROUTES).flatMap(({ path }) => /^\/v1\/cards\/\{area\}(.*)/.exec(path)?.[1] ?? []);
    expect(formats.length).toBe(6);
    for (const ending of formats) expect(markup).toContain(`<a href="/v1/cards/CN-XJ${ending}?lang=ar">`);
  });

  it('is there for every area, and links only to what answers', async () => {
    const list = await open('/areas');
    const areas = [...list.matchAll(/href="(\/areas\/[^"]+)"/g)].map(([, path]) => path as string);
    expect(areas.length).toBeGreaterThan(20);
    const links = new Set<string>();
    for (const path of areas) {
      for (const [, link] of (await open(path)).matchAll(/href="(\/[^"#]*)[^"]*"/g))
        links.add((link as string).replaceAll('&amp;', '&'));
    }
    // A sample of the facts, and everything else.
    const asked = [...links].filter(
      (link, i) => !link.startsWith('/w/') && (!link.startsWith('/facts/') || i % 25 === 0),
    );
    for (const link of asked) expect((await ask(link)).status, link).toBe(200);
  }, 120_000);

  it.each([
    ['/areas/nowhere', 404],
    ['/areas/%3Cscript%3E', 404],
    ['/areas/CN-XJ?lang=xx', 400],
    ['/areas/CN-XJ?period=never', 400],
    ['/areas/CN-XJ?partner=Atlantis', 400],
  ])('%s is a page with the status %i', async (path, status) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await response.text()).not.toContain('<script>');
  });
});

describe('/areas', () => {
  const shown = (markup: string) =>
    [...markup.matchAll(/<li data-name="[^"]+"( hidden)?><a href="\/areas\/([^"?]+)/g)].flatMap(([, hidden, id]) =>
      hidden ? [] : [id],
    );

  it('lists every area', async () => {
    const names = shown(await open('/areas'));
    expect(names).toContain('CN-XJ');
    expect(names.length).toBeGreaterThan(20);
  });

  it.each([
    ['HORGOS', ['CN-XJ-port-horgos', 'CN-XJ-ports-horgos-alashankou']],
    ['khorgas', ['CN-XJ-port-horgos']],
    ['新疆维', ['CN-XJ']],
    ['uygur', ['CN-XJ']],
    ['云南', ['CN-YN']],
    ['ouzbekistan', ['UZ']],
    ['Тибет', ['CN-XZ']],
  ])('finds areas by any of their names in any language, without accents and in any case: %s', async (q, ids) => {
    expect(shown(await open(`/areas?q=${encodeURIComponent(q)}`))).toEqual(ids);
    expect(shown(await open(`/areas?lang=ar&q=${encodeURIComponent(q)}`))).toEqual(ids);
  });

  it('tells areas whose newest number is old from those that newer ones may follow', async () => {
    const [, old] = /<h3>History: [^<]*<\/h3><ul class="areas">(.*?)<\/ul>/s.exec(await open('/areas')) ?? [];
    expect(shown(old ?? '')).toContain('KG');
    expect(shown(old ?? '')).not.toContain('CN');
  });

  it.each([
    ['en', 'What did Xinjiang sell to Kazakhstan in 2023?', ['Xinjiang · Kazakhstan · 2023']],
    ['zh', '新疆对哈萨克斯坦出口', ['新疆 · 哈萨克斯坦']],
    ['en', 'Xinjiang in 2023', []],
  ])('in %s answers the question %s with ways to the numbers', async (lang, q, names) => {
    const markup = await open(`/areas?lang=${lang}&q=${encodeURIComponent(q)}`);
    expect(shown(markup)).toContain('CN-XJ');
    expect([...markup.matchAll(/partner=KZ[^"]*#facts">([^<]*)</g)].map(([, name]) => name)).toEqual(names);
  });

  it('says so where none is found, and repeats the text harmlessly', async () => {
    const markup = await open('/areas?q=%22%3E%3Cscript%3E');
    expect(shown(markup)).toEqual([]);
    expect(markup).toContain('<span data-none>No area has this name.</span>');
    expect(markup).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});
