/** The start page as the server renders it, which readers without JavaScript see. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { amount } from '../../../data/fact/format.ts';
import { askJson, askPage, askText, ORIGIN } from '../ask.ts';
import { decodeEntities, withoutJoiners } from '../markup.ts';

const markup = await askPage('/');
const card = await askJson<CompactCard>('/v1/cards/CN-XJ?lang=en');
const FIXED = 'area=CN-XJ&period=2025-01..2025-05';
const PINNED = `${FIXED}&as-of=2025-07-01`;

function snippetOf(page: string, id = 'snippet'): string {
  return decodeEntities(new RegExp(`<pre[^>]*><code id="${id}"[^>]*>(.*?)</code></pre>`, 's').exec(page)?.[1] ?? '');
}

/** The values of the form's fields. */
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
  it.each([
    ['mode=live', '<trade-card area="CN-XJ" lang="en" dir="ltr" heading-level="2">'],
    [FIXED, '<trade-card area="CN-XJ" period="2025-01..2025-05" lang="en" dir="ltr" heading-level="2">'],
    [
      `${PINNED}&theme=dark&card-lang=ar`,
      '<trade-card area="CN-XJ" period="2025-01..2025-05" as-of="2025-07-01" theme="dark" lang="ar" dir="rtl" heading-level="2">',
    ],
    ['area=CN&mode=live&view=full&lang=zh', '<trade-card area="CN" view="full" lang="zh" dir="ltr" heading-level="2">'],
  ])('is the one that is chosen: %s', async (query, element) => {
    expect(await askPage(`/?${query}`)).toContain(element);
  });
});

describe('the form', () => {
  it.each([
    ['', 'fixed', card.period.id],
    ['mode=live', 'live', undefined],
    [FIXED, 'fixed', '2025-01..2025-05'],
    [PINNED, 'pinned', '2025-01..2025-05'],
    ['area=CN-XJ&as-of=2025-07-01', 'pinned', '2025-01..2025-05'],
    [`mode=live&${PINNED}`, 'live', undefined],
    [`mode=fixed&${PINNED}`, 'fixed', '2025-01..2025-05'],
  ])('of %s is %s', async (query, mode, period) => {
    const page = await askPage(`/?${query}`);
    expect(chosenIn(page)).toMatchObject({ area: 'CN-XJ', mode, ...(period ? { period } : {}) });
    const element = /<trade-card [^>]*>/.exec(page)?.[0];
    expect(element?.includes(' period=')).toBe(mode !== 'live');
    expect(element?.includes(' as-of=')).toBe(mode === 'pinned');
  });

  it('sends fields that are empty or of another mode, which change nothing', async () => {
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

  it('keeps the choice in every language, and the language of the card', async () => {
    const page = await askPage(`/?${FIXED}&theme=dark`);
    expect(page).toContain('href="/?area=CN-XJ&amp;lang=zh&amp;period=2025-01..2025-05&amp;theme=dark"');
    const arabic = await askPage(`/?${FIXED}&card-lang=ar`);
    expect(arabic).toContain('href="/?area=CN-XJ&amp;lang=ar&amp;period=2025-01..2025-05"');
    expect(arabic).toContain('href="/?area=CN-XJ&amp;card-lang=ar&amp;lang=zh&amp;period=2025-01..2025-05"');
  });

  it('offers the areas that have facts, the series of the area, and the periods that were known', async () => {
    const options = (page: string, name: string) =>
      [
        ...(new RegExp(`<select name="${name}">(.*?)</select>`, 's').exec(page)?.[1] ?? '').matchAll(
          /value="([^"]*)"(?: selected)?>/g,
        ),
      ].map(([, value]) => value);
    const index = await env.ASSETS.fetch('https://any.example/catalogue/index.json');
    const { areas } = await index.json<CatalogueIndex>();
    expect(options(markup, 'area').sort()).toEqual(areas.map(({ id }) => id).sort());
    expect(options(await askPage('/?area=CN-CQ'), 'series')).toEqual([
      ...['trade.world.total', 'trade.eu.total', 'trade.asean.total', 'trade.belt-and-road.total'],
      ...['trade.rcep.total', 'trade.US.total', 'trade.world.private-enterprises'],
      ...['trade.world.foreign-invested-enterprises', 'trade.world.state-owned-enterprises', 'exports.world.total'],
      ...['exports.world.evs-batteries-solar', 'imports.world.total', 'balance.world.total'],
    ]);
    const periods = options(await askPage('/?area=CN-XJ&as-of=2019-12-31'), 'period').sort();
    expect(periods).toEqual([
      '2015',
      '2017-01..2017-09',
      ...['2019-01..2019-05', '2019-01..2019-08', '2019-01..2019-09', '2019-01..2019-10'],
    ]);
  });
});

describe('the series', () => {
  it.each([
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
  ])('of %s is %s', async (query, series, asked) => {
    const page = await askPage(`/?${query}&mode=live&view=&lang=en`);
    expect(chosenIn(page).series).toBe(series);
    const frame = decodeEntities(/src="([^"]*)"/.exec(snippetOf(page, 'snippet-frame'))?.[1] ?? '');
    expect([...new URL(frame).searchParams].sort()).toEqual([...new URLSearchParams(asked)].sort());
    expect(canonicalOf(page)).not.toContain('series=');
  });
});

describe('the period', () => {
  const noteIn = (page: string) =>
    decodeEntities(/<p class="fine" data-note="choice">(.*?)<\/p>/.exec(page)?.[1] ?? '');

  it.each([
    ['has', 'exports.world.total', '2025', '2025', ''],
    ['lacks', 'trade.KZ.total', '2025', '', 'No figure for 2025. Shown instead: January – November 2024, the latest.'],
  ])(
    'stays where the series that the form sends %s it, else is its newest, which is said and is no choice for the next series',
    async (_, series, period, shown, note) => {
      const page = await askPage(`/?area=CN-XJ&mode=fixed&series=${series}&period=${period}`);
      expect([chosenIn(page).period, noteIn(page)]).toEqual([shown, note]);
      expect(canonicalOf(page)).toContain(`period=${shown}`);
    },
  );

  it('is never replaced in a URL that a person wrote', async () => {
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

describe('the places', () => {
  it('have for other sites an address that names area and period', async () => {
    expect(snippetOf(markup, 'snippet-oembed')).toBe(`${ORIGIN}/?area=CN-XJ&period=${card.period.id}`);
    expect(snippetOf(await askPage('/?area=CN&mode=live'), 'snippet-oembed')).toBe(`${ORIGIN}/?area=CN&mode=live`);
  });

  it('have the number in text as an element that checks it', async () => {
    const [digits, unit] = amount(card.headline, { tag: 'en' });
    expect(snippetOf(markup, 'snippet-number')).toBe(
      `<script type="module" async src="${ORIGIN}/w/v1/trade-card.js"></script>\n<trade-figure fact="${card.headline.id}" lang="en">${digits} ${unit} yuan</trade-figure>`,
    );
    expect(snippetOf(await askPage(`/?${PINNED}`), 'snippet-number')).toContain(
      ' as-of="2025-07-01" lang="en">227.67 ',
    );
  });

  it('have a picture and a cell for newsletters, which stay at their period, live or not', async () => {
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
    const pinned = await askPage(`/?${PINNED}`);
    expect(pinned).toMatch(
      /<button [^>]*data-png="\/v1\/cards\/CN-XJ\.svg\?[^"]*" data-file="CN-XJ-[^"]*\.png">Download PNG<\/button>/,
    );
    expect(pinned).toContain('No hosted PNG for this card.');
    expect(pinned).not.toContain('id="snippet-picture"');
    expect(snippetOf(pinned, 'snippet-static')).toContain('227.67</a></strong> billion yuan');
  });
});

describe('around the maker', () => {
  it('the headline comes first, then the search box, and the card once', () => {
    expect(markup.match(/<trade-card /g)).toHaveLength(1);
    const order = [
      '<h1 id="what">Trade figures with sources you can check</h1>',
      'role="search"',
      '<trade-card ',
      '<form id="maker"',
    ];
    const places = order.map((text) => markup.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('lists what was revised lately and what is due next', () => {
    expect(markup).toMatch(/<h2 id="revised">.*?<a href="\/facts\/[^"]+">[^<]+<\/a><span><s>[^<]+<\/s> [^<]+<\/span>/s);
    expect(markup).toMatch(/<h2 id="due">.*?<a href="\/areas\/[^"]+">[^<]+<\/a><span><span class="whole">/s);
  });

  it('shows nothing else if a card is chosen', async () => {
    const page = await askPage('/?area=CN');
    expect(page).not.toContain('id="what"');
    expect(page).toContain('<h1 id="make">Make a card</h1>');
    expect(markup).toContain('<h2 id="make" class="sr">Make a card</h2>');
  });
});

it('has only the title and sentence of its card in link previews', async () => {
  const page = withoutJoiners(await askPage('/?area=CN-XJ&period=2025'));
  expect(page).toContain('<meta property="og:title" content="Xinjiang’s foreign trade in 2025">');
  expect(page).toMatch(/<meta property="og:image:alt" content="Xinjiang’s foreign trade in 2025: [^"]*2026">/);
});

describe('the snippets', () => {
  it('are in the HTML as text, without markup', () => {
    expect(snippetOf(markup)).toBe(
      `<script type="module" async src="${ORIGIN}/w/v1/trade-card.js"></script>\n<trade-card area="CN-XJ" period="${card.period.id}" lang="en" style="display:block;min-height:10em;margin-block:1em;line-height:1.4">${/<\/template>(.*?)<\/trade-card>/s.exec(markup)?.[1]}</trade-card>`,
    );
  });
});

it('offers every card that the API has, also of a period with only a derived total', async () => {
  const page = await askPage('/?period=2024-01..2024-05&lang=en');
  const number = 'about\u00A0186 billion yuan';
  expect(snippetOf(page, 'snippet')).toContain(`Xinjiang’s foreign trade in January – May 2024: ${number}`);
  expect(page).toContain('<option value="2024-01..2024-05" selected>');
});

describe('a choice that has no card', () => {
  const nearestIn = (page: string) =>
    [...(/<div class="missing">(.*?)<\/div>/s.exec(page)?.[1] ?? '').matchAll(/href="([^"]*)"/g)].map(([, path]) =>
      decodeEntities(path ?? ''),
    );

  it.each<[name: string, query: string, status: number, nearest: string | RegExp | undefined]>([
    // No source has a number of this year.
    ['a period without a number', 'period=1900', 404, /^\/\?area=CN-XJ&period=\d{4}/],
    ['an invalid period', 'period=May', 400, '/?area=CN-XJ&period=2025'],
    ['an area that does not exist', 'area=cn-xj', 404, '/?area=CN-XJ'],
    ['a day before the record', `period=2025&as-of=1999-01-01`, 404, '/?area=CN-XJ&as-of=2016-02-03&period=2015'],
    [
      'a day on which the period was not known',
      'period=2025&as-of=2025-12-31',
      404,
      '/?area=CN-XJ&as-of=2026-01-23&period=2025',
    ],
    ['a day that is none', 'as-of=2025-02-31', 400, undefined],
    ['a day to come', 'as-of=2999-01-01', 400, undefined],
  ])('is answered in words, with what is nearest: %s', async (_, query, status, nearest) => {
    const page = await askPage(`/?${query}`, status);
    expect(page).toMatch(/<p role="status" id="state">[A-Z][^<]+\.<\/p>/);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('<trade-card');
    const links = nearestIn(page);
    if (nearest) expect(links[0]).toEqual(nearest instanceof RegExp ? expect.stringMatching(nearest) : nearest);
    expect(links.length).toBeGreaterThan(0);
    for (const path of links) await askPage(path);
  });

  it('keeps the rest of the choice in its suggestions', async () => {
    const page = await askPage('/?area=CN&period=2001&theme=dark&view=full&lang=ar', 404);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    for (const path of nearestIn(page)) expect(path).toMatch(/^\/\?area=CN&lang=ar&period=.+&theme=dark&view=full$/);
    expect(chosenIn(page)).toMatchObject({ area: 'CN', period: '2001', theme: 'dark', view: 'full' });
  });

  it.each(['theme=blue', 'lang=xx', 'mode=x', 'area=a&area=b'])(
    'is a page where the value is none: %s',
    async (query) => {
      expect(await askPage(`/?${query}`, 400)).toContain('<h1>The address has a mistake</h1>');
    },
  );
});

it('says how many releases are overdue before those that are due next', async () => {
  const page = await askText('/?lang=en');
  const [, items = ''] = /<h2 id="due">.*?<ul class="news">(.*?)<\/ul>/s.exec(page) ?? [];
  const [first, second] = items.split('<li>').slice(1);
  expect(first).toMatch(/^<a href="\/releases#due">Releases not in our record yet: [1-9]\d*<\/a>/);
  expect(second).toMatch(/^<a href="\/areas\/.*<span class="whole">/);
});
