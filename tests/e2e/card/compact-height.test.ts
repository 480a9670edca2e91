/** The compact card has one height: cards of the record, and one card in every state, as the Worker's page shows them. */
import { html as markup } from 'hono/html';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { LANGUAGES, phrasesIn } from '../../support/languages.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, PERIOD, visit } from '../visit.ts';

const WIDTHS = [240, 280, 360, 600, 900];
/** 9em at the usual 16 pixels. */
const HEIGHT = 144;

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;
/** The page of all cards. */
let page: Page;
let areas: string[];
/** By what the card is. */
let cards: [name: string, card: CompactCard][];

beforeAll(async () => {
  harness = await startHarness(pages);
  const list = await ask<{ areas: { id: string }[] }>('/v1/areas');
  const known = await Promise.all(
    list.areas.map(({ id }) => ask<{ id: string; links: { card: string | null } }>(`/v1/areas/${id}`)),
  );
  areas = known.flatMap(({ id, links }) => (links.card ? [id] : []));
  cards = (await Promise.all(LANGUAGES.map(async (lang) => [...(await newest(lang)), ...(await states(lang))]))).flat();
  page = await open();
});
afterAll(() => harness.close());

async function ask<T>(path: string): Promise<T> {
  return (await (await harness.worker.fetch(path)).json()) as T;
}

/** The newest card of every area, and the longest names that it can have. */
async function newest(lang: string): Promise<typeof cards> {
  return Promise.all(
    areas.map(
      async (area): Promise<(typeof cards)[number]> => [
        `${area} ${lang}`,
        await ask<CompactCard>(`/v1/cards/${area}?lang=${lang}`),
      ],
    ),
  );
}

/** One card in every state; its words are those of all states. */
async function states(lang: string): Promise<typeof cards> {
  const card = await ask<FullCard>(`/v1/cards/CN-XJ?period=${PERIOD}&view=full&lang=${lang}`);
  const { headline } = card;
  const pinned = { mode: 'pinned' as const, asOf: '2025-06-19', newer: null };
  const changes: Record<string, Partial<CompactCard>> = {
    fixed: {},
    pinned,
    revised: { revised: '2026-01-20', newer: null },
    superseded: { ...pinned, revised: '2026-01-20', headline: { ...headline, status: 'superseded' } },
    disputed: { headline: { ...headline, status: 'disputed' } },
    corrected: { headline: { ...headline, status: 'corrected' } },
    withdrawn: { headline: { ...headline, status: 'withdrawn' } },
    derived: { headline: { ...headline, basis: 'derived' } },
    limit: { headline: { ...headline, value: null, digits: 0, qualifier: 'over', bounds: [20e10, null] } },
    about: { headline: { ...headline, qualifier: 'about' } },
    dollars: { headline: card.other ?? headline },
    bare: { growth: null, parent: null, trend: [], newer: null },
  };
  const allWords = { ...phrasesIn(lang), ...card.words };
  return Object.entries(changes).map(([name, change]) => [`${name} ${lang}`, { ...card, words: allWords, ...change }]);
}

/** All cards on one page, each in the shadow root of a box, with a reader's own style in it. */
async function open(style = ''): Promise<Page> {
  const card = ([name, card]: (typeof cards)[number]) =>
    markup`<div class="host" data-name="${name}"><template shadowrootmode="open"><link rel="stylesheet" href="${harness.origin}/w/v1/trade-card.css"><style>${style}</style>${compact(markup, card, { tag: card.lang, api: '', level: '' })}</template></div>`;
  const body = (await Promise.all(cards.map(card))).join('');
  const head = '<style>body { font: var(--size)/1.5 sans-serif } .host { width: var(--width); margin: 8px 0 }</style>';
  pages['/'] = html(hostPage(body, { head }));
  return (await visit(harness, `${harness.host.origin}/`, { viewport: { width: 1000, height: 900 } })).page;
}

/** The boxes, each of the width, in text of the size, both in pixels. */
async function hostsOf(width: number, on = page, size = 16) {
  const style = `--width: ${width}px; --size: ${size}px`;
  await on.evaluate((style) => document.body.setAttribute('style', style), style);
  return on.locator('.host');
}

it.each(WIDTHS)('at %d pixels in every language and state', async (width) => {
  const hosts = await hostsOf(width);
  const others = await hosts.evaluateAll(
    (hosts, height) =>
      hosts.flatMap((host) => {
        const box = ((host.shadowRoot as ShadowRoot).querySelector('article') as Element).getBoundingClientRect();
        return Math.abs(box.height - height) > 1 ? [`${(host as HTMLElement).dataset.name}: ${box.height}`] : [];
      }),
    HEIGHT,
  );

  expect(areas.length).toBeGreaterThan(10);
  expect(cards.length).toBe(LANGUAGES.length * (areas.length + 12));
  expect(others).toEqual([]);
});

it.each([0, 40])('at %d pixels, where nothing can be read, it is not higher than elsewhere', async (width) => {
  const heights = await (await hostsOf(width)).evaluateAll((hosts) => hosts.map((host) => host.clientHeight));
  expect(Math.max(...heights)).toBe(HEIGHT);
});

it('the number stands at the same height at every width, in every language and state', async () => {
  const tops: number[] = [];
  for (const width of WIDTHS) {
    const hosts = await hostsOf(width);
    tops.push(
      ...(await hosts.evaluateAll((hosts) =>
        hosts.map((host) => {
          const root = host.shadowRoot as ShadowRoot;
          const [digits, card] = ['.digits', 'article'].map((selector) => root.querySelector(selector)) as [
            Element,
            Element,
          ];
          // The top of the figures themselves: that of their box, less what their font has above them.
          const drawing = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
          drawing.font = getComputedStyle(digits).font;
          const { fontBoundingBoxAscent, actualBoundingBoxAscent } = drawing.measureText('8');
          const above = fontBoundingBoxAscent - actualBoundingBoxAscent;
          return digits.getBoundingClientRect().top + above - card.getBoundingClientRect().top;
        }),
      )),
    );
  }

  expect(tops.length).toBe(cards.length * WIDTHS.length);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
});

it('nothing can be scrolled out of it', async () => {
  const hosts = await hostsOf(320);
  const moved = await hosts.evaluateAll((hosts) =>
    hosts.flatMap((host) => {
      const parts = [...(host.shadowRoot as ShadowRoot).querySelectorAll('article, article *')];
      for (const part of parts) part.scrollIntoView({ block: 'start' });
      return parts.some(({ scrollTop, scrollLeft }) => scrollTop || scrollLeft)
        ? [(host as HTMLElement).dataset.name]
        : [];
    }),
  );

  expect(moved).toEqual([]);
});

it('what can be selected is at least 24 pixels high, or a number within a line of 20', async () => {
  const small = await (await hostsOf(360)).evaluateAll((hosts) =>
    hosts.flatMap((host) =>
      [...(host.shadowRoot as ShadowRoot).querySelectorAll('a, button')].flatMap((control) => {
        const { height, width } = control.getBoundingClientRect();
        return height < 24 || width < 24
          ? [`${(host as HTMLElement).dataset.name}: ${control.className} ${height}`]
          : [];
      }),
    ),
  );

  expect(small).toEqual([]);
});

it('in text of 12 pixels no line lies over another, or is cut by the edge', async () => {
  const hosts = await hostsOf(296, page, 12);
  const close = await hosts.evaluateAll((hosts) =>
    hosts.flatMap((host) => {
      const root = host.shadowRoot as ShadowRoot;
      const boxes = (selector: string) =>
        [...root.querySelectorAll(selector)].map((part) => part.getBoundingClientRect());
      const middles = boxes('.growth, .remark > p, .open').map(({ top, bottom }) => (top + bottom) / 2);
      const edges = boxes('article').map(({ bottom }) => bottom + 6);
      const isClose = [...middles, ...edges].some((middle, i) => i && middle - (middles[i - 1] as number) < 12);
      const years = boxes('.bars svg + span');
      const isBarOver = boxes('.bars :not(.missing) > svg').some(({ bottom }, i) => bottom - (years[i]?.top ?? 0) > 1);
      return isClose || isBarOver ? [(host as HTMLElement).dataset.name] : [];
    }),
  );

  expect(close).toEqual([]);
});

it.each([360, 400, 440])('no label of the trend touches the next, at %d pixels', async (width) => {
  const touching = await (await hostsOf(width)).evaluateAll((hosts) =>
    hosts.flatMap((host) => {
      const touches = ['.amount', '.bars svg + span'].some((selector) =>
        [...(host.shadowRoot as ShadowRoot).querySelectorAll(selector)]
          .filter((label) => label.checkVisibility({ checkOpacity: true }))
          .map((label) => label.getBoundingClientRect())
          .sort((a, b) => a.left - b.left)
          .some(({ left }, i, labels) => i && left < (labels[i - 1] as DOMRect).right),
      );
      return touches ? [(host as HTMLElement).dataset.name] : [];
    }),
  );

  expect(touching).toEqual([]);
});

describe('nothing is cut in half', () => {
  /** What must be seen and is not whole within the card, and what may go and is seen in part. */
  function cut(hosts: Element[]): string[] {
    return hosts.flatMap((host) => {
      const root = host.shadowRoot as ShadowRoot;
      // Text may stand a pixel outside of its box, and not outside of the card's padding.
      const card = (root.querySelector('article') as Element).getBoundingClientRect();
      const textOf = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      };
      const isIn = ({ left, right }: DOMRect) => left >= card.left + 8 && right <= card.right - 8;
      const must = [...root.querySelectorAll('.area, .value, .growth, .open')];
      // What has no room stands in the next line, which is not seen.
      const may = [...root.querySelectorAll('.rest p, .from span')].filter((part) => {
        const line = (part.parentElement as Element).getBoundingClientRect();
        return part.getBoundingClientRect().top < line.bottom - 4;
      });
      const parts = [...must, ...may].filter((part) => !isIn(textOf(part)));
      return parts.map((part) => `${(host as HTMLElement).dataset.name}: ${part.className}`);
    });
  }

  it.each(WIDTHS)('at %d pixels', async (width) => {
    const parts = await (await hostsOf(width)).evaluateAll(cut);
    // In the widest of fonts a long name is longer than a narrow card, and ends in dots.
    expect(parts.filter((part) => width > 280 || !part.endsWith(': area'))).toEqual([]);
  });

  // WCAG 2.2, 1.4.12
  const SPACING =
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

  it('at 600 pixels with the spacing that a reader set, and no line lies over another', async () => {
    const hosts = await hostsOf(600, await open(SPACING));
    expect(await hosts.evaluateAll(cut)).toEqual([]);
    const close = await hosts.evaluateAll((hosts) =>
      hosts.flatMap((host) => {
        const root = host.shadowRoot as ShadowRoot;
        const tops = ['.area', '.what', '.value', '.growth', '.remark', '.from', 'article'].map((selector) => {
          const { top, bottom } = (root.querySelector(selector) as Element).getBoundingClientRect();
          return selector === 'article' ? bottom : top;
        });
        return tops.some((top, i) => i && top - (tops[i - 1] as number) < 14)
          ? [(host as HTMLElement).dataset.name]
          : [];
      }),
    );
    expect(close).toEqual([]);
  });
});
