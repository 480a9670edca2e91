/** `/oembed`: the card for each URL of the site, and whether WordPress, Discourse and Ghost embed it. */
import { describe, expect, it } from 'vitest';
import {
  discoverOEmbed,
  isShownByDiscourse,
  isShownByGhost,
  wordpressMarkup,
  wordpressRequest,
} from '../../support/hosts/consumers.ts';
import { ask, askJson, askProblem, askText, LIVE_POLICY, ORIGIN } from '../ask.ts';
import { HEADLINE } from '../seed.ts';

/** The oEmbed request for a URL. */
const at = (url: string, extraQuery = '') => `/oembed?url=${encodeURIComponent(url)}${extraQuery}`;

interface OEmbed {
  version: string;
  type: string;
  title: string;
  width: number;
  height: number;
  html: string;
}

/** The path and query of the iframe's `src`. */
function sourceOf({ html }: OEmbed): string {
  return (/ src="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&').replace(ORIGIN, '');
}

it('responds with an iframe and its size in pixels', async () => {
  const response = await ask(at(`${ORIGIN}/facts/${HEADLINE}`));
  expect([response.status, response.headers.get('Content-Type'), response.headers.get('Cache-Control')]).toEqual([
    200,
    'application/json; charset=utf-8',
    LIVE_POLICY,
  ]);
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  const title =
    'Xinjiang’s foreign trade in January – May 2025: 227.67 billion yuan, up 22.9 percent from a year earlier. Xinhua, June 19, 2025';
  expect(await response.json()).toEqual({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Trade Facts',
    provider_url: `${ORIGIN}/`,
    cache_age: 300,
    width: 600,
    height: 160,
    html: `<iframe src="${ORIGIN}/embed/CN-XJ?period=2025-01..2025-05&amp;lang=en" width="600" height="160" frameborder="0" title="${title}"></iframe>`,
  });
});

it.each<[path: string, iframeSource: string]>([
  ['/?mode=live', '/embed/CN-XJ?lang=en'],
  ['/?area=CN&lang=fr&mode=live&theme=dark&view=full', '/embed/CN?lang=fr&theme=dark&view=full'],
  [
    '/?mode=pinned&period=2025-01..2025-05&as-of=2026-03-31',
    '/embed/CN-XJ?period=2025-01..2025-05&asOf=2026-03-31&lang=en',
  ],
  ['/areas/CN-XJ?lang=zh', '/embed/CN-XJ?lang=zh'],
  ['/areas/CN-XJ?utm_source=a&fbclid=b#c', '/embed/CN-XJ?lang=en'],
  [`/facts/${HEADLINE}?asOf=2025-06-19&lang=ar`, '/embed/CN-XJ?period=2025-01..2025-05&asOf=2025-06-19&lang=ar'],
  // A single month has a card, although only longer periods are listed.
  ['/facts/CN-XJ.balance.value.world.total.2020-08', '/embed/CN-XJ?indicator=balance&period=2020-08&lang=en'],
  // No card shows a growth difference, so the card of all trade is embedded.
  ['/facts/CN-XJ.trade.growth-difference.world.total.2025-01..2025-05', '/embed/CN-XJ?period=2025-01..2025-05&lang=en'],
  [
    '/facts/CN-XJ.exports.value.central-asia-5.total.2023?lang=zh',
    '/embed/CN-XJ?indicator=exports&partner=central-asia-5&period=2023&lang=zh',
  ],
  ['/?area=KZ&indicator=exports&mode=live&partner=TR', '/embed/KZ?indicator=exports&partner=TR&lang=en'],
  ['/areas/KZ?partner=TR', '/embed/KZ?partner=TR&lang=en'],
  [`/facts/${encodeURIComponent(HEADLINE)}`, '/embed/CN-XJ?period=2025-01..2025-05&lang=en'],
  ['/embed/CN-XJ?period=2025&theme=light&x=1', '/embed/CN-XJ?period=2025&lang=en'],
])('%s is embedded as %s', async (path, iframeSource) => {
  const source = sourceOf(await askJson<OEmbed>(at(`${ORIGIN}${path}`)));
  const [actual, expected] = [new URL(source, ORIGIN), new URL(iframeSource, ORIGIN)];
  expect(actual.pathname).toBe(expected.pathname);
  expect([...actual.searchParams].sort()).toEqual([...expected.searchParams].sort());
  expect((await ask(source)).status).toBe(200);
});

it.each<[path: string, limits: string, size: [width: number, height: number]]>([
  ['', '&maxwidth=320&maxheight=400', [320, 160]],
  ['', '&maxwidth=2000&maxheight=2000', [600, 160]],
  ['', '&maxwidth=50&maxheight=50', [240, 160]],
  ['embed/CN-XJ?view=full', '&maxheight=400', [600, 400]],
  ['embed/CN-XJ?view=full', '&maxheight=50', [600, 160]],
])('/%s with %s has the size %j, which is never smaller than the card', async (path, limits, [width, height]) => {
  const response = await askJson<OEmbed>(at(`${ORIGIN}/${path}`, limits));
  expect([response.width, response.height]).toEqual([width, height]);
  expect(response.html).toContain(`width="${width}" height="${height}"`);
});

describe('a URL without a card', () => {
  it.each([
    'https://evil.example/areas/CN-XJ',
    'https://trade-facts.example.evil.example/areas/CN-XJ',
    'https://trade-facts.example@evil.example/',
    'http://trade-facts.example/',
    '/areas/CN-XJ',
    'javascript:alert(1)',
    'x',
    `${ORIGIN}/areas/XX`,
    `${ORIGIN}/areas/%E0%A4`,
    `${ORIGIN}/about`,
    `${ORIGIN}/facts/${HEADLINE}?asOf=2099-01-01`,
    `${ORIGIN}/embed/CN-XJ?period=1949`,
    `${ORIGIN}/?area=XX`,
    `${ORIGIN}/${'x'.repeat(3000)}`,
  ])('is a 404: %j', async (url) => {
    const { parameter, detail } = await askProblem(at(url), 404);
    expect(parameter).toBe('url');
    expect(detail.length).toBeLessThan(200);
  });
});

describe('a wrong request', () => {
  it('is a 400 without a URL, with two URLs, and with an invalid size', async () => {
    await askProblem('/oembed', 400);
    await askProblem('/oembed?url=', 400);
    await askProblem(`${at(`${ORIGIN}/`)}&url=x`, 400);
    for (const size of ['0', '-1', 'a', '1e9', '1.5']) await askProblem(at(`${ORIGIN}/`, `&maxwidth=${size}`), 400);
  });

  it('is a 501 if it asks for XML', async () => {
    const { allowed } = await askProblem(at(`${ORIGIN}/`, '&format=xml'), 501);
    expect(allowed).toEqual(['json']);
    expect((await ask(at(`${ORIGIN}/`, '&format=json&dnt=1&utm_source=x'))).status).toBe(200);
  });
});

describe.each(['/', '/?area=CN', '/areas/CN-XJ?lang=ar', `/facts/${HEADLINE}?lang=zh`, '/embed/CN-XJ'])(
  '%s',
  (path) => {
    it('is embedded by WordPress, Discourse and Ghost', async () => {
      const page = await askText(path);
      const provider = discoverOEmbed(page) ?? '';
      expect(provider.startsWith(`${ORIGIN}/oembed?url=`)).toBe(true);
      const request = wordpressRequest(provider, `${ORIGIN}${path}`);
      const response = await askJson<OEmbed>(request.pathname + request.search);
      expect(wordpressMarkup(response, 'a1B2c3D4e5')).toBe(
        response.html
          .replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted"')
          .replace(/ src="([^"]*)"/, ' src="$1#?secret=a1B2c3D4e5" data-secret="a1B2c3D4e5"'),
      );
      expect(response.width).toBe(500);
      expect(isShownByDiscourse(page, response, `${ORIGIN}/`)).toBe(true);
      expect(isShownByGhost(provider, response)).toBe(true);
    });
  },
);
