/**
 * What a compact card paints, at three times its size, leaves the row of pixels at each clip's edge free, in every language, in a serif and
 * a sans: a letter that is cut would be painted there.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Harness, startHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { type NamedCard, statesIn } from '../../support/states/compact-states.ts';
import type { Table } from '../../support/table.ts';
import { byDay, isWhole } from '../../support/whole.ts';
import { hostsOf, openCards } from './compact-cards.ts';

const SCALE = 3;
/** A long note, dollars beside the number, a long title, a sum. */
const STATES = ['pinned', 'disputed', 'titled', 'derived', 'late'];
const CLIPS = ['article', '.spare'] as const;
const PLACES = isWhole
  ? [240, 280, 320, 400, 480, 620, 900].flatMap((width) => [[width, 'serif'] as const, [width, 'sans-serif'] as const])
  : ([
      [240, 'serif'],
      [620, 'sans-serif'],
    ] as const);

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;
let cards: readonly NamedCard[];

beforeAll(async () => {
  harness = await startHarness(pages);
  const all = (await Promise.all(LANGUAGES.map((lang) => statesIn(harness.worker, lang)))).flat();
  // By day each language has some of the states, and each state some of the languages.
  cards = byDay(
    all.filter(([name]) => STATES.includes(name.split(' ')[0] as string)),
    3,
  );
}, 240_000);
afterAll(() => harness.close());

it.each(PLACES)('at %d pixels in a %s font', { timeout: 120_000 }, async (width, font) => {
  expect(await painted(await open(width, font))).toEqual({ faults: [], edges: expect.any(Number) });
});

it('finds letters that are cut', { timeout: 120_000 }, async ({ skip }) => {
  skip(!isWhole, 'at night, with all cards');
  const { faults, edges } = await painted(
    await open(320, 'serif', 'article { min-height: 0 !important; height: 2em !important }'),
  );
  expect(edges).toBeGreaterThan(cards.length);
  expect(new Set(faults.map((fault) => fault.split(' ')[1])).size).toBe(LANGUAGES.length);
});

async function open(width: number, font: string, style = ''): Promise<Page> {
  const page = await openCards(harness, pages, cards, style, SCALE);
  await hostsOf(page, width, 16, font);
  return page;
}

/** How many edges of clips the cards have, and those at which something is painted. Each clip is seen alone. */
async function painted(page: Page): Promise<{ faults: string[]; edges: number }> {
  const found = { faults: [] as string[], edges: 0 };
  for (const clip of CLIPS) {
    await page.evaluate((clip) => {
      const sheet = new CSSStyleSheet();
      if (clip !== 'article')
        sheet.replaceSync(`article, article * { visibility: hidden } ${clip}, ${clip} * { visibility: visible }`);
      for (const { shadowRoot } of document.querySelectorAll('.host'))
        if (shadowRoot) shadowRoot.adoptedStyleSheets = [sheet];
    }, clip);
    const picture = (await page.screenshot({ fullPage: true })).toString('base64');
    const { faults, edges } = await page.evaluate(edgesOf, [clip, picture, SCALE] as const);
    found.faults.push(...faults);
    found.edges += edges;
  }
  return found;
}

/** Runs in the page. A row of one colour has nothing painted in it. */
async function edgesOf([clip, picture, scale]: readonly [string, string, number]) {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
  pen.drawImage(bitmap, 0, 0);
  const faults: string[] = [];
  let edges = 0;
  for (const host of document.querySelectorAll<HTMLElement>('.host')) {
    for (const box of host.shadowRoot?.querySelectorAll(clip) ?? []) {
      const { left, right, top, bottom, width, height } = box.getBoundingClientRect();
      if (!width || !height) continue;
      const { borderTopWidth, borderBottomWidth } = getComputedStyle(box);
      const rows = {
        top: Math.ceil((top + scrollY + Number.parseFloat(borderTopWidth)) * scale),
        bottom: Math.floor((bottom + scrollY - Number.parseFloat(borderBottomWidth)) * scale) - 1,
      };
      for (const [edge, row] of Object.entries(rows)) {
        // The borders at the sides are left out.
        const { data } = pen.getImageData((left + 1) * scale, row, (right - left - 2) * scale, 1);
        edges++;
        if (data.some((value, i) => value !== data[i % 4])) faults.push(`${host.dataset.name}: ${edge} of ${clip}`);
      }
    }
  }
  return { faults, edges };
}
