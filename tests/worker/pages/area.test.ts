/** `/areas/{area}`: the page of an area, of one of its periods, and of its trade with a partner. */
import { describe, expect, it } from 'vitest';
import { askJson, askPage, askText } from '../ask.ts';
import { decodeEntities, tableRows, withoutJoiners, withoutTags } from '../markup.ts';

/** The rows of the first table with this class, as the texts of their cells. */
function rows(markup: string, tableClass: string): string[][] {
  const table = new RegExp(`<table class="${tableClass}"[^>]*>.*?<tbody>(.*?)</tbody>`, 's').exec(markup);
  return tableRows(table?.[1] ?? '');
}

describe('/areas/{area}', () => {
  it('begins with the newest total, its growth and its source', async () => {
    const markup = withoutJoiners(await askPage('/areas/CN-XJ'));
    expect(markup).toContain('<h1>Xinjiang</h1>');
    const [, headline = ''] = /<p class="headline">(.*?)<\/p>/s.exec(markup) ?? [];
    expect(decodeEntities(withoutTags(headline))).toMatch(
      /^Xinjiang’s foreign trade in 2025 520\.37 billion yuan Up 19\.9% from 2024 All China: up 3\.8%.* Growth implies about 434 in 2024$/,
    );
    expect(headline).toContain('href="/facts/CN-XJ.trade.value.world.total.2025"');
  });

  it('shows whole years in one table, newest first, with dollars in their own column', async () => {
    const markup = withoutJoiners(await askPage('/areas/CN-XJ'));
    const years = rows(markup, 'numbers full');
    expect(years.find(([name]) => name === '2024')?.slice(0, 3)).toEqual(['2024', '435.11', '21.8%']);
    expect(years.find(([name]) => name === '2016')?.at(-1)).toBe('17.963');
    // Converted by a newsroom.
    expect(years.find(([name]) => name === '2024')?.at(-1)).toMatch(/^≈\s6\d\.\d+$/);
    expect(years.find(([name]) => name === '2020' || name === '2020–2021')?.[1]).toMatch(/^No figure\. +Nearest: /);
    expect(markup).toContain('href="/facts/CN-XJ.trade.value.world.total.2024"');
    const names = years.map(([name]) => name);
    expect(names).toEqual(names.toSorted().reverse());
  });

  it('shows another flow with its own growth', async () => {
    const markup = withoutJoiners(await askPage('/areas/CN-XJ?flow=exports'));
    const [, head = ''] = /<table class="numbers full".*?<thead>(.*?)<\/thead>/s.exec(markup) ?? [];
    expect(head).toMatch(
      /class="more">Foreign trade.*<th scope="col">Exports<span[^>]*>billion yuan<\/span><\/th><th scope="col">Change/s,
    );
    expect(markup).toContain('role="img" aria-label="Exports, billion yuan"');
    expect(head).toMatch(/<th scope="col">Exports<span[^>]*>billion US dollars<\/span><\/th><\/tr>$/);
    const years = rows(markup, 'numbers full');
    // Published in dollars only.
    expect(years.find(([name]) => name === '2017')?.at(-1)).toBe('17.7');
  });

  it('names for months without figures the figure of a longer period', async () => {
    const months = rows(withoutJoiners(await askPage('/areas/CN-XJ?periodType=month')), 'numbers full');
    expect(months.find(([name]) => name === 'Jan 2024 – Feb 2024')?.[1]).toBe(
      'No figure of a single month. Nearest: Jan–Feb 2024, 63.69 billion yuan',
    );
  });

  it('names the nearest figure of the chosen flow, not of all trade, for a row without figures', async () => {
    const markup = withoutJoiners(await askPage('/areas/CN-JS?flow=exports'));
    const gaps = rows(markup, 'numbers full').flatMap(([, text = '']) => (text.startsWith('No figure') ? [text] : []));
    expect(gaps).not.toEqual([]);
    // 4.11 trillion is a figure of all trade.
    expect(gaps.filter((text) => /4\.11 trillion/.test(text))).toEqual([]);
    expect(markup).toMatch(/Nearest: <a href="\/facts\/CN-JS\.exports\.value\.world\.total\./);
  });

  it('names the nearest period of a period without figures', async () => {
    const markup = await askPage('/areas/CN-XJ?period=1999');
    expect(withoutTags(markup)).toMatch(/No figure\. Nearest: (?:199\d|200[0-3])/);
  });

  it('names the nearest period of a partner without figures in the chosen one', async () => {
    const markup = await askPage('/areas/KZ?partner=CN&period=2025');
    expect(markup).toContain('No figure. Nearest: <a href="/areas/KZ?partner=CN&amp;period=2024#facts">');
  });

  it('links a dash to the nearest figure of its column', async () => {
    const markup = await askPage('/areas/CN-XJ');
    expect(markup).toMatch(
      /<a href="\/facts\/CN-XJ\.exports\.value\.world\.total\.2022-01\.\.2022-11" title="Nearest: January – November 2022, [^"]*"><span aria-hidden="true">–/,
    );
    expect(markup).toContain('A dash means no figure. Click it for the nearest one.');
  });

  it('names the months of the only column of a chart', async () => {
    const [, chart = ''] = /<figure class="chart">(.*?)<\/figure>/s.exec(await askPage('/areas/KZ')) ?? [];
    expect(withoutTags(chart)).toContain('Jan–Apr 2024');
  });

  it('marks disputed and revised numbers as cards do', async () => {
    expect(await askPage('/areas/TJ?period=2025-01..2025-06')).toMatch(
      /4\.7314[^/]*<\/span><\/a> <b class="doubt">Figures disagree<\/b>/,
    );
    expect(await askPage('/areas/UZ')).toMatch(/total\.2023"><bdi[^/]*<\/bdi><\/a> <span class="fine">Revised<\/span>/);
  });

  it('lists all numbers of a period, amount, growth and share in one row', async () => {
    const markup = await askPage('/areas/CN-XJ?period=2025-01..2025-05');
    const facts = rows(markup, 'numbers stacked');
    expect(facts[0]?.slice(0, 3)).toEqual(['Foreign trade', '227.67 billion yuan', '22.9%']);
    expect(facts.find(([name]) => name === 'Foreign trade · Private enterprises')).toBeDefined();
    expect(markup).toContain('<option value="2025-01..2025-05" selected>January – May 2025</option>');
  });

  it('names the partner and the product of a number with the comma of the language', async () => {
    const names = async (lang: string) =>
      rows(await askPage(`/areas/CN-XJ?period=2025-01..2025-05&lang=${lang}`), 'numbers stacked').map(([name]) => name);
    expect(await names('en')).toContain('Exports · Five Central Asian countries, Agricultural products');
    expect(await names('zh')).toContain('出口 · 中亚五国，农产品');
  });

  it('lists how its statistics office counts, and leaves out what is unknown', async () => {
    const [, list = ''] = /<dl class="rows">(.*?)<\/dl>/s.exec(await askPage('/areas/CN-XJ-port-karasu')) ?? [];
    expect(list).toContain('<dt>Covers</dt><dd>Goods</dd>');
    expect(list).not.toContain('<dt>Revisions</dt>');
  });

  it('links to the page of each partner, which has its card and its numbers, newest first', async () => {
    expect(await askPage('/areas/CN-XJ')).toContain('<a href="/areas/CN-XJ?partner=KZ">Kazakhstan</a>');
    const markup = await askPage('/areas/CN-XJ?partner=KZ&period=2019-01..2019-10');
    expect(markup).toMatch(/<trade-card area="CN-XJ" partner="KZ" period="/);
    expect(markup).toContain('<a href="/?area=CN-XJ&amp;partner=KZ&amp;period=2019-01..2019-10">');
    const [, toDate = ''] = withoutJoiners(markup).split('<h3>Foreign trade · Year to date</h3>');
    const table = rows(toDate, 'numbers stacked');
    const [growth, share] = [expect.anything(), expect.anything()];
    expect(table).toContainEqual(['Jan–Oct 2019', '60.22 billion yuan', growth, share, '–No figure']);
    const years = table.map(([name = '']) => Number(/\d{4}/.exec(name)?.[0]));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  it('names the period of the newest number if the area has no total', async () => {
    expect(await askPage('/areas/CN-XJ-port-karasu')).toMatch(
      /<p class="intro-line">No total on record. The latest figure is for <span[^<]+<\/span>\.<\/p>/,
    );
  });

  it('links to a CSV of the figures in the chart', async () => {
    const markup = await askPage('/areas/CN-XJ');
    const [, address = ''] = /href="(\/v1\/facts\.csv[^"]*periodType=year)">CSV/.exec(markup) ?? [];
    const table = await askText(decodeEntities(address));
    for (const flow of ['trade', 'exports', 'imports'])
      expect(table).toContain(`CN-XJ,${flow},value,world,total,2025,`);
  });

  it('links to its parent area and to its sub-areas', async () => {
    expect(await askPage('/areas/CN-XJ?lang=zh')).toContain('<a href="/areas/CN?lang=zh">中国</a>');
    expect(await askPage('/areas/CN?lang=zh')).toContain('<a href="/areas/CN-XJ?lang=zh">新疆</a>');
  });

  it('says in the language of the page how the numbers of the area itself are revised', async () => {
    expect(await askPage('/areas/UZ?lang=zh')).toContain('<dd>公布的总值一年后会修订：');
    expect(await askPage('/areas/CN?lang=zh')).toContain('<dd>当年累计总值日后会修订：');
    expect(await askPage('/areas/CN-XJ?lang=zh')).not.toContain('当年累计总值日后会修订');
  });

  it('links to JSON with as many figures as a response can have, and says how many that are', async () => {
    const page = decodeEntities(await askPage('/areas/CN-XJ'));
    expect(page).toContain('<a href="/v1/facts?area=CN-XJ&limit=1000">Figures with sources (JSON, 1,000 per page)</a>');
    const { facts, total } = await askJson<{ facts: unknown[]; total: number }>('/v1/facts?area=CN-XJ&limit=1000');
    expect(facts).toHaveLength(Math.min(total, 1000));
  });

  it('links to its files, its feed and its releases', async () => {
    const markup = await askPage('/areas/CN-XJ?lang=ar');
    const paths = [
      '/v1/facts.csv?area=CN-XJ',
      '/releases?area=CN-XJ&amp;lang=ar',
      '/releases?area=CN-XJ&amp;lang=ar#due',
      '/revised?area=CN-XJ&amp;lang=ar',
      '/feed.xml?area=CN-XJ',
      '/v1/cards/CN-XJ.svg?lang=ar',
    ];
    for (const path of paths) expect(markup).toContain(`<a href="${path}">`);
  });
});
