/** The card as a sentence in Markdown (`.md`), the functions that escape text, and the card as a PNG from the build (`.png`). */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { pictureName } from '../../../data/catalogue/format/file-names.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import { escapeHtml, escapeMarkdown, escapeMarkdownUrl } from '../../../worker/formats/escape.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { ask, askJson, askProblem, askText, ORIGIN } from '../ask.ts';
import { builtAsset } from '../direct.ts';

const FIXED = 'period=2025-01..2025-05&asOf=2026-03-31';
const FACT = `${ORIGIN}/facts/CN-XJ.trade.value.world.total.2025-01..2025-05?asOf=2026-03-31&lang=en`;
const catalogue = await openCatalogue(env.ASSETS);

it('is a sentence with links to its source and to the page of the number', async () => {
  expect(await askText(`/v1/cards/CN-XJ.md?${FIXED}`)).toBe(
    `Xinjiang’s foreign trade in January – May 2025: 227.67 billion yuan, up 22.9 percent from a year earlier. [Xinhua, June 19, 2025](<http://en.chinagate.cn/2025-06/19/content_117936361.htm>) [Sources and data](<${FACT}>)
`,
  );
});

it('links from a live card to the page of the area, which also follows the newest period', async () => {
  expect(await askText('/v1/cards/CN-XJ.md')).toMatch(/\(<https:\/\/trade-facts.example\/areas\/CN-XJ\?lang=en>\)\n$/);
});

it('leaves out growth that was printed before the number was revised', async () => {
  expect(await askText('/v1/cards/UZ.md?period=2023')).toMatch(/63\.5 billion US dollars \(revised\)\. /);
  const card = await askJson<CompactCard>('/v1/cards/UZ?period=2023');
  expect(card.growth).toBeNull();
});

it('links to the page as of the date of the card', async () => {
  expect(await askText('/v1/cards/CN-XJ.md?period=2025-01..2025-05&asOf=2025-06-19')).toContain(
    '.2025-01..2025-05?asOf=2025-06-19&',
  );
});

it.each(LANGUAGES)('is in %s the sentence of the card, its source and a link', async (lang) => {
  const card = await askJson<CompactCard>(`/v1/cards/CN-XJ?lang=${lang}`);
  const { words } = await catalogue.texts(lang);
  const { text, space, source } = sentence(card, words);
  expect(text).toContain(card.area.label);
  expect(await askText(`/v1/cards/CN-XJ.md?lang=${lang}`)).toBe(
    `${text}${space}[${source}](<${card.source.url}>) [${card.words.figures}](<${ORIGIN}/areas/CN-XJ?lang=${lang}>)\n`,
  );
});

describe('escapeMarkdown', () => {
  it.each<[text: string, escaped: string]>([
    ['a *b* _c_ `d` [e](f) <g> & h|i', 'a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\<g\\> \\& h\\|i'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['up: 22.9%', 'up: 22.9%'],
    ['http://a.example', 'http\\://a.example'],
    ['a\n\n---\nb', 'a --- b'],
    ['{{ x }} $y$ @z', '\\{\\{ x \\}\\} \\$y\\$ \\@z'],
  ])('%j → %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

it('responds with 400 to parameters of other formats and to invalid values', async () => {
  const { allowed } = await askProblem('/v1/cards/CN-XJ.md?theme=dark', 400);
  expect(allowed).toEqual(['indicator', 'partner', 'breakdown', 'period', 'asOf', 'currency', 'lang']);
  await askProblem('/v1/cards/CN-XJ.md?lang=xx', 400);
  await askProblem('/v1/cards/CN-XJ.md?asOf=2099-01-01', 400);
});

it('responds also if its path is percent-encoded', async () => {
  expect(await askText('/v1/cards/CN-XJ%2Emd')).toBe(await askText('/v1/cards/CN-XJ.md'));
  expect(await askText('/v1/cards/%43N-XJ.md')).toBe(await askText('/v1/cards/CN-XJ.md'));
});

it.each([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])('escapeHtml: %s → %s', (sign, entity) => {
  expect(escapeHtml(`a${sign}b${sign}`)).toBe(`a${entity}b${entity}`);
});

it('escapeMarkdownUrl encodes the characters that end a URL or have a meaning in Markdown', () => {
  expect(escapeMarkdownUrl('https://a.example/? <>\\[]`*|{}贸&_')).toBe(
    'https://a.example/?%20%3C%3E%5C%5B%5D%60%2A%7C%7B%7D贸&_',
  );
});

/** Expects that `path` serves the PNG of the build with this name (`2025` or `live.en`), in the size of link previews. */
async function expectPicture(path: string, name: string): Promise<void> {
  const response = await ask(path);
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  const bytes = await response.bytes();
  expect(bytes).toEqual(await (await builtAsset(`/catalogue/${pictureName('CN-XJ', name)}`)).bytes());
  // A PNG has its width at byte 16 and its height at byte 20.
  const view = new DataView(bytes.buffer);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
}

it('a PNG exists for every period in the first language', async () => {
  const { allowed } = await askJson<{ allowed: string[] }>('/v1/cards/CN-XJ?period=1949');
  expect(allowed.length).toBeGreaterThan(20);
  for (const period of allowed) await expectPicture(`/v1/cards/CN-XJ.png?period=${period}&lang=en`, period);
});

it('a PNG of the newest period exists in every language', async () => {
  await expectPicture('/v1/cards/CN-XJ.png', 'live.en');
  await expectPicture('/v1/cards/CN-XJ.png?lang=ar', 'live.ar');
});

it.each<[query: string, status: number, detail: RegExp]>([
  ['?indicator=exports', 400, /Unknown parameter "indicator"/],
  ['?period=1949', 404, /The nearest periods are/],
  ['?period=2025&lang=zh', 404, /^There is no PNG of this card\. Use \/v1\/cards\/CN-XJ.svg, which has every card/],
  ['?asOf=2025-06-19', 400, /Unknown parameter "asOf"/],
  ['?theme=dark', 400, /Unknown parameter "theme"/],
])('a PNG that does not exist is an error with alternatives: %s', async (query, status, detail) => {
  expect((await askProblem(`/v1/cards/CN-XJ.png${query}`, status)).detail).toMatch(detail);
});

it('a card without a PNG is reported as a missing picture, not as a missing number', async () => {
  expect((await ask('/v1/cards/CN?period=2019-05')).status).toBe(200);
  expect((await askProblem('/v1/cards/CN.png?period=2019-05', 404)).detail).toMatch(/^There is no PNG of this card\./);
});
