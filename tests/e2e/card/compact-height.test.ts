/**
 * The compact card cuts nothing, and is 10em high at every width: cards of the record and a card in every state, in every language, in a
 * serif and a sans, whatever fonts are installed. It grows with a reader's text.
 */
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { isNightly } from '../../support/sample.ts';
import type { NamedCard } from '../../support/states/compact-states.ts';
import type { Table } from '../../support/table.ts';
import { areasWithCard, compactCards, hostsOf, openCards } from './compact-cards.ts';
import { textFaults } from './text-faults.ts';

const WIDTHS = [240, 280, 320, 360, 400, 448, 480, 600, 620, 900];
const FONTS = ['sans-serif', 'serif'] as const;
/** 10em at the usual 16 pixels. */
const HEIGHT = 160;
const SPACING = { 'line-height': '1.5', 'letter-spacing': '.12em', 'word-spacing': '.16em' };

const pages: Table = {};
const harness = openHarness(pages);
let page: Page;
let areas: string[];
let cards: NamedCard[];

beforeAll(async () => {
  areas = await areasWithCard(harness);
  cards = await compactCards(harness, areas);
  page = await openCards(harness, pages, cards);
}, 240_000);

/** The default run gives each width one of the fonts. */
const PLACES = WIDTHS.flatMap((width, i) =>
  FONTS.filter((_, j) => isNightly || j === i % FONTS.length).map((font) => [width, font] as const),
);

it.each(PLACES)(
  'has one height at %d pixels in a %s font in every language and state, and cuts no letter',
  async (width, font) => {
    const hosts = await hostsOf(page, width, 16, font);
    const others = await hosts.evaluateAll(
      (hosts, height) =>
        hosts.flatMap((host) => {
          const { name = '' } = (host as HTMLElement).dataset;
          const box = host.getBoundingClientRect();
          // A title that no record has may make it grow.
          const isOdd = name.startsWith('titled') ? box.height < height : Math.abs(box.height - height) > 0.5;
          return isOdd ? [`${name}: ${box.height}`] : [];
        }),
      HEIGHT,
    );

    expect(areas.length).toBeGreaterThan(10);
    expect(cards.length).toBeGreaterThan(LANGUAGES.length * (areas.length + 10));
    expect(others).toEqual([]);
    expect(await hosts.evaluateAll(overflows)).toEqual([]);
    expect(await hosts.evaluateAll(cutLetters)).toEqual([]);
    expect(await hosts.evaluateAll(cutChartLabels)).toEqual([]);
  },
);

/** Cards with content beyond their sides, which would lie over the page. Labels of charts may reach 3 pixels beyond. */
function overflows(hosts: Element[]): string[] {
  return hosts.flatMap((host) => {
    const card = (host.shadowRoot as ShadowRoot).querySelector('article') as Element;
    const { scrollWidth, clientWidth } = card;
    return scrollWidth > clientWidth + 3 ? [`${(host as HTMLElement).dataset.name}: ${scrollWidth}`] : [];
  });
}

/** Labels of charts that reach over the edge of their place, which clips them 3 pixels beyond it. A chart without room is left out whole. */
function cutChartLabels(hosts: Element[]): string[] {
  return hosts.flatMap((host) => {
    const place = host.shadowRoot?.querySelector('.trend')?.getBoundingClientRect();
    const chart = host.shadowRoot?.querySelector('.chart');
    // Firefox rounds each of the two positions.
    if (!place || !chart || chart.getBoundingClientRect().top >= place.bottom - 0.1) return [];
    return [...chart.querySelectorAll('text')].flatMap((label) => {
      const { left, right, width } = label.getBoundingClientRect();
      const isCut = width > 0 && (left < place.left - 3 || right > place.right + 3);
      return isCut ? [`${(host as HTMLElement).dataset.name}: ${label.textContent}`] : [];
    });
  });
}

describe.each([
  ['text of 12 pixels', 12, {}],
  ["a reader's spacing", 16, SPACING],
  ["a reader's spacing in text of 32 pixels", 32, SPACING],
] as const)('with %s', (_, size, style) => {
  it.each([320, 600])('cuts nothing at %d pixels, and the day stays', async (width) => {
    const hosts = await hostsOf(page, width, size, 'sans-serif', style);
    expect(await hosts.evaluateAll(overflows)).toEqual([]);
    expect(await hosts.evaluateAll(cutLetters)).toEqual([]);
    if (size === 16) expect(await hosts.locator('article').evaluateAll(textFaults)).toEqual([]);
    const heights = await hosts.evaluateAll((hosts) => hosts.map((host) => host.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(10 * size);
  });
});

/**
 * Ink against boxes: what the letters of each line paint, measured at three times their size, reaches over no edge of a box that clips;
 * the day is seen, and what is left out is left out whole.
 */
function cutLetters(hosts: Element[]): string[] {
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const inkOf = (text: string, style: CSSStyleDeclaration) => {
    const size = Number.parseFloat(style.fontSize);
    pen.font = `${style.fontWeight} ${size * 3}px ${style.fontFamily}`;
    const { actualBoundingBoxAscent, actualBoundingBoxDescent, fontBoundingBoxAscent, fontBoundingBoxDescent } =
      pen.measureText(text);
    return {
      above: actualBoundingBoxAscent / 3,
      below: actualBoundingBoxDescent / 3,
      ascent: fontBoundingBoxAscent / 3,
      descent: fontBoundingBoxDescent / 3,
    };
  };
  return hosts.flatMap((host) => {
    const root = host.shadowRoot as ShadowRoot;
    const card = root.querySelector('article') as Element;
    const faults: string[] = [];
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as Element;
      const text = node.textContent?.trim() ?? '';
      if (!text || text === '\u200b' || !parent.checkVisibility() || parent.closest('.sr, svg')) continue;
      const style = getComputedStyle(parent);
      const ink = inkOf(text, style);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        // The box of the line has the font's ascent and descent around its middle.
        const middle = (line.top + line.bottom) / 2;
        const baseline = middle + (ink.ascent - ink.descent) / 2;
        const [top, bottom] = [baseline - ink.above, baseline + ink.below];
        for (let box: Element | null = parent; box; box = box === card ? null : box.parentElement) {
          if (getComputedStyle(box).overflowX !== 'clip') continue;
          const edge: DOMRect = box.getBoundingClientRect();
          // What has wrapped out of a row is not seen at all.
          const isOut = bottom <= edge.top + 0.5 || top >= edge.bottom - 0.5;
          const isBeside = line.left >= edge.right - 4 || line.right <= edge.left + 4;
          if ((isOut && box.matches('.spare')) || (isBeside && box.matches('.rest'))) break;
          const isCut =
            top < edge.top - 0.5 ||
            bottom > edge.bottom + 0.5 ||
            line.left < edge.left - 0.5 ||
            line.right > edge.right + 0.5;
          if (isCut) faults.push(`${(host as HTMLElement).dataset.name}: "${text}" in ${box.className}`);
        }
      }
    }
    return faults;
  });
}

it.each([0, 40])('at %d pixels, where nothing can be read, it shows nothing outside of itself', async (width) => {
  const wide = await (await hostsOf(page, width)).evaluateAll(
    (hosts) =>
      hosts.filter((host) => (host.shadowRoot?.querySelector('article')?.getBoundingClientRect().width ?? 0) > 80)
        .length,
  );
  expect(wide).toBe(0);
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

it('what can be selected is at least 24 pixels high, or within a line of text', async () => {
  const small = await (await hostsOf(page, 360)).evaluateAll((hosts) =>
    hosts.flatMap((host) =>
      [...(host.shadowRoot as ShadowRoot).querySelectorAll('a, button')]
        .filter((control) => control.checkVisibility())
        .flatMap((control) => {
          const { height, width } = control.getBoundingClientRect();
          return height < 24 || (width < 24 && !control.closest('.from'))
            ? [`${(host as HTMLElement).dataset.name}: ${control.className} ${height}`]
            : [];
        }),
    ),
  );

  expect(small).toEqual([]);
});

it('the number stands where it does without a note', async () => {
  const places = async (state: string) => {
    const hosts = await hostsOf(page, 600);
    return hosts.evaluateAll(
      (hosts, state) =>
        hosts
          .filter((host) => (host as HTMLElement).dataset.name?.startsWith(`${state} `))
          .map((host) =>
            ['.digits'].map((part) => {
              const box = host.shadowRoot?.querySelector(part)?.getBoundingClientRect();
              return box && [Math.round(box.top - host.getBoundingClientRect().top), Math.round(box.right)];
            }),
          ),
      state,
    );
  };
  const [without, noted] = [await places('fixed'), await places('revised')];
  expect(without.length).toBe(LANGUAGES.length);
  expect(noted).toEqual(without);
});
