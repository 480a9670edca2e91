/** The start page: the maker as the server writes it, which is all that a reader without JavaScript has. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { amount } from '../../../data/fact/format.ts';
import { ask, askJson } from '../ask.ts';
import { plainText } from '../plain-text.ts';

const ORIGIN = 'https://trade-facts.example';
const markup = await open('/');
const card = await askJson<CompactCard>('/v1/cards/CN-XJ?lang=en');
const FIXED = 'area=CN-XJ&period=2025-01..2025-05';
const PINNED = `${FIXED}&as-of=2025-07-01`;

async function open(path: string, status = 200): Promise<string> {
  const response = await ask(path);
  expect([path, response.status, response.headers.get('Content-Type')]).toEqual([
    path,
    status,
    'text/html; charset=utf-8',
  ]);
  return response.text();
}

/** The shadow tree that a browser opens before any script runs. */
function shadowOf(page: string): string {
  return /<trade-card [^>]*><template shadowrootmode="open">(.*?)<\/template>/s.exec(page)?.[1] ?? '';
}

function snippetOf(page: string, id = 'snippet'): string {
  return plainText(new RegExp(`<pre[^>]*><code id="${id}"[^>]*>(.*?)</code></pre>`, 's').exec(page)?.[1] ?? '');
}

/** What is chosen in the form: the values of its fields. */
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
  };
}

function canonicalOf(page: string): string | undefined {
  return plainText(/<link rel="canonical" href="([^"]*)">/.exec(page)?.[1] ?? '') || undefined;
}

describe('the card', () => {
  it('is the newest, compact, in declarative shadow DOM', () => {
    const [digits] = amount(card.headline, { tag: 'en' });
    expect(shadowOf(markup)).toContain(`aria-label="Xinjiang · Exports + imports, ${card.period.label}"`);
    expect(shadowOf(markup)).toContain(
      `<span class="digits">${digits}</span></a><span class="scale" aria-hidden="true"> bn yuan</span>`,
    );
    expect(shadowOf(markup)).toContain('class="card compact"');
  });

  it.each([
    ['', '<trade-card area="CN-XJ" lang="en" dir="ltr" heading-level="2">'],
    [FIXED, '<trade-card area="CN-XJ" period="2025-01..2025-05" lang="en" dir="ltr" heading-level="2">'],
    [
      `${PINNED}&theme=dark&card-lang=ar`,
      '<trade-card area="CN-XJ" period="2025-01..2025-05" as-of="2025-07-01" theme="dark" lang="ar" dir="rtl" heading-level="2">',
    ],
    ['area=CN&view=full&lang=zh', '<trade-card area="CN" view="full" lang="zh" dir="ltr" heading-level="2">'],
  ])('is the one that is chosen: %s', async (query, element) => {
    expect(await open(`/?${query}`)).toContain(element);
  });

  it('shows the same numbers as the API', async () => {
    const full = await askJson<FullCard>('/v1/cards/CN-XJ?view=full');
    const shadow = shadowOf(await open('/?area=CN-XJ&view=full'));
    const facts = JSON.stringify(full).match(/"id":"CN[^"]*\.[^"]*"/g) ?? [];
    const pages = [...new Set(shadow.match(/(?<=")\/facts\/[^"]*/g))];
    expect(pages.length).toBe(new Set(facts).size);
    for (const path of pages) expect((await ask(path)).status, path).toBe(200);
  });
});

describe('the form', () => {
  it.each([
    ['', 'live', undefined],
    [FIXED, 'fixed', '2025-01..2025-05'],
    [PINNED, 'pinned', '2025-01..2025-05'],
    ['area=CN-XJ&as-of=2025-07-01', 'pinned', '2025-01..2025-05'],
    ['area=CN-XJ&asOf=2025-07-01', 'pinned', '2025-01..2025-05'],
    ['mode=fixed', 'fixed', card.period.id],
    [`mode=live&${PINNED}`, 'live', undefined],
    [`mode=fixed&${PINNED}`, 'fixed', '2025-01..2025-05'],
  ])('of %s is %s', async (query, mode, period) => {
    const page = await open(`/?${query}`);
    expect(chosenIn(page)).toMatchObject({ area: 'CN-XJ', mode, ...(period ? { period } : {}) });
    const element = /<trade-card [^>]*>/.exec(page)?.[0];
    expect(element?.includes(' period=')).toBe(mode !== 'live');
    expect(element?.includes(' as-of=')).toBe(mode === 'pinned');
  });

  it('sends fields that are empty or of another mode, which change nothing', async () => {
    const sent =
      '/?area=CN-XJ&mode=live&period=2019-01..2019-05&as-of=2026-03-10&view=&theme=&card-lang=&series=trade.world.total&place=web';
    expect(await open(sent)).toBe(markup);
    expect(await open('/?utm_source=x&fbclid=y&area=')).toBe(markup);
  });

  it('is answered under one address for one choice', async () => {
    const sent = `/?mode=pinned&${PINNED}&theme=dark&view=&card-lang=ar&lang=zh`;
    const address = `${ORIGIN}/?area=CN-XJ&as-of=2025-07-01&card-lang=ar&lang=zh&period=2025-01..2025-05&theme=dark`;
    expect(canonicalOf(await open(sent))).toBe(address);
    expect(canonicalOf(await open(sent.replace('as-of', 'asOf')))).toBe(address);
    expect(canonicalOf(markup)).toBe(`${ORIGIN}/`);
    expect(canonicalOf(await open('/?area=CN-XJ'))).toBe(`${ORIGIN}/`);
  });

  it('keeps the choice in every language, and the language of the card', async () => {
    const page = await open(`/?${FIXED}&theme=dark`);
    expect(page).toContain('href="/?area=CN-XJ&amp;lang=zh&amp;period=2025-01..2025-05&amp;theme=dark"');
    const arabic = await open(`/?${FIXED}&card-lang=ar`);
    expect(arabic).toContain('href="/?area=CN-XJ&amp;lang=ar&amp;period=2025-01..2025-05"');
    expect(arabic).toContain('href="/?area=CN-XJ&amp;card-lang=ar&amp;lang=zh&amp;period=2025-01..2025-05"');
  });

  it('offers the areas that have facts, the series of the area, and the periods that were known', async () => {
    const options = (page: string, name: string) =>
      [...(new RegExp(`<select name="${name}">(.*?)</select>`, 's').exec(page)?.[1] ?? '').matchAll(/value="([^"]*)"/g)]
        .map(([, value]) => value)
        .sort();
    const index = await env.ASSETS.fetch('https://any.example/catalogue/index.json');
    const { areas } = await index.json<CatalogueIndex>();
    expect(options(markup, 'area')).toEqual(areas.map(({ id }) => id).sort());
    expect(options(await open('/?area=CN-CQ'), 'series')).toEqual([
      ...['exports.world.total', 'imports.world.total', 'trade.world.total'],
    ]);
    const periods = options(await open('/?area=CN-XJ&as-of=2019-12-31'), 'period');
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
  ])('of %s is %s', async (query, series, asked) => {
    const page = await open(`/?${query}&view=&lang=en`);
    expect(chosenIn(page).series).toBe(series);
    const frame = plainText(/src="([^"]*)"/.exec(snippetOf(page, 'snippet-frame'))?.[1] ?? '');
    expect([...new URL(frame).searchParams].sort()).toEqual([...new URLSearchParams(asked)].sort());
    expect(canonicalOf(page)).not.toContain('series=');
  });
});

describe('the places', () => {
  it('are one choice, which the form sends and no other address than the page’s has', async () => {
    const page = await open('/?place=sheet');
    const tabs = [...page.matchAll(/name="place" value="(\w+)" form="maker"( checked)?/g)];
    expect(tabs.map(([, name]) => name)).toEqual([
      ...['web', 'cms', 'mail', 'picture', 'markdown', 'number', 'frameworks', 'sheet'],
    ]);
    expect(tabs.filter(([, , checked]) => checked).map(([, name]) => name)).toEqual(['sheet']);
    expect(snippetOf(page, 'snippet-oembed')).toBe(`${ORIGIN}/`);
    expect(snippetOf(await open('/?area=CN&place=cms'), 'snippet-oembed')).toBe(`${ORIGIN}/?area=CN`);
  });

  it('have the number in text as an element that checks it', async () => {
    const [digits, unit] = amount(card.headline, { tag: 'en' });
    expect(snippetOf(markup, 'snippet-number')).toBe(
      `<script type="module" async src="${ORIGIN}/w/v1/trade-card.js"></script>\n<trade-figure fact="${card.headline.id}" lang="en">${digits} ${unit} yuan</trade-figure>`,
    );
    expect(snippetOf(await open(`/?${PINNED}`), 'snippet-number')).toContain(' as-of="2025-07-01" lang="en">227.67 ');
  });

  it('have a table for spreadsheets, of the same months of all years', async () => {
    const page = await open('/?area=CN-XJ&period=2025&series=exports.world.total');
    const path =
      '/v1/series.csv?area=CN-XJ&indicator=exports&measure=value&window=year&fields=period,value,unit,status';
    expect(snippetOf(page, 'snippet-sheets')).toBe(`=IMPORTDATA("${ORIGIN}${path}",",","en_US")`);
    expect(snippetOf(page, 'snippet-calc')).toBe(`${ORIGIN}${path}`);
    const [names, ...rows] = (await (await ask(path)).text()).trim().split(/\r?\n/);
    expect(names).toBe('period,value,unit,status');
    expect(rows).toContainEqual(expect.stringMatching(/^2025,\d+,CNY,\w+$/));
    expect(snippetOf(await open(`/?${FIXED}`), 'snippet-calc')).toContain('&window=ytd-05&');
    const gdp = snippetOf(await open('/?series=gdp.none.total'), 'snippet-calc').replace(ORIGIN, '');
    expect((await ask(gdp)).status).toBe(200);
  });

  it('have the picture of the choice to download, as PNG where the build draws one', async () => {
    expect(markup).toContain('href="/v1/cards/CN-XJ.png?lang=en" download>Download PNG</a>');
    const pinned = await open(`/?${PINNED}`);
    expect(pinned).not.toContain('Download PNG');
    expect(snippetOf(pinned, 'snippet-address')).toContain('/v1/cards/CN-XJ.svg?');
  });

  it('have a picture for mail where there is a PNG, which leads to the page of the figures, and else a table cell alone', async () => {
    const picture = snippetOf(await open('/?card-lang=ar'), 'snippet-picture');
    expect(picture).toContain(`<img src="${ORIGIN}/v1/cards/CN-XJ.png?lang=ar" alt="شينجيانغ · `);
    expect(picture).toContain(`<p><a href="${ORIGIN}/areas/CN-XJ?lang=ar"><img`);
    const pinned = await open(`/?${PINNED}&place=mail`);
    expect(pinned).not.toContain('id="snippet-picture"');
    expect(pinned).not.toContain('A PNG with a link');
    expect(pinned).toContain('id="snippet-static"');
    const preview = /<div class="of-mail">(.*?)<\/table>/s.exec(pinned)?.[1];
    expect(preview).toMatch(/^<table lang="en" dir="ltr"/);
    expect(preview).toContain('227.67 billion yuan');
    expect(preview).not.toContain('style=');
  });
});

describe('what stands before the maker', () => {
  it('is an article with the newest card and the receipt of its number, which leads to the words in the source', () => {
    const article = /<div class="article">(.*?)<\/section>/s.exec(markup)?.[1] ?? '';
    expect(plainText(/<p class="prose">(.*?)<\/p>/s.exec(article)?.[1] ?? '')).toMatch(
      new RegExp(`^Xinjiang’s exports in\u00A0${card.period.label}: [\\d.]+\u00A0billion yuan`),
    );
    const receipt = /<aside class="receipt".*?<\/aside>/s.exec(article)?.[0] ?? '';
    const [digits, unit] = amount(card.headline, { tag: 'en' });
    expect(receipt).toContain(`<q><bdi lang="en">${digits} ${unit} yuan</bdi></q>`);
    expect(receipt).toMatch(/, <span class="day">[A-Z][a-z]+ \d+, \d{4}<\/span>, paragraph \d/);
    expect(plainText(/href="([^"]*)"/.exec(receipt)?.[1] ?? '')).toBe(`${card.source.url}${card.source.fragment}`);
  });

  it('is left out where a card is chosen: the maker comes first', async () => {
    const page = await open('/?area=CN');
    expect(page).not.toContain('class="article"');
    expect(page).toContain('<h1 id="make">Get a card</h1>');
    expect(markup).toContain('<h2 id="make">Get a card</h2>');
  });
});

describe('the snippets', () => {
  it('are in the HTML as text, without markup', () => {
    expect(snippetOf(markup)).toBe(
      `<script type="module" async src="${ORIGIN}/w/v1/trade-card.js"></script>\n<trade-card area="CN-XJ" lang="en" style="display:block;min-height:10em;margin-block:1em;line-height:1.4">${/<\/template>(.*?)<\/trade-card>/s.exec(markup)?.[1]}</trade-card>`,
    );
  });

  it('say number, growth, period and source of the card', () => {
    const number = `${amount(card.headline, { tag: 'en' }).join(' ')} yuan`;
    expect(snippetOf(markup)).toContain(`>Xinjiang’s foreign trade in ${card.period.label}: ${number}`);
    expect(snippetOf(markup)).toMatch(/ percent on a year earlier\. <a href="/);
    expect(snippetOf(markup)).toContain(` <a href="${card.source.url}">${card.source.agency}, `);
  });

  it('are written for the place that is chosen', async () => {
    const page = await open(`/?${PINNED}&place=frameworks&preload=yes&theme=light`);
    const address = 'lang=en&amp;period=2025-01..2025-05&amp;asOf=2025-07-01';
    expect(snippetOf(page)).toContain(
      `<link rel="preload" as="fetch" crossorigin href="${ORIGIN}/v1/cards/CN-XJ?${address}">`,
    );
    expect(snippetOf(page, 'react-0')).toContain(
      `<trade-card area="CN-XJ" period="2025-01..2025-05" as-of="2025-07-01" theme="light" lang="en" style={{ display:`,
    );
  });

  it('for places without scripts lead to the same card', async () => {
    const page = await open(`/?${PINNED}&card-lang=ar&theme=dark`);
    const query = 'period=2025-01..2025-05&asOf=2025-07-01&lang=ar&theme=dark';
    const facts = `${ORIGIN}/facts/CN-XJ.trade.value.world.total.2025-01..2025-05@2025-07-01?lang=ar`;
    const attribute = (text: string, name: string) => plainText(new RegExp(` ${name}="([^"]*)"`).exec(text)?.[1] ?? '');
    const sorted = (address: string) => [...new URL(address).searchParams].sort().join();
    const expected = sorted(`${ORIGIN}/?${query}`);

    const frame = snippetOf(page, 'snippet-frame');
    expect(attribute(frame, 'src')).toMatch(new RegExp(`^${ORIGIN}/embed/CN-XJ\\?`));
    expect(sorted(attribute(frame, 'src'))).toBe(expected);
    const markdown = snippetOf(page, 'snippet-markdown');
    expect(markdown).toMatch(/^\[!\[.+\]\(<.+\.svg\?.+>\)\]\(<.+>\)$/);
    expect(markdown).toContain(`](<${facts}>)`);
    // Code runs from left to right, however its first letters run; each line of the text runs as its own do.
    expect(page).toContain('dir="ltr"><code id="snippet-markdown"');
    expect(page).toContain('dir="auto"><code id="snippet-text"');
    expect(snippetOf(page, 'snippet-static')).toMatch(/^<table lang="ar" dir="rtl".*<a href="http.*<\/table>$/s);
    expect(snippetOf(page, 'snippet-text').split('\n')).toEqual([
      expect.stringContaining('227.67'),
      expect.stringMatching(/^http/),
      facts,
    ]);
  });
});

it('offers every card that the API has, also of a period whose total follows from others alone', async () => {
  // The growth of a year later says that an input was revised, which widens the bounds.
  for (const [day, number] of [
    ['', 'about\u00A0186 billion yuan'],
    ['2024-08-01', '186 billion yuan'],
  ]) {
    const asked = `period=2024-01..2024-05${day && `&as-of=${day}`}`;
    const page = await open(`/?${asked}&lang=en`);
    expect(snippetOf(page, 'snippet')).toContain(`Xinjiang’s foreign trade in January – May 2024: ${number}`);
    expect(page).toContain('<option value="2024-01..2024-05" selected>');
  }
});

describe('a choice that has no card', () => {
  const nearestIn = (page: string) =>
    [...(/<div class="missing">(.*?)<\/div>/s.exec(page)?.[1] ?? '').matchAll(/href="([^"]*)"/g)].map(([, path]) =>
      plainText(path ?? ''),
    );

  it.each<[name: string, query: string, status: number, nearest: string | RegExp | undefined]>([
    // No page will have a number of the year.
    ['a period without a number', 'period=1900', 404, /^\/\?area=CN-XJ&period=\d{4}/],
    ['a period that is none', 'period=May', 400, '/?area=CN-XJ&period=2025'],
    ['an area that does not exist', 'area=cn-xj', 404, '/?area=CN-XJ'],
    ['a series that the area has not', 'area=CN-CQ&series=exports.KZ.total', 404, '/?area=CN-CQ&indicator=exports'],
    ['a series that does not exist', 'area=CN-CQ&series=x.y.z', 404, '/?area=CN-CQ&indicator=exports'],
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
    const page = await open(`/?${query}`, status);
    expect(page).toMatch(/<p role="status" id="state">[A-Z][^<]+\.<\/p>/);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('<trade-card');
    const links = nearestIn(page);
    if (nearest) expect(links[0]).toEqual(nearest instanceof RegExp ? expect.stringMatching(nearest) : nearest);
    expect(links.length).toBeGreaterThan(0);
    for (const path of links) await open(path);
  });

  it('keeps the rest of the choice in what it offers', async () => {
    const page = await open('/?area=CN&period=2001&theme=dark&view=full&lang=ar', 404);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    for (const path of nearestIn(page)) expect(path).toMatch(/^\/\?area=CN&lang=ar&period=.+&theme=dark&view=full$/);
    expect(chosenIn(page)).toMatchObject({ area: 'CN', period: '2001', theme: 'dark', view: 'full' });
  });

  it.each(['theme=blue', 'lang=xx', 'mode=x', 'area=a&area=b'])(
    'is a page where the value is none: %s',
    async (query) => {
      expect(await open(`/?${query}`, 400)).toContain('<h1>The address has a mistake</h1>');
    },
  );
});

it('has no link on this site that leads nowhere', async () => {
  const paths = [
    ...new Set([...markup.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => plainText(path ?? ''))),
  ];
  expect(paths).toContain('/w/v1/trade-card.js');
  expect(paths).toContain('/areas/CN-XJ');
  for (const path of paths) {
    const response = path.startsWith('/w/') ? await env.ASSETS.fetch(`https://any.example${path}`) : await ask(path);
    expect([path, response.status]).toEqual([path, 200]);
  }
});

it('obeys its own policy: no inline script, style or handler', () => {
  // Structured data is text to browsers.
  const scripts = (markup.match(/<script[^>]*>/g) ?? []).filter((tag) => !tag.includes('application/ld+json'));
  expect(scripts.length).toBe(3);
  expect(scripts.filter((tag) => !/ src="\/w\/v1\/[a-z-]+\.js"/.test(tag))).toEqual([]);
  expect(markup).not.toMatch(/<[^>]*\s(style|on\w+)=|<style|javascript:/i);
});

it('is a whole page in English with one first heading', () => {
  expect(markup).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(markup.match(/<h1\b/g)).toEqual(['<h1']);
});
