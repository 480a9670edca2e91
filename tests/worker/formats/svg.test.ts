/** `/v1/cards/{area}.svg`: the card as a picture, and problems as pictures. */
import { describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { ask, askJson, askText } from '../ask.ts';

describe.each(LANGUAGES)('the picture in %s', (lang) => {
  it('has only elements and attributes that GitHub and SVG renderers support', async () => {
    const svg = await askText(`/v1/cards/CN-XJ.svg?lang=${lang}&theme=auto`);
    const tags = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag));
    // Not every picture has a chart.
    for (const tag of ['line', 'path']) tags.delete(tag);
    expect([...tags].sort()).toEqual(['desc', 'rect', 'style', 'svg', 'text', 'title', 'tspan']);
    expect(svg.match(/@media[^{]*/g)).toEqual(['@media (prefers-color-scheme:dark)']);
    expect(svg).not.toMatch(/\s(style|direction|filter|href|xlink:href|on\w+)=|url\(|@import|@font-face|<!/);
  });

  it('has a right-to-left isolate (U+2067) around each text if the language is written from right to left', async () => {
    const svg = await askText(`/v1/cards/CN-XJ.svg?lang=${lang}`);
    const { dir } = await askJson<CompactCard>(`/v1/cards/CN-XJ?lang=${lang}`);
    const texts = svg.match(/<text[^>]*>\u2067?<tspan/g) ?? [];
    const countOf = (characters: RegExp) => svg.match(characters)?.length ?? 0;
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.filter((text) => text.includes('\u2067') !== (dir === 'rtl'))).toEqual([]);
    expect(countOf(/\u2067/g)).toBe(dir === 'rtl' ? texts.length : 0);
    // Each isolate is closed.
    expect(countOf(/[\u2066-\u2068]/g)).toBe(countOf(/\u2069/g));
  });
});

it('puts a Latin name inside Arabic text in a left-to-right isolate', async () => {
  expect(await askText('/v1/cards/KZ.svg?partner=CN&lang=ar')).toContain('وكالة \u206624.kg\u2069');
});

it('draws the base line of its chart, and a dotted line for a year without a figure', async () => {
  const cards = ['CN-XJ.svg?period=2025', 'CN-XJ.svg?indicator=exports&period=2025'];
  const svgs = await Promise.all(cards.map((card) => askText(`/v1/cards/${card}`)));
  const lines = svgs.flatMap((svg) => svg.match(/<line [^>]*>/g) ?? []);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/ stroke="#/.test(line))).toEqual([]);
  expect(lines.some((line) => line.includes('stroke-dasharray'))).toBe(true);
});

it('has no text smaller than 1/30 of its width', async () => {
  const svgs = await Promise.all(
    LANGUAGES.map((lang) => askText(`/v1/cards/CN-XJ.svg?lang=${lang}&period=2025-01..2025-05`)),
  );
  const sizes = svgs.flatMap((svg) => [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)));
  expect(sizes.length).toBeGreaterThan(50);
  // The picture is 480 units wide.
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});

it('shows a deficit in words and without a minus', async () => {
  const svg = await askText('/v1/cards/CN-HL.svg?indicator=balance');
  expect(svg).toContain('trade deficit');
  expect(svg).toMatch(/>145\.71</);
});

it.each(LANGUAGES)('has in %s a title with the number, for screen readers', async (lang) => {
  const svg = await askText(`/v1/cards/CN-XJ.svg?lang=${lang}&period=2025`);
  const sentence = await askText(`/v1/cards/CN-XJ.md?lang=${lang}&period=2025`);
  const [, title = ''] = /<title>(.*)<\/title>/.exec(svg) ?? [];
  expect(title).toMatch(/520[.,]37|5203\.7/);
  expect(sentence.startsWith(title.slice(0, 20))).toBe(true);
});

it('has only the colors of the requested theme; the light theme is the default', async () => {
  const [light, dark] = await Promise.all(
    ['light', 'dark'].map((theme) => askText(`/v1/cards/CN-XJ.svg?theme=${theme}`)),
  );
  expect(light).not.toContain('<style>');
  expect(dark).not.toContain('<style>');
  expect(light).toContain('fill="#14171a"');
  expect(dark).toContain('fill="#eef0f2"');
  expect(await askText('/v1/cards/CN-XJ.svg')).toBe(light);
});

describe('a problem', () => {
  it.each<[path: string, status: number, detail: string]>([
    ['/v1/cards/XX.svg', 404, 'There is no card for the area &quot;XX&quot;.'],
    ['/v1/cards/CN-XJ.svg?period=2031', 404, 'No figure is on record for total trade of CN-XJ in 2031.'],
    ['/v1/cards/CN-XJ.svg?x=1', 400, 'Unknown parameter &quot;x&quot;; remove it.'],
    ['/v1/cards/CN-XJ.svg?lang=xx', 400, '&quot;lang&quot; must be en, zh, ru, kk, ar, fr or es; got &quot;xx&quot;.'],
    ['/v1/cards/CN-XJ.svg?asOf=2099-01-01', 400, '2099-01-01 is in the future'],
    ['/v1/cards/%3Cscript%3E.svg', 404, 'There is no card for the area &quot;&lt;script&gt;&quot;.'],
  ])('of %s is a picture with the status %i and its description', async (path, status, detail) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'image/svg+xml; charset=utf-8']);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60');
    const svg = await response.text();
    expect(svg).toContain(`<title>${status} `);
    expect(svg).toContain(`<desc>${detail}`);
  });

  it('has the colors of the requested theme, or the default ones if the theme is invalid', async () => {
    expect(await askText('/v1/cards/XX.svg?theme=dark')).not.toContain('<style>');
    expect(await askText('/v1/cards/XX.svg?theme=pink')).not.toContain('<style>');
    expect(await askText('/v1/cards/XX.svg?theme=auto')).toContain('<style>');
  });

  it('of a path outside /v1/cards that ends with ".svg" is JSON', async () => {
    const response = await ask('/nothing.svg');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });
});
