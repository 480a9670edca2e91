/** The `<head>` of pages: links to other languages, link previews, and the link to oEmbed. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../support/languages.ts';
import { ask, askText, ORIGIN } from '../ask.ts';
import { HEADLINE } from '../seed.ts';

async function headOf(path: string): Promise<string> {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  return /<head>(.*?)<\/head>/s.exec(await response.text())?.[1] ?? '';
}

function meta(head: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(head)?.[1];
}

describe('the links to other languages', () => {
  it.each(['/areas', '/areas/CN-XJ', `/facts/${HEADLINE}`])('of %s name each language and a default', async (path) => {
    const head = await headOf(`${path}?lang=zh`);
    expect(head).toContain(`<link rel="canonical" href="${ORIGIN}${path}?lang=zh">`);
    const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)];
    expect(links.map(([, tag]) => tag)).toEqual([...LANGUAGES, 'x-default']);
    expect(links.map(([, , address]) => address)).toEqual([
      `${ORIGIN}${path}`,
      ...LANGUAGES.slice(1).map((lang) => `${ORIGIN}${path}?lang=${lang}`),
      `${ORIGIN}${path}`,
    ]);
  });
});

describe('the link preview', () => {
  it('of a number has the number, its source and its date', async () => {
    const head = await headOf(`/facts/${HEADLINE}?asOf=2025-06-19`);
    expect(meta(head, 'og:type')).toBe('website');
    const title = 'Xinjiang’s foreign trade came to 227.67 billion yuan in January – May 2025';
    expect(meta(head, 'og:title')).toBe(title);
    const description = `${title}. Source: Xinhua · China Gate, June 19, 2025`;
    expect(meta(head, 'description')).toBe(description);
    expect(meta(head, 'og:description')).toBe(description);
    expect(meta(head, 'og:url')).toBe(`${ORIGIN}/facts/${HEADLINE}?asOf=2025-06-19`);
  });

  it.each([
    `/facts/${HEADLINE}?asOf=2025-06-19`,
    '/areas/CN-XJ?partner=KZ',
    '/facts/CN-XJ.exports.value.world.total.2025',
    '/?area=CN-XJ&indicator=exports',
  ])('of %s has no picture, because the build makes none for its card', async (path) => {
    const head = await headOf(path);
    expect(meta(head, 'og:image')).toBeUndefined();
    expect(meta(head, 'twitter:card')).toBe('summary');
  });

  it.each([
    [`/facts/${HEADLINE}`, '/v1/cards/CN-XJ.png?period=2025-01..2025-05'],
    [`/facts/${HEADLINE}?lang=zh`, '/v1/cards/CN-XJ.png?period=2025-01..2025-05'],
    ['/areas/CN-XJ', '/v1/cards/CN-XJ.png'],
    ['/areas/CN-XJ?lang=ar', '/v1/cards/CN-XJ.png?lang=ar'],
    ['/areas/CN-XJ?period=2025', '/v1/cards/CN-XJ.png?period=2025'],
  ])('of %s has the picture %s', async (path, picture) => {
    const head = await headOf(path);
    expect(meta(head, 'og:image')).toBe(`${ORIGIN}${picture}`);
    expect(meta(head, 'twitter:card')).toBe('summary_large_image');
  });
});

describe('the link to oEmbed', () => {
  it.each([
    ['/', `${ORIGIN}/`],
    ['/areas/CN-XJ', `${ORIGIN}/areas/CN-XJ`],
    [`/facts/${HEADLINE}?lang=zh`, `${ORIGIN}/facts/${HEADLINE}?lang=zh`],
  ])('of %s names %s, and is in the first kilobyte', async (path, pageUrl) => {
    const start = new TextEncoder().encode(await askText(path)).slice(0, 1024);
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"<>]*)">/;
    const [, target] = link.exec(new TextDecoder().decode(start)) ?? [];
    expect(target).toBe(`${ORIGIN}/oembed?url=${encodeURIComponent(pageUrl)}`);
  });

  it('is missing on pages without a card', async () => {
    for (const path of ['/areas', '/docs', '/areas/CN-XJ-port-karasu'])
      expect(await headOf(path)).not.toContain('oembed');
  });
});
