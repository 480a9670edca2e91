/** A page with a compact card, a full one and a figure, and what a reader finds on it. */
import type { Page } from 'playwright';
import { ADDRESS } from './builds.ts';

export const SENTENCE = 'A whole sentence.';

const COMPACT = 'trade-card:not([view])';
const FULL = 'trade-card[view]';
/** What a receipt or a panel says, or that it was not loaded. */
const OPENED = /Not loaded|⚠|Read it in the source|Same period by year/;

const card = (view: string) => `<trade-card area="VN" lang="en" ${view} loading="eager">${SENTENCE}</trade-card>`;
/** Of the small record. */
export const ELEMENTS = `<script type="module" async src="${ADDRESS}/w/v1/trade-card.js"></script>${card('')}${card('view="full"')}
<p lang="en">It grew by <trade-figure fact="VN.trade.growth.world.total.2025-01..2025-06">16.1 percent</trade-figure>.</p>`;

/** Of a page on which nothing is missing: the elements' states, the path that the page is at, and what opens. */
export const ALL = {
  card: 'loaded',
  full: 'loaded',
  figure: 'matches',
  path: '/',
  receipt: 'loaded',
  panel: 'loaded',
  figureReceipt: 'loaded',
};

/** Waits until each element has its answer, or has failed. */
export async function settled(page: Page): Promise<void> {
  for (const card of [COMPACT, FULL]) await page.locator(`${card}:is(:state(loaded), :state(failed))`).waitFor();
  await page.locator('trade-figure:not(:state(loading))').waitFor();
}

export async function states(page: Page) {
  const stateOf = (selector: string) =>
    page
      .locator(selector)
      .evaluate((element) =>
        ['loading', 'loaded', 'failed', 'matches'].find((state) => element.matches(`:state(${state})`)),
      );
  const [card, full, figure] = await Promise.all([COMPACT, FULL, 'trade-figure'].map(stateOf));
  return { card, full, figure, path: new URL(page.url()).pathname };
}

/** The states, and what a click on a number and on "Sources and data" opens. */
export async function look(page: Page) {
  const opened = async (control: string) => {
    await page.locator(control).click();
    const popover = page.locator(':is(.receipt, .failure):popover-open, .panel[open]:not([aria-busy])');
    await popover.getByText(OPENED).first().waitFor();
    const text = (await popover.textContent()) ?? '';
    await page.keyboard.press('Escape');
    await popover.waitFor({ state: 'hidden' });
    return /Not loaded|⚠/.test(text) ? 'not loaded' : 'loaded';
  };
  const receipt = await opened(`${COMPACT} [part=headline] a`);
  const panel = await opened(`${COMPACT} .open`);
  const figureReceipt = await opened('trade-figure a[part=number]');
  return { ...(await states(page)), receipt, panel, figureReceipt };
}
