/** `/search?q=`: finds figures by words in any order and language, or by a pasted number. */
import { expect, it } from 'vitest';
import { askPage, askText } from '../ask.ts';
import { decodeEntities } from '../markup.ts';

const searchPage = (q: string, lang = 'en') => askPage(`/search?q=${encodeURIComponent(q)}&lang=${lang}`);

/** The links and the text of the results, or of the nearest results. */
async function resultsOf(q: string, lang = 'en'): Promise<{ links: string[]; text: string }> {
  const page = await searchPage(q, lang);
  const [, list = ''] = /<ul class="(?:results|chips)" id="(?:results|nearest)">(.*?)<\/ul>/s.exec(page) ?? [];
  const links = [...list.matchAll(/href="([^"?]+)/g)].map(([, href = '']) => href);
  return { links, text: decodeEntities(list.replace(/<[^>]+>/g, ' ')) };
}

it.each<[q: string, firstResult: RegExp]>([
  ['guangdong exports', /^\/facts\/CN-GD\.exports\.value\.world\.total\./],
  ['exports guangdong', /^\/facts\/CN-GD\.exports\.value\.world\.total\./],
  ['Guangd exp', /^\/facts\/CN-GD\.exports\.value\.world\.total\./],
  ['广东 出口', /^\/facts\/CN-GD\.exports\.value\.world\.total\./],
  ['экспорт Гуандун', /^\/facts\/CN-GD\.exports\.value\.world\.total\./],
  ['صادرات قوانغدونغ', /^\/facts\/CN-GD\.exports\.value\.world\.total\./],
  ['xinjiang 2024', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2024$/],
  ['growth xinjiang 2025', /^\/facts\/CN-XJ\.trade\.growth\.world\.total\.2025$/],
  ['kazakhstan china 2023', /^\/facts\/KZ\.trade\.value\.CN\.total\.2023$/],
  ['Kazakhstan–China trade 2023 in dollars', /^\/facts\/KZ\.trade\.value\.CN\.total\.2023$/],
  ['kazakhstan-china trade 2023', /^\/facts\/KZ\.trade\.value\.CN\.total\.2023$/],
  ['China exports to Kazakhstan', /^\/facts\/CN\.exports\.value(-usd)?\.KZ\./],
  ['China’s exports to Kazakhstan in 2023', /^\/facts\/CN\.exports\.value(-usd)?\.KZ\.total\.2023$/],
  ['exports to Kazakhstan from China', /^\/facts\/CN\.exports\.value(-usd)?\.KZ\./],
  ['Kazakhstan exports to China', /^\/facts\/KZ\.exports\.value\.CN\./],
  // "US" is part of a currency, not a partner.
  ['Xinjiang foreign trade 2024 in U.S. dollars', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2024$/],
  ['Xinjiang foreign trade 2024 US dollars', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2024$/],
  ['新疆2024年外贸 美元', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2024$/],
  ['Xinjiang foreign trade 2023 US dollars', /^\/facts\/CN-XJ\.trade\.value-usd\.world\.total\.2023$/],
  // Dollars are on record where yuan are not, for the same year.
  ['China trade with Central Asia 2023', /^\/facts\/CN\.trade\.value-usd\.central-asia-5\.total\.2023$/],
  ['trains Alashankou 2025', /^\/facts\/CN-XJ-port-alashankou\.trains\.count\.none\.total\.2025$/],
  // No area: ports without a card count too.
  ['trains 2025', /^\/facts\/CN-XJ-port-alashankou\.trains\.count\.none\.total\.2025$/],
  ['Horgos trains 2024', /^\/facts\/CN-XJ-port-horgos\.trains\.count\.none\.total\.2024$/],
  ['china exports may 2025', /^\/facts\/CN\.exports\.value\.world\.total\.2025-05$/],
  ['china imports january to may 2025', /^\/facts\/CN\.imports\.value\.world\.total\.2025-01\.\.2025-05$/],
  ['xinjiang trade 2025 Q1', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-03$/],
  ['Xinjiang trade Q1 2025', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-03$/],
  ['Xinjiang trade 2025 H1', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-06$/],
  // "Partners" is not the beginning of "Partnership", which is in the name of RCEP.
  ['Xinjiang largest trading partners 2024', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2024$/],
  ['中国对哈萨克斯坦出口', /^\/facts\/CN\.exports\.value(-usd)?\.KZ\./],
  ['2276.7亿元', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-05$/],
  ['227.67 billion yuan', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-05$/],
  ['227.67', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-05$/],
  // A number that was revised since.
  ['9.89 trillion yuan', /^\/facts\/CN\.trade\.value\.world\.total\.2023-01\.\.2023-03$/],
])('"%s" finds first %s', async (q, firstResult) => {
  const { links, text } = await resultsOf(q);
  expect(links[0]).toMatch(firstResult);
  expect(links.length).toBeLessThanOrEqual(8);
  expect(text).toMatch(/\d/);
});

it.each([
  ['Xinjiang share of China 2024', 'en'],
  ['Xinjiang’s share of China’s trade 2024', 'en'],
  ['新疆占中国比重 2024', 'zh'],
])('"%s" finds first the share of the national figure', async (q, lang) => {
  const { links } = await resultsOf(q, lang);
  expect(links[0]).toBe('/facts/CN-XJ.trade.national-share.world.total.2024');
});

it('writes a deficit without a minus, as cards do', async () => {
  const { text } = await resultsOf('Kyrgyzstan trade balance');
  expect(text).toMatch(/Kyrgyzstan’s trade deficit.*about\s6\.5\sbillion US dollars/s);
  expect(text).not.toContain('−');
});

it('says that a share is missing, and shows other figures of the area', async () => {
  const page = await searchPage('Horgos share of Xinjiang');
  expect(page).toContain('No figure for: Share of the area&#39;s total. Nearest figures:');
  expect((await resultsOf('Horgos share of Xinjiang')).links).toContainEqual(
    expect.stringMatching(/^\/facts\/CN-XJ-port-horgos\.trade\.value\./),
  );
});

it.each([
  ['exchange rate', 'en'],
  ['yuan dollar exchange rate 2024', 'en'],
  ['汇率', 'zh'],
  ['обменный курс', 'ru'],
  ['أسعار الصرف', 'ar'],
])('"%s" finds first the exchange rates', async (q, lang) => {
  expect(await searchPage(q, lang)).toMatch(/<ul class="results"[^>]*><li><a href="\/about[^"]*#rates">/);
});

it.each([
  ['HORGOS', 'CN-XJ-port-horgos'],
  ['khorgas', 'CN-XJ-port-horgos'],
  ['新疆维', 'CN-XJ'],
  ['uygur', 'CN-XJ'],
  ['云南', 'CN-YN'],
  ['ouzbekistan', 'UZ'],
  ['Тибет', 'CN-XZ'],
])('"%s" finds the page of an area, whatever the language of the page is', async (q, id) => {
  expect((await resultsOf(q)).links).toContain(`/areas/${id}`);
  expect((await resultsOf(q, 'ar')).links).toContain(`/areas/${id}`);
});

it.each([
  ['guangdong exports to germany', 'en', 'No match for: germany'],
  ['guangdong exports to germany in 2024', 'en', 'No match for: germany'],
  ['广东对德国出口', 'zh', '没有关于以下词语的记录：德国'],
  ['экспорт Гуандун в Германию', 'ru', 'В базе ничего нет по словам: германию'],
  ['guangdong exports to kazakhstan', 'en', 'No figure for: Kazakhstan. Nearest figures:'],
])('names the words of "%s" that have no figure', async (q, lang, note) => {
  expect(decodeEntities(await searchPage(q, lang))).toContain(note);
  expect((await resultsOf(q, lang)).links[0]).toMatch(/^\/facts\/CN-GD\.exports\.value\.world\.total\./);
});

it.each(['the exports of guangdong', 'exportaciones de Guangdong', 'xinjiang in May 2024'])(
  'has no note if it understands all words: "%s"',
  async (q) => {
    const page = await searchPage(q);
    expect(page).not.toContain('No match for');
    expect(page).not.toContain('No figure for');
  },
);

it.each<[q: string, missing: string, nearest: string]>([
  ['Zhejiang exports 2024', 'the whole of 2024', 'CN-ZJ.exports.value.world.total.2023-01..2023-04'],
  ['Zhejiang exports 2025', 'the whole of 2025', 'CN-ZJ.exports.value.world.total.2023-01..2023-04'],
  ['Heilongjiang trade with Russia 2023', 'the whole of 2023', 'CN-HL.trade.value.RU.total.2021'],
  ['Kazakhstan China trade 2025', 'the whole of 2025', 'KZ.trade.value.CN.total.2024'],
  ['Kazakhstan–China trade 2025 in dollars', 'the whole of 2025', 'KZ.trade.value.CN.total.2024'],
  // The amount of that year is on record, but in yuan.
  ['China exports 2024 dollars', 'Value in US dollars', 'CN.exports.value.world.total.2024'],
  ['Xinjiang foreign trade 2024 US dollars', 'Value in US dollars', 'CN-XJ.trade.value.world.total.2024'],
  // Other areas report trade with Kazakhstan in 2024.
  ['Kazakhstan foreign trade 2024', 'the whole of 2024', 'KZ.trade.value.world.total.2024-01..2024-04'],
  ['Qinghai exports 2025', 'Exports, the whole of 2025', 'CN-QH.trade.growth.world.total.2025-01..2025-07'],
])('"%s" says that there is no figure for %s, and finds first the nearest one: %s', async (q, missing, nearest) => {
  expect(decodeEntities(await searchPage(q))).toContain(`No figure for: ${missing}. Nearest figures:`);
  expect((await resultsOf(q)).links[0]).toBe(`/facts/${nearest}`);
});

it.each<[q: string, lang: string, note: string, secondResult: RegExp]>([
  ['xinjiang gansu exports', 'en', 'No figure for: Gansu (Exports).', /^\/facts\/CN-GS\.trade\./],
  ['gansu exports xinjiang', 'en', 'No figure for: Gansu (Exports).', /^\/facts\/CN-GS\.trade\./],
  ['新疆 甘肃 出口', 'zh', '没有以下数字：甘肃（出口）。', /^\/facts\/CN-GS\.trade\./],
  ['xinjiang gansu 2023', 'en', 'No figure for: Gansu (the whole of 2023).', /^\/facts\/CN-GS\.trade\./],
])('shows the nearest figure of each area of "%s" (%s)', async (q, lang, note, secondResult) => {
  expect(decodeEntities(await searchPage(q, lang))).toContain(note);
  const { links } = await resultsOf(q, lang);
  expect(links[0]).toMatch(/^\/facts\/CN-XJ\./);
  expect(links[1]).toMatch(secondResult);
});

it('says that a country reports no such figure, although others report theirs with it', async () => {
  const page = await searchPage('Kazakhstan trade balance 2023');
  expect(page).toContain('No figure for: Kazakhstan (Trade balance, the whole of 2023). Nearest figures:');
  expect(await searchPage('imports from Kazakhstan')).not.toContain('No figure for');
});

it('says that an area after "to" has no figure as a partner', async () => {
  const page = await searchPage('turkmenistan exports to gansu 2020');
  expect(page).toContain('No figure for: Gansu, the whole of 2020. Nearest figures:');
});

it.each(['xinjiang yunnan gansu trade', 'china russia kazakhstan', 'xinjiang and gansu'])(
  'leaves out no area of "%s", and has no note',
  async (q) => {
    const { links, text } = await resultsOf(q);
    const places = q.split(' ').filter((word) => !['and', 'trade'].includes(word));
    for (const place of places) expect(text.toLowerCase()).toContain(place);
    expect(links.length).toBeLessThanOrEqual(8);
    expect(await searchPage(q)).not.toContain('No figure for');
  },
);

it('does not find a number with a changed digit', async () => {
  expect((await resultsOf('227.68 billion yuan')).links).toEqual([]);
});

it('suggests names for a misspelled one', async () => {
  const { links, text } = await resultsOf('xinjang');
  expect(links[0]).toBe('/search');
  expect(text).toMatch(/^\s*Xinjiang /);
});

it('suggests no name that is spelled very differently', async () => {
  expect((await resultsOf('cotton')).links).toEqual([]);
});

it('is a form without JavaScript, and escapes what was typed', async () => {
  const page = await searchPage('"><script>');
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(page).not.toContain('"><script>');
  expect(await askText('/search')).toMatch(/<form class="ask search" role="search" action="\/search"/);
});
