/** A page with a cell for each state of a card: loads, passes axe, fits every window and prints. */
import type { Locator, Page } from 'playwright';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { statesPage } from '../../support/states/states-page.ts';
import { html, type Table } from '../../support/table.ts';
import { COLOR_RULES, examine } from '../pages/axe.ts';
import { settled, type Visit, visit } from '../visit.ts';

const DESKTOP = { width: 1280, height: 900 };
const pages: Table = {};
const harness = openHarness(pages);
/** The page that all tests share. */
let seen: Visit;

beforeAll(async () => {
  pages['/states'] = html(await statesPage(harness.worker, harness.origin));
  seen = await visit(harness, `${harness.host.origin}/states`, { viewport: DESKTOP });
  const { page } = seen;
  // Cards load when they come near. The script of figures may arrive late, and an element that is not defined yet sees no scrolling.
  await page.evaluate(async () => {
    await Promise.all(['trade-card', 'trade-figure'].map((name) => customElements.whenDefined(name)));
    for (const card of document.querySelectorAll('trade-card, trade-figure')) {
      card.scrollIntoView();
      // Observers run at the end of a frame, so the second callback is after them.
      await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
  await settled(page);
}, 240_000);
afterEach(async () => {
  const { page } = seen;
  if (!inFirefox) await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null, reducedMotion: null });
  await page.setViewportSize(DESKTOP);
});

function cell(page: Page, id: string): Locator {
  return page.locator(`#cell-${id}`);
}

/** The parts of each cell that lie outside the cell or the page. */
function overflowing(page: Page): Promise<string[]> {
  return page.locator('.cell').evaluateAll((cells) => {
    const descendants = (element: Element): Element[] =>
      [...(element.shadowRoot ?? element).querySelectorAll('*')].flatMap((inner) => [
        inner,
        ...(inner.shadowRoot ? descendants(inner) : []),
      ]);
    return cells.flatMap((cell) => {
      const { left, right } = cell.getBoundingClientRect();
      const outside = descendants(cell).filter((part) => {
        const box = part.getBoundingClientRect();
        // In a compact card, parts that do not fit wrap into a line below or a column beside, which is clipped.
        const line = part.closest('.spare');
        const isClipped =
          (line && box.top >= line.getBoundingClientRect().bottom - 1) ||
          part.closest('.rest') ||
          part.closest('.trend');
        // An inner svg draws nothing itself, and Firefox gives it a box larger than what it holds. Its lines and texts are checked one by one.
        const isSeen = box.width > 0 && !isClipped && !part.matches('.sr, svg svg');
        return isSeen && (box.left < left - 1 || box.right > right + 1);
      });
      const isTooWide = left < -1 || right > document.documentElement.clientWidth + 1;
      return [
        ...(isTooWide ? [cell.id] : []),
        ...outside.map((part) => `${cell.id}: ${part.localName}.${part.getAttribute('class')}`),
      ];
    });
  });
}

it('shows a card in every cell, and only requests for unknown areas and facts fail', async () => {
  const { page, faults, refused } = seen;
  const cellsWithoutCard = () =>
    page.locator('.cell').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const { id } = cell;
        const root = cell.querySelector('trade-card, trade-figure, .sample')?.shadowRoot;
        return root?.querySelector('.card, a') ? [] : [id];
      }),
    );

  await expect
    .poll(cellsWithoutCard, { timeout: 20_000 })
    .toEqual(['cell-failed', 'cell-figure-unknown', 'cell-fallback']);
  expect(faults).toEqual([]);
  const paths = refused.map((url) => url.replace(harness.origin, '')).sort();
  // A list with an id that the API does not know is refused whole, and asked for again one by one.
  const isList = (path: string) => path.startsWith('/v1/facts?ids=');
  expect(paths.filter((path) => !isList(path))).toEqual([
    '/v1/cards/XX?lang=en&period=2025-01..2025-05',
    '/v1/facts/CN-XJ.trade.value.world.total.1949?lang=en',
  ]);
  for (const list of paths.filter(isList)) expect(list).toContain('CN-XJ.trade.value.world.total.1949');
});

it('has no fault that axe finds, in light and dark', { timeout: 90_000 }, async ({ skip }) => {
  const { page } = seen;

  expect(await examine(page)).toEqual({ faults: [], contrast: true });
  skip(inFirefox, NO_EMULATION);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await examine(page, { rules: COLOR_RULES })).toEqual({ faults: [], contrast: true });
});

it('lets nothing out of its cell on a desk, on a phone and at twice the size', async () => {
  const { page } = seen;
  for (const [width, height] of [
    [1280, 900],
    [640, 450],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });

    expect([width, await overflowing(page)]).toEqual([width, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

it('prints the address of its source', async ({ skip }) => {
  skip(inFirefox, NO_EMULATION);
  const { page } = seen;
  const link = cell(page, 'full').locator('[part=source] a').first();
  const content = () => link.evaluate((element) => getComputedStyle(element, '::after').content);

  expect(await content()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await content()).toContain(await link.getAttribute('href'));
});
