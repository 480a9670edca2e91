/** `/feed.xml` is valid Atom (RFC 4287) and lists the newest changes. `/sitemap.xml` and `/robots.txt`. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { ReleaseSummary } from '../../../../data/catalogue/format/catalogue-index.ts';
import { atomFeed } from '../../../../worker/api/feeds/feeds.ts';
import { PAGE_PATHS } from '../../../../worker/api/routes.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { NASTY } from '../../../support/nasty.ts';
import { askPage, askText, ORIGIN } from '../../ask.ts';
import { decodeEntities } from '../../markup.ts';
import { readAtom } from '../../read-atom.ts';
import { HEADLINE, SEED } from '../../seed.ts';

const FEED = { origin: ORIGIN, self: '/feed.xml' };
const catalogue = await openCatalogue(env.ASSETS);
const index = catalogue.index;
const texts = await catalogue.texts('en');
const xml = await askText('/feed.xml');
const { head, entries } = readAtom(xml);

/** The tags of a feed with one release. All its texts, and the label of its area, are `name`. */
function tagsWith(name: string): string[] | null {
  const day = '2025-06-19';
  const source = { id: SEED, publisher: name, agency: name, title: name, url: 'https://a.example/', areas: ['CN'] };
  const release = { ...source, published: day, recorded: day } as unknown as ReleaseSummary;
  const textsWithName = { ...texts, labels: { ...texts.labels, areas: { CN: name } } };
  const fact = HEADLINE.replace('CN-XJ', 'CN');
  return atomFeed(index, textsWithName, [{ kind: 'release', day, release, fact }], FEED).match(/<[^>]*>/g);
}

it.each(Object.entries(NASTY))('a feed escapes titles and names: %s', (_, title) => {
  expect(tagsWith(title)).toEqual(tagsWith('x'));
});

describe('/feed.xml', () => {
  it('has one id, title, date of update and author, and a link to itself', () => {
    const [xmlOfHead] = xml.split('<entry>') as [string];
    expect(xmlOfHead).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    );
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(xmlOfHead.match(new RegExp(`<${name}>.*?</${name}>`, 'g')), name).toHaveLength(1);
    expect(head.self).toBe(`${ORIGIN}/feed.xml`);
    const [newest] = entries;
    expect(head.updated).toBe(`${newest?.day}T00:00:00Z`);
  });

  it('has the newest 100 changes, each with a unique id, a URL, a title, a text, a day and tags', async () => {
    expect(entries).toHaveLength(100);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(100);
    expect(entries.map(({ day }) => day)).toEqual((await catalogue.changes()).slice(0, 100).map(({ day }) => day));
    for (const { id, url, title, text, day, tags } of entries) {
      for (const value of [id, title, text]) expect(value).not.toBe('');
      expect(url).toMatch(/^https?:\/\//);
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(tags.length).toBeGreaterThan(1);
    }
  });

  it('is well-formed XML: every opened tag is closed, and texts are escaped', () => {
    const openTags: string[] = [];
    for (const [, isClosing, name = '', isEmpty] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
      if (isClosing) expect(openTags.pop()).toBe(name);
      else if (!isEmpty) openTags.push(name);
    }
    expect(openTags).toEqual([]);
    const allText = xml.replace(/<\?xml[^>]*>|<\/?[a-z][^<>]*>/g, '');
    expect(allText).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|#39);)/);
  });
});

const sitemap = await askText('/sitemap.xml');
const urls = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => decodeEntities(url));

/** The URLs of the pages without a parameter: `/about`, but not `/areas/{area}`. */
const FIXED_PAGES = new Set(PAGE_PATHS.filter((path) => !path.includes('{')).map((path) => ORIGIN + path));

describe('/sitemap.xml', () => {
  it('begins with the fixed pages, and has every area and every release once', () => {
    expect(sitemap).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org/);
    expect(new Set(urls).size).toBe(urls.length);
    const urlsIn = (folder: string) => urls.filter((url) => url.startsWith(`${ORIGIN}/${folder}/`));
    expect(urlsIn('areas').length).toBe(index.areas.length);
    expect(urlsIn('releases').length).toBe(index.releases);
    expect(new Set(urls.slice(0, FIXED_PAGES.size))).toEqual(FIXED_PAGES);
    expect(sitemap.match(/<\/loc><lastmod>\d{4}-\d\d-\d\d<\/lastmod><\/url>/g)?.length).toBe(urls.length);
  });

  it('lists pages that exist, by their canonical URLs', async () => {
    for (const url of [...urls.slice(0, 40), ...urls.slice(-5)]) {
      const page = await askPage(url.slice(ORIGIN.length));
      expect(page).toContain(`<link rel="canonical" href="${url}">`);
    }
  });
});

it('/robots.txt allows all pages, and names the sitemap', async () => {
  expect(await askText('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap.xml\n`);
});
