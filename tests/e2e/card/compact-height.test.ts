/** The compact card has one height: cards of the record, and one card in every state, as the Worker's page shows them. */
import { html as markup } from 'hono/html';
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
/** A line of the smaller size. */
const LINE = 17;

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;
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

/** All cards on one page, each in the shadow root of a box of the width, with a reader's own style in it. */
async function open(width: number, style = '') {
  const card = ([name, card]: (typeof cards)[number]) =>
    markup`<div class="host" data-name="${name}"><template shadowrootmode="open"><link rel="stylesheet" href="${harness.origin}/w/v1/trade-card.css"><style>${style}</style>${compact(markup, card, { tag: card.lang, api: '', level: '' })}</template></div>`;
  const body = (await Promise.all(cards.map(card))).join('');
  const head = `<style>body { font: 16px/1.5 sans-serif } .host { width: ${width}px; margin: 8px 0 }</style>`;
  pages['/'] = html(hostPage(body, { head }));
  const { page } = await visit(harness, `${harness.host.origin}/`, { viewport: { width: 1000, height: 900 } });
  return page.locator('.host');
}

it.each(WIDTHS)('at %d pixels in every language and state', async (width) => {
  const hosts = await open(width);
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
  const heights = await (await open(width)).evaluateAll((hosts) => hosts.map((host) => host.clientHeight));
  expect(Math.max(...heights)).toBe(HEIGHT);
});

it.each(WIDTHS)(
  'at %d pixels what may be left out takes no more than its line, so that the title has space above',
  async (width) => {
    const hosts = await open(width);
    const heights = await hosts.evaluateAll((hosts) =>
      hosts.flatMap((host) => {
        const optional = (host.shadowRoot as ShadowRoot).querySelector('.optional') as Element;
        return optional.children.length < 2 ? [optional.clientHeight] : [];
      }),
    );

    expect(heights.length).toBeGreaterThan(cards.length / 2);
    expect(Math.max(...heights)).toBeLessThan(2 * LINE);
  },
);

it.each([600, 900])("at %d pixels the parent's growth has room below a line of another kind", async (width) => {
  const hosts = await open(width);
  const leftOut = await hosts.evaluateAll((hosts) =>
    hosts.flatMap((host) => {
      const { name = '' } = (host as HTMLElement).dataset;
      const optional = (host.shadowRoot as ShadowRoot).querySelector('.optional') as Element;
      const { left, right } = optional.getBoundingClientRect();
      // Lines without room stand in further columns, beside the first.
      const isOut = [...optional.children].some((line) => {
        const box = line.getBoundingClientRect();
        return box.right <= left + 1 || box.left >= right - 1;
      });
      return isOut && /^(fixed|pinned|revised) /.test(name) ? [name] : [];
    }),
  );

  expect(leftOut).toEqual([]);
});

describe('nothing is cut in half', () => {
  /** What must be seen and is not whole within the card, and what may go and is seen in part. */
  function cut(hosts: Element[]): string[] {
    // A line is some pixels higher than its letters.
    const isIn = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 2 &&
      inner.bottom <= outer.bottom + 2;
    const isOut = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.right - 1 ||
      inner.right <= outer.left + 1 ||
      inner.top >= outer.bottom - 1 ||
      inner.bottom <= outer.top + 1;
    return hosts.flatMap((host) => {
      const root = host.shadowRoot as ShadowRoot;
      const boxOf = (element: Element) => element.getBoundingClientRect();
      // A link is higher than its text, so that it can be hit.
      const textOf = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      };
      const [main, foot, optional] = ['.main', '.foot', '.optional'].map((selector) =>
        boxOf(root.querySelector(selector) as Element),
      ) as [DOMRect, DOMRect, DOMRect];
      const must = [...root.querySelectorAll('.head, .value a, .mark, .growth a, .facts > .small:not(.optional)')];
      const may = [...root.querySelectorAll('.optional p')];
      const bars = [...root.querySelectorAll('.bars')];
      const parts = [
        ...must.filter((part) => !isIn(textOf(part), main)),
        ...may.filter((part) => !isIn(boxOf(part), optional) && !isOut(boxOf(part), optional)),
        ...bars.filter((part) => !isIn(boxOf(part), main) && !isOut(boxOf(part), main)),
        ...[...root.querySelectorAll('.open')].filter((part) => !isIn(boxOf(part), foot)),
      ];
      return parts.map((part) => `${(host as HTMLElement).dataset.name}: ${part.className}`);
    });
  }

  it.each(WIDTHS)('at %d pixels', async (width) => {
    expect(await (await open(width)).evaluateAll(cut)).toEqual([]);
  });

  it.each([240, 600])('at %d pixels with the spacing that a reader set', async (width) => {
    const spacing =
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';

    expect(await (await open(width, spacing)).evaluateAll(cut)).toEqual([]);
  });
});
