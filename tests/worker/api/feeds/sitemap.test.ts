/** The map of the pages for people, and what tells robots of it. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { PAGE_PATHS } from '../../../../worker/api/route/site-pages.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask } from '../../ask.ts';
import { plainText } from '../../plain-text.ts';

const ORIGIN = 'https://trade-facts.example';
const catalogue = await openCatalogue(env.ASSETS);
const index = catalogue.index;
const open = async (path: string) => (await ask(path)).text();
const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => plainText(address ?? ''));
const pathOf = (address: string) => address.slice(ORIGIN.length);

const map = await open('/sitemap.xml');
const all = locations(map);

/** The addresses of pages that do not come from the record. */
const SITE = new Set(PAGE_PATHS.filter((path) => !path.includes('{')).map((path) => ORIGIN + path));

describe('/sitemap.xml', () => {
  it('has every area and every release once, and the pages of the site', () => {
    expect(map).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org/);
    expect(new Set(all).size).toBe(all.length);
    const below = (folder: string) => all.filter((address) => address.startsWith(`${ORIGIN}/${folder}/`));
    expect(below('areas').length).toBe(index.areas.length);
    expect(below('releases').length).toBe(index.releases);
    expect(new Set(all.slice(0, SITE.size))).toEqual(SITE);
  });

  it('leads to pages that exist and name themselves as it does', async () => {
    for (const address of [...all.slice(0, 40), ...all.slice(-5)]) {
      const response = await ask(pathOf(address));
      expect([address, response.status]).toEqual([address, 200]);
      expect(await response.text()).toContain(`<link rel="canonical" href="${address}">`);
    }
  });

  it.each(['/areas/CN-XJ', '/check'])('says where %s is in each language, as that page does', async (path) => {
    const entry = new RegExp(`<url><loc>${ORIGIN}${path}</loc>.*?</url>`, 's').exec(map)?.[0] ?? '';
    const here = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tag, address]) => [tag, address]);
    const page = await open(path);
    const there = [...page.matchAll(/hreflang="([^"]+)" href="(https[^"]+)"/g)].map(([, tag, address]) => [
      tag,
      address,
    ]);
    expect(here.length).toBe(index.languages.length + 1);
    expect(here).toEqual(there);
    expect(entry).toMatch(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
  });
});

it('/robots.txt names the map', async () => {
  expect(await open('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`);
});
