/** The two feeds, each by the rules of its specification, and both saying the same. */
import { describe, expect, it } from 'vitest';
import type { ReleaseSummary } from '../../../data/catalogue/catalogue-index.ts';
import { atom, feedItems } from '../../../worker/api/feed.ts';
import { ask, askJson } from '../ask.ts';
import { SEED } from '../seed.ts';

interface Feed {
  version: string;
  feed_url: string;
  items: { id: string; url: string; title: string; content_text: string; date_published: string; tags: string[] }[];
}

const ORIGIN = 'https://trade-facts.example';
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
      expect(new URL(url).origin).toBe(ORIGIN);
      // RFC 3339, as the specification asks for.
      expect(date_published).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(tags.length).toBeGreaterThan(1);
    }
  });

  it('is newest first, and leads to addresses that answer', async () => {
    const days = feed.items.map(({ date_published }) => date_published);
    expect(days).toEqual(days.toSorted().reverse());
    for (const { url } of feed.items) expect((await ask(url.slice(ORIGIN.length))).status, url).toBe(200);
  });

  it('names a revision by the pinned fact, with both values', () => {
    const revision = feed.items.find(({ tags }) => tags[0] === 'revision');
    expect(revision).toMatchObject({
      url: `${ORIGIN}/v1/facts/CN-XJ.trade.value.world.total.2024-01..2024-05@2025-06-19`,
      title: 'Revised: CN-XJ.trade.value.world.total.2024-01..2024-05',
      content_text: expect.stringMatching(
        /^Until 2025-06-19: 185630000000 CNY, derived\. Since then: \d+ CNY, derived\.$/,
      ),
    });
  });
});

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

  it('has in each entry one id, title, updated, content and alternate link', () => {
    for (const entry of atomEntries) {
      for (const name of ['id', 'title', 'updated', 'published']) {
        expect(one(new RegExp(`<${name}>([^<]+)</${name}>`, 'g'), entry).length, name).toBe(1);
      }
      expect(one(/<content type="text">([^<]+)<\/content>/g, entry).length).toBe(1);
      expect(one(/<link rel="alternate" href="([^"]+)"\/>/g, entry).length).toBe(1);
    }
  });

  it('says what the JSON feed says', () => {
    expect(atomEntries.map((entry) => one(/<id>(.*?)<\/id>/g, entry)[0])).toEqual(feed.items.map(({ id }) => id));
    expect(
      atomEntries.map((entry) =>
        one(/<title>(.*?)<\/title>/g, entry)[0]
          ?.replaceAll('&amp;', '&')
          .replaceAll('&quot;', '"'),
      ),
    ).toEqual(feed.items.map(({ title }) => title));
  });

  it('is well formed: every tag that opens closes, and text holds no markup', () => {
    const open: string[] = [];
    for (const [, close, name, single] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!single) open.push(name as string);
    }
    expect(open).toEqual([]);
    expect(xml.replace(/<\?xml[^>]*>|<\/?[a-z][^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot);)/);
  });

  it('escapes what a title holds, and leaves out what XML cannot hold', () => {
    const release = {
      ...{
        id: SEED,
        publisher: 'A&B',
        agency: 'A&B',
        title: '<b>"x"\u0000\u001f</b>\ud800',
        url: 'https://example.com/?a=1&b=2',
      },
      published: '2025-06-19',
      observations: 1,
      areas: ['CN'],
    };
    const items = feedItems(
      [release] as unknown as ReleaseSummary[],
      [{ kind: 'release', day: '2025-06-19', id: SEED }],
      ORIGIN,
    );
    const text = atom(items, ORIGIN);
    expect(text).toContain('<title>A&amp;B: &lt;b&gt;&quot;x&quot;&lt;/b&gt;</title>');
    expect(text).toContain('<link rel="via" href="https://example.com/?a=1&amp;b=2"/>');
  });
});
