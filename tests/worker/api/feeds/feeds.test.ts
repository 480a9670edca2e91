/** The feed: what it says about each change, and that it is valid Atom. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { ReleaseSummary } from '../../../../data/catalogue/format/catalogue-index.ts';
import { atomFeed } from '../../../../worker/api/feeds/feeds.ts';
import { PAGE_PATHS } from '../../../../worker/api/routes.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { NASTY } from '../../../support/nasty.ts';
import { ask } from '../../ask.ts';
import { plainText } from '../../plain-text.ts';
import { readAtom } from '../../read-atom.ts';
import { HEADLINE, SEED } from '../../seed.ts';

const ORIGIN = 'https://trade-facts.example';
const FEED = { origin: ORIGIN, self: '/feed.xml' };
const catalogue = await openCatalogue(env.ASSETS);
const index = catalogue.index;
const texts = await catalogue.texts('en');
const xml = await (await ask('/feed.xml')).text();
const { head, entries } = readAtom(xml);
const one = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, found]) => found);

/** The tags of a feed whose only release, and its area, have this name. */
function tagsWith(name: string): string[] | null {
  const page = { id: SEED, publisher: name, agency: name, title: name, url: 'https://a.example/', areas: ['CN'] };
  const release = { ...page, published: '2025-06-19', recorded: '2025-06-19' } as unknown as ReleaseSummary;
  const named = { ...texts, labels: { ...texts.labels, areas: { CN: name } } };
  const fact = HEADLINE.replace('CN-XJ', 'CN');
  return atomFeed(index, named, [{ kind: 'release', day: '2025-06-19', release, fact }], FEED).match(/<[^>]*>/g);
}

it.each(Object.entries(NASTY))('no title can break out of its place in a feed: %s', (_, title) => {
  expect(tagsWith(title)).toEqual(tagsWith('x'));
});

describe('/feed.xml', () => {
  it('has what RFC 4287 requires of a feed: one id, title, updated, author and link to itself', () => {
    const [before] = xml.split('<entry>') as [string];
    expect(before).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    );
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(one(new RegExp(`<${name}>(.*?)</${name}>`, 'g'), before).length, name).toBe(1);
    expect(head.self).toBe(`${ORIGIN}/feed.xml`);
    // RFC 3339; when its newest entry was.
    expect(head.updated).toBe(`${entries[0]?.day}T00:00:00Z`);
  });

  it('has the newest 100 changes, each with an id of its own, an address, a title, a text and codes', async () => {
    expect(entries).toHaveLength(100);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(100);
    expect(entries.map(({ day }) => day)).toEqual((await catalogue.changes()).slice(0, 100).map(({ day }) => day));
    for (const { id, url, title, text, day, tags } of entries) {
      for (const each of [id, title, text]) expect(each).toMatch(/./);
      expect(url).toMatch(/^https?:\/\//);
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(tags.length).toBeGreaterThan(1);
    }
  });

  it('is well formed: every tag that opens closes, and text holds no markup', () => {
    const open: string[] = [];
    for (const [, close, name, single] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!single) open.push(name as string);
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<\?xml[^>]*>|<\/?[a-z][^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
  });
});

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
