/** `/releases` and `/releases/{id}`: the list of releases, and the numbers that one of them printed. */
import { describe, expect, it } from 'vitest';
import { ask, askPage } from '../ask.ts';
import { tableRows, withoutTags } from '../markup.ts';
import { SEED } from '../seed.ts';

/** The ids of the listed releases. */
function listedIds(markup: string): string[] {
  return [...markup.matchAll(/<li><a href="\/releases\/([^"?]+)/g)].map(([, id]) => id as string);
}

it.each([
  [
    '2025-05-09-china-daily-china-trade',
    'The address has another day, May 12, 2025. The day of publication counts: May 9, 2025.',
  ],
  // `/202509/1342917.shtml` has no day.
  ['2025-09-08-global-times-china-trade', ''],
])('says which date counts if the URL has another one: %s', async (id, note) => {
  const text = withoutTags(await askPage(`/releases/${id}`));
  expect(/The address has .*?\d\.(?= *\n)/.exec(text)?.[0] ?? '').toBe(note);
});

describe('/releases', () => {
  it('lists the releases of the newest year, newest first', async () => {
    const days = listedIds(await askPage('/releases')).map((id) => id.slice(0, 10));
    expect(days.length).toBeGreaterThan(0);
    expect(new Set(days.map((day) => day.slice(0, 4))).size).toBe(1);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('filters by year, by area or by both', async () => {
    expect(listedIds(await askPage('/releases?year=2025'))).toContain(SEED);
    expect(listedIds(await askPage('/releases?year=2025&area=CN-XJ'))).toContain(SEED);
    expect(listedIds(await askPage('/releases?area=CN-XJ&year=2024'))).not.toContain(SEED);
    const ofArea = await askPage('/releases?area=KG');
    expect(ofArea).toContain('<option value="KG" selected>Kyrgyzstan</option>');
    expect(new Set(listedIds(ofArea).map((id) => id.slice(0, 4))).size).toBeGreaterThan(1);
  });

  it('lists the overdue releases, of all areas or of the chosen one', async () => {
    const due = async (query: string) => {
      const [, list = ''] = /<h2 id="due">.*?<details>(.*?)<\/details>/s.exec(await askPage(`/releases${query}`)) ?? [];
      return [...new Set([...list.matchAll(/<li><a href="\/areas\/([\w-]+)"/g)].map(([, area]) => area))].sort();
    };
    expect(await due('')).toEqual(['CN', 'CN-XJ']);
    expect(await due('?area=CN')).toEqual(['CN']);
    expect(await due('?area=UZ')).toEqual([]);
  });

  it.each(['/releases?year=1949', '/releases?area=CN-XJ&year=1949'])('says so if there is none: %s', async (path) => {
    const markup = await askPage(path);
    expect(listedIds(markup)).toEqual([]);
    expect(markup).toContain('<p role="status">No such release.</p>');
    expect(markup).not.toContain('<script>');
  });
});

describe('/releases/{id}', () => {
  it('has the publisher, the date, the title and a link to the source', async () => {
    const markup = await askPage(`/releases/${SEED}`);
    expect(markup).toContain('<h1><bdi>Xinhua · China Gate</bdi>, <span class="whole">June 19, 2025</span></h1>');
    expect(markup).toContain('<a class="button" href="http://en.chinagate.cn/2025-06/19/content_117936361.htm">');
    expect(markup).toContain('<bdi>Xinjiang reports steady foreign trade growth from January-May</bdi>');
  });

  it('has a row for each number: a sentence with a link to its page, the printed number and the paragraph', async () => {
    const markup = await askPage(`/releases/${SEED}`);
    expect(tableRows(markup)).toContainEqual([
      'Xinjiang’s foreign trade grew 22.9% in January – May 2025',
      '22.9 percent',
      '1',
    ]);
    expect(markup).toContain('<a href="/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05">');
    expect(tableRows(await askPage(`/releases/${SEED}?lang=zh`))).toContainEqual([
      '新疆2025年1—5月对外贸易同比增长22.9%',
      '22.9 percent',
      '1',
    ]);
  });

  it('does not link a number without a page', async () => {
    const id = 'CN.trade.value-usd.world.total.2026-01..2026-02';
    expect((await ask(`/facts/${id}`)).status).toBe(404);
    const markup = await askPage('/releases/2026-03-10-peoples-daily-china-trade');
    expect(markup).not.toContain(`href="/facts/${id}"`);
    expect(tableRows(markup).map(([, printed]) => printed)).toContain('about 1.12 trillion U.S. dollars');
  });

  it('marks a number that other sources contradict', async () => {
    const markup = await askPage('/releases/2020-08-17-azernews-azerbaijan-trade');
    expect(tableRows(markup).map(([sentence]) => sentence)).toContain(
      'Azerbaijan’s foreign trade came to 15.3 billion US dollars in January – July 2020 (figures disagree)',
    );
  });

  it('lists the figures that were not taken, with the reason', async () => {
    const markup = await askPage('/releases/2018-11-15-azernews-kyrgyzstan-trade');
    const reason = 'Of a product or part that the record does not list of a product that the vocabulary does not have';
    expect(tableRows(markup)).toContainEqual(['27.9 percent', reason, '5']);
  });

  it('gives the reason in the language of the page, and the note in English', async () => {
    const markup = await askPage('/releases/2018-11-15-azernews-kyrgyzstan-trade?lang=ar');
    const note = '<p class="note"><bdi lang="en" dir="ltr">of a product that the vocabulary does not have</bdi></p>';
    expect(markup).toContain(`<div>لسلعة أو جزء غير مدرج ${note}</div>`);
  });
});
