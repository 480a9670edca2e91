/** The card as a picture: what it is made of, that it loads nothing, and its problems. */
import { describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { ask, askJson, askText } from '../ask.ts';

describe.each(LANGUAGES)('the picture in %s', (lang) => {
  it('is made of what code hosts and renderers allow', async () => {
    const svg = await askText(`/v1/cards/CN-XJ.svg?lang=${lang}&theme=auto`);
    const names = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, name]) => name));
    // The chart, if there is room for it.
    for (const name of ['line', 'path']) names.delete(name);
    expect([...names].sort()).toEqual(['desc', 'rect', 'style', 'svg', 'text', 'title', 'tspan']);
    expect(svg.match(/@media[^{]*/g)).toEqual(['@media (prefers-color-scheme:dark)']);
    expect(svg).not.toMatch(/\s(style|direction|filter|href|xlink:href|on\w+)=|url\(|@import|@font-face|<!/);
  });

  it('sets text from right to left in isolates, and no other text', async () => {
    const svg = await askText(`/v1/cards/CN-XJ.svg?lang=${lang}`);
    const { dir } = await askJson<CompactCard>(`/v1/cards/CN-XJ?lang=${lang}`);
    const texts = [...svg.matchAll(/<text[^>]*><tspan|<text[^>]*>\u2067<tspan/g)].map(([text]) => text);
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.filter((text) => text.includes('\u2067') !== (dir === 'rtl'))).toEqual([]);
    expect(svg.match(/\u2067/g)?.length).toBe(dir === 'rtl' ? texts.length : undefined);
    expect(svg.match(/[\u2066-\u2068]/g)?.length).toBe(svg.match(/\u2069/g)?.length);
  });
});

it('keeps the order of a Latin name within an Arabic one', async () => {
  expect(await askText('/v1/cards/KZ.svg?partner=CN&lang=ar')).toContain('وكالة \u206624.kg\u2069');
});

it('draws the line of its chart, and a dotted line for a year without a figure', async () => {
  const addresses = ['CN-XJ.svg?period=2025', 'CN-XJ.svg?indicator=exports&period=2025'];
  const lines = (await Promise.all(addresses.map((address) => askText(`/v1/cards/${address}`)))).flatMap((svg) =>
    [...svg.matchAll(/<line [^>]*>/g)].map(([line]) => line),
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/ stroke="#/.test(line))).toEqual([]);
  expect(lines.some((line) => line.includes('stroke-dasharray'))).toBe(true);
});

it('has no text smaller than 40 of 1,200 pixels', async () => {
  const svgs = await Promise.all(
    LANGUAGES.map((lang) => askText(`/v1/cards/CN-XJ.svg?lang=${lang}&period=2025-01..2025-05`)),
  );
  const sizes = svgs.flatMap((svg) => [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)));
  expect(sizes.length).toBeGreaterThan(50);
  // The picture is 480 units wide.
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});

it('writes a deficit without a minus, in words', async () => {
  const svg = await askText('/v1/cards/CN-HL.svg?indicator=balance');
  expect(svg).toContain('trade deficit');
  expect(svg).toMatch(/>145\.71</);
});

it.each(LANGUAGES)('has the sentence with its number for a name, in %s', async (lang) => {
  const svg = await askText(`/v1/cards/CN-XJ.svg?lang=${lang}&period=2025`);
  const sentence = await askText(`/v1/cards/CN-XJ.md?lang=${lang}&period=2025`);
  const [, name = ''] = /<title>(.*)<\/title>/.exec(svg) ?? [];
  expect(name).toMatch(/520[.,]37|5203\.7/);
  expect(sentence.startsWith(name.slice(0, 20))).toBe(true);
});

it('has the colours of a theme alone where one is asked for', async () => {
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
  it.each([
    ['/v1/cards/XX.svg', 404, 'There is no card for the area &quot;XX&quot;.'],
    ['/v1/cards/CN-XJ.svg?period=2031', 404, 'No figure is on record for total trade of CN-XJ in 2031.'],
    ['/v1/cards/CN-XJ.svg?x=1', 400, 'Unknown parameter &quot;x&quot;; remove it.'],
    ['/v1/cards/CN-XJ.svg?lang=xx', 400, '&quot;lang&quot; must be en, zh, ru, kk, ar, fr or es; got &quot;xx&quot;.'],
    ['/v1/cards/CN-XJ.svg?asOf=2099-01-01', 400, '2099-01-01 is in the future'],
    ['/v1/cards/%3Cscript%3E.svg', 404, 'There is no card for the area &quot;&lt;script&gt;&quot;.'],
  ])('of %s is a picture that says so, with the status %i', async (path, status, detail) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'image/svg+xml; charset=utf-8']);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60');
    const svg = await response.text();
    expect(svg).toContain(`<title>${status} `);
    expect(svg).toContain(`<desc>${detail}`);
  });

  it('has the colours that are asked for', async () => {
    expect(await askText('/v1/cards/XX.svg?theme=dark')).not.toContain('<style>');
    expect(await askText('/v1/cards/XX.svg?theme=pink')).not.toContain('<style>');
    expect(await askText('/v1/cards/XX.svg?theme=auto')).toContain('<style>');
  });

  it('of any other address that ends so is a document', async () => {
    const response = await ask('/nothing.svg');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });
});
