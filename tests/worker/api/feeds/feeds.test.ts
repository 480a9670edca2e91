/** The two feeds, each by the rules of its specification, and both saying the same. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../data/catalogue/format/catalogue-files.ts';
import type { ReleaseSummary } from '../../../../data/catalogue/format/catalogue-index.ts';
import { atom } from '../../../../worker/api/feeds/atom.ts';
import { feedOf, jsonFeed } from '../../../../worker/api/feeds/feed-items.ts';
import { openCatalogue } from '../../../../worker/select/catalogue.ts';
import { NASTY } from '../../../support/nasty.ts';
import { ask, askJson } from '../../ask.ts';
import { plainText } from '../../plain-text.ts';
import { HEADLINE, PAGE, SEED } from '../../seed.ts';

interface Feed {
  version: string;
  feed_url: string;
  items: { id: string; url: string; title: string; content_text: string; date_published: string; tags: string[] }[];
}

const ORIGIN = 'https://trade-facts.example';
const catalogue = await openCatalogue(env.ASSETS);
const index = catalogue.index;
const texts = await catalogue.texts('en');
const seed = (await catalogue.releases()).find(({ id }) => id === SEED) as ReleaseSummary;
const feed = await askJson<Feed>('/feed.json');
const xml = await (await ask('/feed.xml')).text();
const atomEntries = xml.split('<entry>').slice(1);
const one = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, found]) => found);

describe('/feed.json', () => {
  it('has what JSON Feed 1.1 requires: version, title, items, each with an id of its own and text', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.stringMatching(/./),
      home_page_url: `${ORIGIN}/`,
      feed_url: `${ORIGIN}/feed.json`,
    });
    expect(feed.items.length).toBe(50);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
    for (const { id, url, title, content_text, date_published, tags } of feed.items) {
      for (const text of [id, title, content_text]) expect(text).toMatch(/./);
      expect(url).toMatch(/^https?:\/\//);
      // RFC 3339, as the specification asks for.
      expect(date_published).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(tags.length).toBeGreaterThan(1);
    }
  });
});

/** Each kind of change, as the feed of the second data set tells it, is in tests/worker/test-record/feeds.test.ts. */
describe('what a feed says of', () => {
  const page = (printed: string, published: string) => ({ printed, release: SEED, publisher: 'China Gate', published });
  const write = (change: Change) => feedOf(index, texts, { changes: [change], pages: 1 }, 1, ORIGIN).items[0];

  it('a revision: the fact by its labels, its page for people, and both printed numbers', () => {
    const [before, after] = [page('227.67 billion yuan', '2025-06-19'), page('227.8 billion yuan', '2025-07-18')];
    expect(write({ kind: 'revision', day: '2025-07-18', id: HEADLINE, before, after })).toEqual({
      id: `${ORIGIN}/facts/${HEADLINE}#revised-2025-07-18`,
      url: `${ORIGIN}/facts/${HEADLINE}`,
      title: 'Xinjiang, Foreign trade, January – May 2025: Revised on July 18, 2025',
      content_text:
        'Earlier value: "227.67 billion yuan" (China Gate, June 19, 2025) · In the source’s words: "227.8 billion yuan" (China Gate, July 18, 2025)',
      date_published: '2025-07-18T00:00:00Z',
      tags: ['revision', 'CN-XJ'],
    });
  });

  it('a release: its first number, who printed it, its title, and the published page itself', async () => {
    expect(write({ kind: 'release', day: '2025-06-19', release: seed, fact: HEADLINE })).toEqual({
      ...{ id: `${ORIGIN}/v1/releases/${SEED}`, url: PAGE, external_url: PAGE },
      title: 'Xinjiang, Foreign trade, January – May 2025: Xinhua · China Gate',
      content_text:
        'Xinjiang reports steady foreign trade growth from January-May · Xinjiang · Published: June 19, 2025',
      content_html: `<p>Xinjiang reports steady foreign trade growth from January-May · <a href="${ORIGIN}/areas/CN-XJ">Xinjiang</a> · Published: June 19, 2025</p>`,
      date_published: '2025-06-19T00:00:00Z',
      tags: ['release', 'CN-XJ'],
    });
  });
});

it.each(Object.entries(NASTY))('no title can break out of its place in a feed: %s', (_, title) => {
  const page = { id: SEED, publisher: title, agency: title, title, url: 'https://a.example/', areas: ['CN'] };
  const release = { ...page, published: '2025-06-19', recorded: '2025-06-19' } as unknown as ReleaseSummary;
  const named = { ...texts, labels: { ...texts.labels, areas: { CN: title } } };
  const changed = feedOf(
    index,
    named,
    { changes: [{ kind: 'release', day: '2025-06-19', release, fact: HEADLINE.replace('CN-XJ', 'CN') }], pages: 1 },
    1,
    ORIGIN,
  );
  const html = changed.items[0]?.content_html ?? '';
  expect(html.match(/<[^>]*>/g)).toEqual(['<p>', `<a href="${ORIGIN}/areas/CN">`, '</a>', '</p>']);
  const tags = (text: string) => text.match(/<[^>]*>/g);
  const plain = { ...changed, items: changed.items.map((item) => ({ ...item, title: 'x', content_html: 'x' })) };
  expect(tags(atom(changed))).toEqual(tags(atom(plain)));
});

describe('a feed in pages', () => {
  const ofPage = (page: number) => feedOf(index, texts, { changes: [], pages: 3 }, page, ORIGIN);
  const links = (page: number) =>
    [...atom(ofPage(page)).matchAll(/<link rel="([a-z]+)" type="application\/atom\+xml" href="([^"]+)"/g)].map(
      ([, rel, href]) => [rel, href?.slice(ORIGIN.length)],
    );

  it('names the next page as JSON Feed does, but for the last', () => {
    expect([1, 2, 3].map((page) => jsonFeed(ofPage(page)).next_url)).toEqual([
      `${ORIGIN}/feed.json?page=2`,
      `${ORIGIN}/feed.json?page=3`,
      undefined,
    ]);
  });

  it('names the pages around it as RFC 5005 does', () => {
    expect(links(1)).toEqual([
      ['self', '/feed.xml'],
      ['first', '/feed.xml'],
      ['next', '/feed.xml?page=2'],
      ['last', '/feed.xml?page=3'],
    ]);
    expect(links(3)).toEqual([
      ['self', '/feed.xml?page=3'],
      ['first', '/feed.xml'],
      ['previous', '/feed.xml?page=2'],
      ['last', '/feed.xml?page=3'],
    ]);
  });
});

const atomItems = feed.items as unknown as [Parameters<typeof atom>[0]['items'][0]];

describe('/feed.xml', () => {
  it('has what RFC 4287 requires of a feed: one id, title, updated, author and link to itself', () => {
    const head = xml.split('<entry>')[0] as string;
    expect(head).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(one(new RegExp(`<${name}>(.*?)</${name}>`, 'g'), head).length, name).toBe(1);
    expect(one(/<link rel="self" type="application\/atom\+xml" href="([^"]*)"\/>/g, head)).toEqual([
      `${ORIGIN}/feed.xml`,
    ]);
    expect(one(/<updated>(.*?)<\/updated>/g, head)).toEqual([feed.items[0]?.date_published]);
  });

  it('was updated when its newest item was', () => {
    const [item] = atomItems;
    const items = ['2025-06-20', '2025-06-19'].map((day) => ({ ...item, date_published: `${day}T00:00:00Z` }));
    const head = atom({ ...feedOf(index, texts, { changes: [], pages: 1 }, 1, ORIGIN), items }).split(
      '<entry>',
    )[0] as string;
    expect(one(/<updated>(.*?)<\/updated>/g, head)).toEqual(['2025-06-20T00:00:00Z']);
  });

  it('says what the JSON feed says', () => {
    expect(atomEntries.map((entry) => one(/<id>(.*?)<\/id>/g, entry)[0])).toEqual(feed.items.map(({ id }) => id));
    expect(atomEntries.map((entry) => plainText(one(/<title>(.*?)<\/title>/g, entry)[0] ?? ''))).toEqual(
      feed.items.map(({ title }) => title),
    );
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
