/** The map of the pages for people, and what tells robots of it. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { PAGE_PATHS } from '../../../../worker/api/route/site-pages.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { ask } from '../../ask.ts';
import { plainText } from '../../plain-text.ts';
import { HEADLINE } from '../../seed.ts';

const ORIGIN = 'https://trade-facts.example';
const catalogue = await openCatalogue(env.ASSETS);
const index = catalogue.index;
const open = async (path: string) => (await ask(path)).text();
const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => plainText(address ?? ''));
const pathOf = (address: string) => address.slice(ORIGIN.length);

const pages = locations(await open('/sitemap.xml'));
const maps = await Promise.all(pages.map((address) => open(pathOf(address))));

/** The addresses of pages that do not come from the record. */
const SITE = new Set(PAGE_PATHS.filter((path) => !path.includes('{')).map((path) => ORIGIN + path));

describe('/sitemap.xml', () => {
  it('is an index of pages, none of which is long', () => {
    expect(pages).toEqual(maps.map((_, i) => `${ORIGIN}/sitemap.xml?page=${i + 1}`));
    for (const map of maps) {
      expect(map).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org/);
      expect(locations(map).length).toBeLessThanOrEqual(1000 + SITE.size);
      expect(map.length).toBeLessThan(500_000);
    }
  });

  it('has every area and every fact once, and the pages of the site', () => {
    const all = maps.flatMap(locations);
    expect(new Set(all).size).toBe(all.length);
    const facts = index.areas.reduce((sum, area) => sum + area.facts, 0);
    expect(all.filter((address) => address.startsWith(`${ORIGIN}/facts/`)).length).toBe(facts);
    expect(all.filter((address) => address.startsWith(`${ORIGIN}/areas/`)).length).toBe(index.areas.length);
    expect(all).toContain(`${ORIGIN}/facts/${HEADLINE}`);
    expect(new Set(all.slice(0, SITE.size))).toEqual(SITE);
  });

  it('leads to pages that exist and name themselves as it does', async () => {
    const all = maps.flatMap(locations);
    for (const address of [...all.slice(0, 40), ...all.slice(-5)]) {
      const response = await ask(pathOf(address));
      expect([address, response.status]).toEqual([address, 200]);
      expect(await response.text()).toContain(`<link rel="canonical" href="${address}">`);
    }
  });

  it.each(['/areas/CN-XJ', '/check'])('says where %s is in each language, as that page does', async (path) => {
    const entry = new RegExp(`<url><loc>${ORIGIN}${path}</loc>.*?</url>`, 's').exec(maps[0] ?? '')?.[0] ?? '';
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

  it('has no page after the last', async () => {
    const response = await ask(`/sitemap.xml?page=${pages.length + 1}`);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });
});

it('/robots.txt names the map', async () => {
  expect(await open('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`);
});
