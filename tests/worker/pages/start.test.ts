/** The start page as the server renders it: the form to choose a card, the card, and the snippets to copy. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { amount } from '../../../data/fact/format.ts';
import { askJson, askPage, ORIGIN } from '../ask.ts';
import { decodeEntities, withoutJoiners } from '../markup.ts';

const markup = await askPage('/');
const card = await askJson<CompactCard>('/v1/cards/CN-XJ?lang=en');
const FIXED = 'area=CN-XJ&period=2025-01..2025-05';
const PINNED = `${FIXED}&as-of=2025-07-01`;

/** The text of a snippet, by its id. */
function snippetOf(page: string, id = 'snippet'): string {
  return decodeEntities(new RegExp(`<pre[^>]*><code id="${id}"[^>]*>(.*?)</code></pre>`, 's').exec(page)?.[1] ?? '');
}

/** The values of the fields of the form. */
function chosenIn(page: string): Record<string, string | undefined> {
  const select = (name: string) =>
    new RegExp(`<select name="${name}"[^>]*>.*?<option value="([^"]*)" selected>`, 's').exec(page)?.[1];
  return {
    area: select('area'),
    series: select('series'),
    mode: /name="mode" value="(\w+)" checked/.exec(page)?.[1],
    period: select('period'),
    'as-of': /name="as-of" value="([^"]*)"/.exec(page)?.[1],
    'card-lang': select('card-lang'),
    theme: select('theme'),
    view: select('view'),
    currency: select('currency'),
  };
}

function canonicalOf(page: string): string | undefined {
  return decodeEntities(/<link rel="canonical" href="([^"]*)">/.exec(page)?.[1] ?? '') || undefined;
}

describe('the card', () => {
  it.each<[query: string, element: string]>([
    ['mode=live', '<trade-card area="CN-XJ" lang="en" dir="ltr" heading-level="2">'],
    [FIXED, '<trade-card area="CN-XJ" period="2025-01..2025-05" lang="en" dir="ltr" heading-level="2">'],
    [
      `${PINNED}&theme=dark&card-lang=ar`,
      '<trade-card area="CN-XJ" period="2025-01..2025-05" as-of="2025-07-01" theme="dark" lang="ar" dir="rtl" heading-level="2">',
    ],
    ['area=CN&mode=live&view=full&lang=zh', '<trade-card area="CN" view="full" lang="zh" dir="ltr" heading-level="2">'],
  ])('has the options of the query "%s"', async (query, element) => {
    expect(await askPage(`/?${query}`)).toContain(element);
  });
});

describe('the form', () => {
  it.each<[query: string, mode: string, period: string | undefined]>([
    ['', 'fixed', card.period.id],
    ['mode=live', 'live', undefined],
    [FIXED, 'fixed', '2025-01..2025-05'],
    [PINNED, 'pinned', '2025-01..2025-05'],
    ['area=CN-XJ&as-of=2025-07-01', 'pinned', '2025-01..2025-05'],
    [`mode=live&${PINNED}`, 'live', undefined],
    [`mode=fixed&${PINNED}`, 'fixed', '2025-01..2025-05'],
  ])('for the query "%s" has the mode "%s" and the period %s', async (query, mode, period) => {
    const page = await askPage(`/?${query}`);
    expect(chosenIn(page)).toMatchObject({ area: 'CN-XJ', mode, ...(period ? { period } : {}) });
    const element = /<trade-card [^>]*>/.exec(page)?.[0];
    expect(element?.includes(' period=')).toBe(mode !== 'live');
    expect(element?.includes(' as-of=')).toBe(mode === 'pinned');
  });

  it('may send fields that are empty or belong to another mode; they are ignored', async () => {
    const sent = '/?area=CN-XJ&mode=fixed&as-of=2026-03-10&view=&theme=&card-lang=&series=trade.world.total';
    expect(await askPage(sent)).toBe(await askPage('/?area=CN-XJ'));
    expect(await askPage(`/?mode=live&${PINNED}`)).toBe(await askPage('/?area=CN-XJ&mode=live'));
    expect(await askPage('/?utm_source=x&fbclid=y&area=')).toBe(markup);
  });

  it('has one canonical URL for each choice', async () => {
    const sent = `/?mode=pinned&${PINNED}&theme=dark&view=&card-lang=ar&lang=zh`;
    const address = `${ORIGIN}/?area=CN-XJ&as-of=2025-07-01&card-lang=ar&lang=zh&period=2025-01..2025-05&theme=dark`;
    expect(canonicalOf(await askPage(sent))).toBe(address);
    expect(canonicalOf(markup)).toBe(`${ORIGIN}/`);
  });

  it('keeps the choice in the links to other languages', async () => {
    const page = await askPage(`/?${FIXED}&theme=dark`);
    expect(page).toContain('href="/?area=CN-XJ&amp;lang=zh&amp;period=2025-01..2025-05&amp;theme=dark"');
    const arabic = await askPage(`/?${FIXED}&card-lang=ar`);
    expect(arabic).toContain('href="/?area=CN-XJ&amp;lang=ar&amp;period=2025-01..2025-05"');
    expect(arabic).toContain('href="/?area=CN-XJ&amp;card-lang=ar&amp;lang=zh&amp;period=2025-01..2025-05"');
  });

  /** The values that a field offers. */
  function optionsOf(page: string, name: string): (string | undefined)[] {
    const [, options = ''] = new RegExp(`<select name="${name}">(.*?)</select>`, 's').exec(page) ?? [];
    return [...options.matchAll(/value="([^"]*)"(?: selected)?>/g)].map(([, value]) => value);
  }

  it('offers all areas', async () => {
    const index = await env.ASSETS.fetch('https://any.example/catalogue/index.json');
    const { areas } = await index.json<CatalogueIndex>();
    expect(optionsOf(markup, 'area').sort()).toEqual(areas.map(({ id }) => id).sort());
  });

  it('offers the series of the area', async () => {
    expect(optionsOf(await askPage('/?area=CN-CQ'), 'series')).toEqual([
      ...['trade.world.total', 'trade.eu.total', 'trade.asean.total', 'trade.belt-and-road.total'],
      ...['trade.rcep.total', 'trade.US.total', 'trade.world.private-enterprises'],
      ...['trade.world.foreign-invested-enterprises', 'trade.world.state-owned-enterprises', 'exports.world.total'],
      ...['exports.world.evs-batteries-solar', 'imports.world.total', 'balance.world.total'],
    ]);
  });

  it('offers only the periods that were published by the as-of date', async () => {
    expect(optionsOf(await askPage('/?area=CN-XJ&as-of=2019-12-31'), 'period').sort()).toEqual([
      ...['2015', '2017-01..2017-09'],
      ...['2019-01..2019-05', '2019-01..2019-08', '2019-01..2019-09', '2019-01..2019-10'],
    ]);
  });
});

describe('the series', () => {
  it.each<[query: string, series: string, iframeQuery: string]>([
    [
      'area=CN-XJ&series=exports.central-asia-5.total',
      'exports.central-asia-5.total',
      'indicator=exports&lang=en&partner=central-asia-5',
    ],
    ['area=CN-XJ&indicator=trade&partner=KZ', 'trade.KZ.total', 'lang=en&partner=KZ'],
    ['area=CN-XJ&series=gdp.none.total', 'gdp.none.total', 'indicator=gdp&lang=en'],
    ['area=CN-XJ-port-karasu', 'cargo.world.total', 'indicator=cargo&lang=en'],
    ['area=CN-XJ&series=trade.world', 'trade.world.total', 'lang=en'],
    // The area has no card of the series: its most important series is shown, usually the total.
    ['area=CN-CQ&series=exports.KZ.total', 'trade.world.total', 'lang=en'],
    ['area=CN-CQ&series=x.y.z', 'trade.world.total', 'lang=en'],
  ])('for the query "%s" is %s, and the iframe has the query "%s"', async (query, series, iframeQuery) => {
    const page = await askPage(`/?${query}&mode=live&view=&lang=en`);
    expect(chosenIn(page).series).toBe(series);
    const iframeUrl = decodeEntities(/src="([^"]*)"/.exec(snippetOf(page, 'snippet-frame'))?.[1] ?? '');
    expect([...new URL(iframeUrl).searchParams].sort()).toEqual([...new URLSearchParams(iframeQuery)].sort());
    expect(canonicalOf(page)).not.toContain('series=');
  });
});

describe('the period', () => {
  const noteIn = (page: string) =>
    decodeEntities(/<p class="fine" data-note="choice">(.*?)<\/p>/.exec(page)?.[1] ?? '');

  it('stays chosen if the form sends another series that has it', async () => {
    const page = await askPage('/?area=CN-XJ&mode=fixed&series=exports.world.total&period=2025');
    expect([chosenIn(page).period, noteIn(page)]).toEqual(['2025', '']);
    expect(canonicalOf(page)).toContain('period=2025');
  });

  it('is replaced by the newest one, with a note, if the form sends a series that lacks it', async () => {
    const page = await askPage('/?area=CN-XJ&mode=fixed&series=trade.KZ.total&period=2025');
    expect(noteIn(page)).toBe('No figure for 2025. Shown instead: January – November 2024, the latest.');
    // Nothing is chosen, so that the next series opens with its own newest period.
    expect(chosenIn(page).period).toBe('');
    expect(canonicalOf(page)).toContain('period=');
  });

  it('is not replaced in a URL that the form did not make', async () => {
    expect(await askPage('/?area=CN-XJ&partner=KZ&period=2025', 404)).not.toContain('<trade-card');
  });
});

describe('the currency', () => {
  it('is used in the card, its snippets and its iframe if a source printed the number in it', async () => {
    const page = await askPage(`/?${FIXED}&currency=USD`);
    expect(snippetOf(page)).toContain('period="2025-01..2025-05" currency="USD" lang="en"');
    expect(withoutJoiners(snippetOf(page))).toContain(': about 31.73 billion US dollars');
    expect(snippetOf(page, 'snippet-frame')).toContain('&amp;currency=USD&amp;');
    expect(chosenIn(page)).toMatchObject({ currency: 'USD' });
    expect(page).not.toContain('property="og:image"');
  });

  it('is left out of snippets if the record has no amount in it, and the page says so', async () => {
    const page = await askPage('/?area=CN-XJ&period=2024-01..2024-05&currency=USD');
    expect(page).toContain('No amount in US dollars for this choice.');
    expect(snippetOf(page)).not.toContain('currency=');
  });

  it('is left out of snippets if it is the currency of the area', async () => {
    const page = await askPage('/?area=UZ&period=2023&currency=USD');
    expect(snippetOf(page)).not.toContain('currency=');
    expect(page).toContain('property="og:image"');
  });
});

describe('the snippets', () => {
  it('have for sites with oEmbed the URL of this page with area and period', async () => {
    expect(snippetOf(markup, 'snippet-oembed')).toBe(`${ORIGIN}/?area=CN-XJ&period=${card.period.id}`);
    expect(snippetOf(await askPage('/?area=CN&mode=live'), 'snippet-oembed')).toBe(`${ORIGIN}/?area=CN&mode=live`);
  });

  it('have the number for running text as a <trade-figure>', async () => {
    const [digits, unit] = amount(card.headline, { tag: 'en' });
    expect(snippetOf(markup, 'snippet-number')).toBe(
      `<script type="module" async src="${ORIGIN}/w/v1/trade-card.js"></script>\n<trade-figure fact="${card.headline.id}" lang="en">${digits} ${unit} yuan</trade-figure>`,
    );
    expect(snippetOf(await askPage(`/?${PINNED}`), 'snippet-number')).toContain(
      ' as-of="2025-07-01" lang="en">227.67 ',
    );
  });

  it('have a picture of the shown period, even if the card is live', async () => {
    const page = await askPage('/?mode=live');
    expect(snippetOf(page, 'snippet-picture')).toContain(
      `<img src="${ORIGIN}/v1/cards/CN-XJ.png?period=${card.period.id}" alt="Xinjiang`,
    );
    expect(page).toContain(
      `href="/v1/cards/CN-XJ.png?period=${card.period.id}" download="CN-XJ-${card.period.id}.png">Download PNG</a>`,
    );
    expect(page).toContain(
      `href="/v1/cards/CN-XJ.svg?period=${card.period.id}&amp;lang=en" download="CN-XJ-${card.period.id}.svg">Download SVG</a>`,
    );
  });

  it('have for a pinned card no hosted PNG, but an SVG to convert and a table cell', async () => {
    const pinned = await askPage(`/?${PINNED}`);
    expect(pinned).toMatch(
      /<button [^>]*data-png="\/v1\/cards\/CN-XJ\.svg\?[^"]*" data-file="CN-XJ-[^"]*\.png">Download PNG<\/button>/,
    );
    expect(pinned).toContain('No hosted PNG for this card.');
    expect(pinned).not.toContain('id="snippet-picture"');
    expect(snippetOf(pinned, 'snippet-static')).toContain('227.67</a></strong> billion yuan');
  });
});

describe('the rest of the page', () => {
  it('is a headline, a search box, one card and the form, in this order', () => {
    expect(markup.match(/<trade-card /g)).toHaveLength(1);
    const parts = [
      '<h1 id="what">Trade figures with sources you can check</h1>',
      'role="search"',
      '<trade-card ',
      '<form id="maker"',
    ];
    const offsets = parts.map((part) => markup.indexOf(part));
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    expect(offsets[0]).toBeGreaterThan(0);
  });

  it('lists recent revisions and the next releases', () => {
    expect(markup).toMatch(/<h2 id="revised">.*?<a href="\/facts\/[^"]+">[^<]+<\/a><span><s>[^<]+<\/s> [^<]+<\/span>/s);
    expect(markup).toMatch(
      /<h2 id="due">.*?<a href="\/areas\/[^"]+">[^<]+<\/a><span>expected by <span class="whole">/s,
    );
  });

  it('is left out if a card is chosen', async () => {
    const page = await askPage('/?area=CN');
    expect(page).not.toContain('id="what"');
    expect(page).toContain('<h1 id="make">Make a card</h1>');
    expect(markup).toContain('<h2 id="make" class="sr">Make a card</h2>');
  });
});

it('the link preview of a chosen card has its title and sentence', async () => {
  const page = withoutJoiners(await askPage('/?area=CN-XJ&period=2025'));
  expect(page).toContain('<meta property="og:title" content="Xinjiang’s foreign trade in 2025">');
  expect(page).toMatch(/<meta property="og:image:alt" content="Xinjiang’s foreign trade in 2025: [^"]*2026">/);
});

it('the snippet of the card is escaped in the HTML, with the same sentence as the card on the page', () => {
  const [, sentence] = /<\/template>(.*?)<\/trade-card>/s.exec(markup) ?? [];
  expect(snippetOf(markup)).toBe(
    `<script type="module" async src="${ORIGIN}/w/v1/trade-card.js"></script>\n<trade-card area="CN-XJ" period="${card.period.id}" lang="en" style="display:block;min-height:10em;margin-block:1em;line-height:1.4">${sentence}</trade-card>`,
  );
});

it('a period with only a computed total can be chosen', async () => {
  const page = await askPage('/?period=2024-01..2024-05&lang=en');
  const number = 'about\u00A0186 billion yuan';
  expect(snippetOf(page, 'snippet')).toContain(`Xinjiang’s foreign trade in January – May 2024: ${number}`);
  expect(page).toContain('<option value="2024-01..2024-05" selected>');
});

describe('a choice without a card', () => {
  /** The links of the suggestions. */
  const nearestIn = (page: string) =>
    [...(/<div class="missing">(.*?)<\/div>/s.exec(page)?.[1] ?? '').matchAll(/href="([^"]*)"/g)].map(([, path]) =>
      decodeEntities(path ?? ''),
    );

  it.each<[name: string, query: string, status: number, nearest: string | RegExp | undefined]>([
    // No source has a number of this year.
    ['a period without a number', 'period=1900', 404, /^\/\?area=CN-XJ&period=\d{4}/],
    ['an invalid period', 'period=May', 400, '/?area=CN-XJ&period=2025'],
    ['an area that does not exist', 'area=cn-xj', 404, '/?area=CN-XJ'],
    ['a date before the record', `period=2025&as-of=1999-01-01`, 404, '/?area=CN-XJ&as-of=2016-02-03&period=2015'],
    [
      'a date on which the period was not published yet',
      'period=2025&as-of=2025-12-31',
      404,
      '/?area=CN-XJ&as-of=2026-01-23&period=2025',
    ],
    ['an invalid date', 'as-of=2025-02-31', 400, undefined],
    ['a future date', 'as-of=2999-01-01', 400, undefined],
  ])('is an error with suggestions: %s', async (_, query, status, nearest) => {
    const page = await askPage(`/?${query}`, status);
    expect(page).toMatch(/<p role="status" id="state">[A-Z][^<]+\.<\/p>/);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('<trade-card');
    const links = nearestIn(page);
    if (nearest) expect(links[0]).toEqual(nearest instanceof RegExp ? expect.stringMatching(nearest) : nearest);
    expect(links.length).toBeGreaterThan(0);
    for (const path of links) await askPage(path);
  });

  it.each([
    ['en', '2015 · As of February 3, 2016'],
    ['zh', '2015年 · 截至2016年2月3日'],
  ])('says that a suggested date is an as-of date (%s)', async (lang, name) => {
    const page = await askPage(`/?period=2025&as-of=1999-01-01&lang=${lang}`, 404);
    expect(page.replace(/<[^>]*>/g, '')).toContain(name);
  });

  it('keeps the other options in its suggestions', async () => {
    const page = await askPage('/?area=CN&period=2001&theme=dark&view=full&lang=ar', 404);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    for (const path of nearestIn(page)) expect(path).toMatch(/^\/\?area=CN&lang=ar&period=.+&theme=dark&view=full$/);
    expect(chosenIn(page)).toMatchObject({ area: 'CN', period: '2001', theme: 'dark', view: 'full' });
  });

  it.each(['theme=blue', 'lang=xx', 'mode=x', 'area=a&area=b'])(
    'is an error page if a value is invalid: %s',
    async (query) => {
      expect(await askPage(`/?${query}`, 400)).toContain('<h1>The address has a mistake</h1>');
    },
  );
});

it('the list of the next releases begins with the number of overdue ones', async () => {
  const page = await askPage('/?lang=en');
  const [, items = ''] = /<h2 id="due">.*?<ul class="news">(.*?)<\/ul>/s.exec(page) ?? [];
  const [first, second] = items.split('<li>').slice(1);
  expect(first).toMatch(/^<a href="\/releases#due">Overdue releases that we do not have yet: [1-9]\d*<\/a>/);
  expect(second).toMatch(/^<a href="\/areas\/.*<span class="whole">/);
});
