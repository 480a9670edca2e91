/** `/search?q=`: words in any order and language, or a pasted number, lead to figures. */
import { expect, it } from 'vitest';
import { ask, askText } from '../ask.ts';
import { decodeEntities } from '../markup.ts';

async function find(q: string, lang = 'en'): Promise<{ links: string[]; text: string }> {
  const response = await ask(`/search?q=${encodeURIComponent(q)}&lang=${lang}`);
  expect([q, response.status]).toEqual([q, 200]);
  const page = await response.text();
  const [, list = ''] = /<ul class="(?:results|chips)" id="(?:results|nearest)">(.*?)<\/ul>/s.exec(page) ?? [];
  const links = [...list.matchAll(/href="([^"?]+)/g)].map(([, href = '']) => href);
  return { links, text: decodeEntities(list.replace(/<[^>]+>/g, ' ')) };
}

it.each([
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
  ['china exports may 2025', /^\/facts\/CN\.exports\.value\.world\.total\.2025-05$/],
  ['china imports january to may 2025', /^\/facts\/CN\.imports\.value\.world\.total\.2025-01\.\.2025-05$/],
  ['中国对哈萨克斯坦出口', /^\/facts\/CN\.exports\.value(-usd)?\.KZ\./],
  ['2276.7亿元', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-05$/],
  ['227.67 billion yuan', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-05$/],
  ['227.67', /^\/facts\/CN-XJ\.trade\.value\.world\.total\.2025-01\.\.2025-05$/],
  // A number that was revised since.
  ['9.89 trillion yuan', /^\/facts\/CN\.trade\.value\.world\.total\.2023-01\.\.2023-03$/],
])('%s', async (q, first) => {
  const { links, text } = await find(q);
  expect(links[0]).toMatch(first);
  expect(links.length).toBeLessThanOrEqual(8);
  expect(text).toMatch(/\d/);
});

it.each([
  ['Xinjiang share of China 2024', 'en'],
  ['Xinjiang’s share of China’s trade 2024', 'en'],
  ['新疆占中国比重 2024', 'zh'],
])('answers %s with the share of the national figure', async (q, lang) => {
  const { links } = await find(q, lang);
  expect(links[0]).toBe('/facts/CN-XJ.trade.national-share.world.total.2024');
});

it('says that a share is missing, and shows other figures of the area', async () => {
  const page = await askText('/search?q=Horgos+share+of+Xinjiang');
  expect(page).toContain('No figure for: Share of the area&#39;s total. Nearest figures:');
  expect((await find('Horgos share of Xinjiang')).links).toContainEqual(
    expect.stringMatching(/^\/facts\/CN-XJ-port-horgos\.trade\.value\./),
  );
});

it.each([
  ['exchange rate', 'en'],
  ['yuan dollar exchange rate 2024', 'en'],
  ['汇率', 'zh'],
  ['обменный курс', 'ru'],
  ['أسعار الصرف', 'ar'],
])('leads from %s to the exchange rates and their source', async (q, lang) => {
  const response = await ask(`/search?q=${encodeURIComponent(q)}&lang=${lang}`);
  expect(await response.text()).toMatch(/<ul class="results"[^>]*><li><a href="\/about[^"]*#rates">/);
});

it.each([
  ['HORGOS', 'CN-XJ-port-horgos'],
  ['khorgas', 'CN-XJ-port-horgos'],
  ['新疆维', 'CN-XJ'],
  ['uygur', 'CN-XJ'],
  ['云南', 'CN-YN'],
  ['ouzbekistan', 'UZ'],
  ['Тибет', 'CN-XZ'],
])('finds the page of an area by any of its names, without accents and in any case: %s', async (q, id) => {
  expect((await find(q)).links).toContain(`/areas/${id}`);
  expect((await find(q, 'ar')).links).toContain(`/areas/${id}`);
});

it.each([
  ['guangdong exports to germany', 'en', 'No match for: germany'],
  ['guangdong exports to germany in 2024', 'en', 'No match for: germany'],
  ['广东对德国出口', 'zh', '没有关于以下词语的记录：德国'],
  ['экспорт Гуандун в Германию', 'ru', 'В базе ничего нет по словам: германию'],
  ['guangdong exports to kazakhstan', 'en', 'No figure for: Kazakhstan. Nearest figures:'],
])('names the part of the query that has no figure: %s', async (q, lang, note) => {
  const page = await askText(`/search?q=${encodeURIComponent(q)}&lang=${lang}`);
  expect(decodeEntities(page)).toContain(note);
  expect((await find(q, lang)).links[0]).toMatch(/^\/facts\/CN-GD\.exports\.value\.world\.total\./);
});

it.each(['the exports of guangdong', 'exportaciones de Guangdong', 'xinjiang in May 2024'])(
  'has no note if all words are understood: %s',
  async (q) => {
    const page = await askText(`/search?q=${encodeURIComponent(q)}`);
    expect(page).not.toContain('No match for');
    expect(page).not.toContain('No figure for');
  },
);

it.each([
  ['Zhejiang exports 2024', '2024', 'CN-ZJ.exports.value.world.total.2023-01..2023-04'],
  ['Zhejiang exports 2025', '2025', 'CN-ZJ.exports.value.world.total.2023-01..2023-04'],
  ['Heilongjiang trade with Russia 2023', '2023', 'CN-HL.trade.value.RU.total.2021'],
  ['Kazakhstan China trade 2025', '2025', 'KZ.trade.value.CN.total.2024'],
  ['Kazakhstan–China trade 2025 in dollars', '2025', 'KZ.trade.value.CN.total.2024'],
  ['Qinghai exports 2025', 'Exports, 2025', 'CN-QH.trade.growth.world.total.2025-01..2025-07'],
])('leads to the nearest figure of the same area, and says what is missing: %s', async (q, missing, id) => {
  const page = await askText(`/search?q=${encodeURIComponent(q)}`);
  expect(decodeEntities(page)).toContain(`No figure for: ${missing}. Nearest figures:`);
  expect((await find(q)).links[0]).toBe(`/facts/${id}`);
});

it('does not find a number with a changed digit', async () => {
  expect((await find('227.68 billion yuan')).links).toEqual([]);
});

it('suggests the nearest names', async () => {
  const { links, text } = await find('xinjang');
  expect(links[0]).toBe('/search');
  expect(text).toMatch(/^\s*Xinjiang /);
});

it('does not suggest a name that is spelled very differently', async () => {
  expect((await find('cotton')).links).toEqual([]);
});

it('is a form without JavaScript, and escapes what was typed', async () => {
  const page = await askText('/search?q=%22%3E%3Cscript%3E');
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(page).not.toContain('"><script>');
  expect(await askText('/search')).toMatch(/<form class="ask search" role="search" action="\/search"/);
});
