/** The map of the pages for people, and what tells robots of it. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { PAGE_PATHS } from '../../../../worker/api/routes.ts';
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
    expect(map.match(/<\/loc><lastmod>\d{4}-\d\d-\d\d<\/lastmod><\/url>/g)?.length).toBe(all.length);
  });

  it('leads to pages that exist and name themselves as it does', async () => {
    for (const address of [...all.slice(0, 40), ...all.slice(-5)]) {
      const response = await ask(pathOf(address));
      expect([address, response.status]).toEqual([address, 200]);
      expect(await response.text()).toContain(`<link rel="canonical" href="${address}">`);
    }
  });
});

it('/robots.txt names the map', async () => {
  expect(await open('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`);
});
