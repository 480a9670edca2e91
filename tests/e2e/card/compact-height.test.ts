/** The compact card has one height: cards of the record, and one card in every state, as the Worker's page shows them. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import type { Table } from '../../support/table.ts';
import { areasWithCard, compactCards, hostsOf, type NamedCard, openCards, STATES } from './compact-cards.ts';

const WIDTHS = [240, 280, 360, 600, 900];
/** 9em at the usual 16 pixels. */
const HEIGHT = 144;

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;
let page: Page;
let areas: string[];
let cards: NamedCard[];

beforeAll(async () => {
  harness = await startHarness(pages);
  areas = await areasWithCard(harness);
  cards = await compactCards(harness, areas);
  page = await openCards(harness, pages, cards);
});
afterAll(() => harness.close());

it.each(WIDTHS)('at %d pixels in every language and state', async (width) => {
  const hosts = await hostsOf(page, width);
  const others = await hosts.evaluateAll(
    (hosts, height) =>
      hosts.flatMap((host) => {
        const box = ((host.shadowRoot as ShadowRoot).querySelector('article') as Element).getBoundingClientRect();
        return Math.abs(box.height - height) > 1 ? [`${(host as HTMLElement).dataset.name}: ${box.height}`] : [];
      }),
    HEIGHT,
  );

  expect(areas.length).toBeGreaterThan(10);
  expect(cards.length).toBe(LANGUAGES.length * (areas.length + STATES));
  expect(others).toEqual([]);
});

it.each([0, 40])('at %d pixels, where nothing can be read, it is not higher than elsewhere', async (width) => {
  const heights = await (await hostsOf(page, width)).evaluateAll((hosts) => hosts.map((host) => host.clientHeight));
  expect(Math.max(...heights)).toBe(HEIGHT);
});

it.each([12, 16, 20])('the number stands at the same height at every width, in text of %d pixels', async (size) => {
  const tops: number[] = [];
  for (const width of WIDTHS) {
    const hosts = await hostsOf(page, width, size);
    tops.push(
      ...(await hosts.evaluateAll((hosts) =>
        hosts.map((host) => {
          const root = host.shadowRoot as ShadowRoot;
          const [digits, card] = ['.digits', 'article'].map((selector) => root.querySelector(selector)) as [
            Element,
            Element,
          ];
          // The top of the figures: that of their box, less what the font has above them. Only a large size has fractions of a pixel.
          const { fontWeight, fontSize, fontFamily } = getComputedStyle(digits);
          const drawing = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
          const measured = (size: string) => {
            drawing.font = `${fontWeight} ${size} ${fontFamily}`;
            return drawing.measureText('8');
          };
          const height = (measured('1000px').actualBoundingBoxAscent / 1000) * Number.parseFloat(fontSize);
          const above = measured(fontSize).fontBoundingBoxAscent - height;
          return digits.getBoundingClientRect().top + above - card.getBoundingClientRect().top;
        }),
      )),
    );
  }

  expect(tops.length).toBe(cards.length * WIDTHS.length);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
});

it('nothing can be scrolled out of it', async () => {
  const hosts = await hostsOf(page, 320);
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
  const small = await (await hostsOf(page, 360)).evaluateAll((hosts) =>
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

/** Per card: how many lines its title shows, and the room between the last of them and the figures of the number, in pixels. */
const titlesOf = async (width: number, size?: number) =>
  (await hostsOf(page, width, size)).evaluateAll((hosts) =>
    hosts.map((host) => {
      const root = host.shadowRoot as ShadowRoot;
      const [title, digits, card] = ['.what', '.digits', 'article'].map((selector) => root.querySelector(selector)) as [
        HTMLElement,
        Element,
        Element,
      ];
      const { lineHeight, paddingTop } = getComputedStyle(title);
      const { top, height, bottom } = title.getBoundingClientRect();
      // What stands above the letters of a line, as hamzas do, is not cut.
      const lines = (height - Number.parseFloat(paddingTop)) / Number.parseFloat(lineHeight);
      const { top: digitsTop, height: box } = digits.getBoundingClientRect();
      return {
        name: host.dataset.name as string,
        lines,
        above: Number.parseFloat(paddingTop),
        // A figure is no higher than 0.74 of its size, and a line of it, of 1.17.
        room: digitsTop + box * 0.16 - bottom,
        edge: top - card.getBoundingClientRect().top,
      };
    }),
  );

it.each(WIDTHS)('a title has up to two whole lines, none over the number, at %d pixels', async (width) => {
  const titles = await titlesOf(width);

  expect(titles.filter(({ lines }) => Math.abs(lines - Math.round(lines)) > 0.05 || lines > 2.1)).toEqual([]);
  expect(titles.filter(({ room, edge, above }) => room < 0 || edge < 14 || above < 2)).toEqual([]);
  // The long title needs two lines wherever it has not the width of two columns.
  const long = titles.filter(({ name }) => name.startsWith('titled'));
  expect(long.length).toBe(LANGUAGES.length);
  if (width < 600) expect(long.every(({ lines }) => Math.round(lines) === 2)).toBe(true);
});

it('in text of 12 pixels a title has its first line', async () => {
  const titles = await titlesOf(240, 12);
  expect(titles.filter(({ lines, room }) => Math.abs(lines - 1) > 0.05 || room < 0)).toEqual([]);
});

it('in text of 12 pixels no line lies over another, or is cut by the edge', async () => {
  const hosts = await hostsOf(page, 296, 12);
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
  const touching = await (await hostsOf(page, width)).evaluateAll((hosts) =>
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

it.each([400, 600])('the labels of the trend stand below the title, at %d pixels', async (width) => {
  const [labels, above] = await (await hostsOf(page, width)).evaluateAll((hosts) => {
    const all = hosts.flatMap((host) => {
      const root = host.shadowRoot as ShadowRoot;
      const { bottom } = (root.querySelector('.what') as Element).getBoundingClientRect();
      return [...root.querySelectorAll('.amount')]
        .filter((label) => label.checkVisibility({ checkOpacity: true }))
        .map((label) => ({
          name: (host as HTMLElement).dataset.name,
          over: bottom - label.getBoundingClientRect().top,
        }));
    });
    return [all.length, all.filter(({ over }) => over > 1)];
  });

  expect(labels).toBeGreaterThan(50);
  expect(above).toEqual([]);
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
    const parts = await (await hostsOf(page, width)).evaluateAll(cut);
    // In the widest of fonts a long name is longer than a narrow card, and ends in dots.
    expect(parts.filter((part) => width > 280 || !part.endsWith(': area'))).toEqual([]);
  });

  it.each([12, 14, 18, 20])('at 240 pixels in text of %d pixels', async (size) => {
    const parts = await (await hostsOf(page, 240, size)).evaluateAll(cut);
    expect(parts.filter((part) => !part.endsWith(': area'))).toEqual([]);
  });

  it.each([12, 14, 16, 18, 20])('nor a status or its day, at 240 pixels in text of %d pixels', async (size) => {
    const tags = await (await hostsOf(page, 240, size)).evaluateAll((hosts) =>
      hosts.flatMap((host) => {
        const tag = host.shadowRoot?.querySelector('.remark > .tag');
        return tag ? [{ text: tag.textContent, isWhole: tag.scrollWidth <= tag.clientWidth }] : [];
      }),
    );
    // Disputed in two ways, corrected, withdrawn; revised, superseded and late with a day.
    expect(tags.length).toBe(LANGUAGES.length * 7);
    expect(tags.filter(({ text }) => /202[56]/.test(text)).length).toBe(LANGUAGES.length * 3);
    expect(tags.filter(({ isWhole }) => !isWhole)).toEqual([]);
  });
});
