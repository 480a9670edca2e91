/**
 * Deploy skew: a page is open, or gets its script, while another build answers. The card stays, what a reader opens works or says in place
 * that it was not loaded, and the page is never navigated away.
 */

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { ADDRESS, answerBy, extend, isLazy, isScript, openBuilds } from './builds.ts';

const SENTENCE = 'A whole sentence.';
const COMPACT = 'trade-card:not([view])';
const FULL = 'trade-card[view]';

/** What a receipt or a panel says, or that it was not loaded. */
const OPENED = /Not loaded|⚠|Read it in the source|Same period by year/;
const card = (view: string) => `<trade-card area="VN" lang="en" ${view} loading="eager">${SENTENCE}</trade-card>`;

/** Of the small record. */
const ELEMENTS = `<script type="module" async src="${ADDRESS}/w/v1/trade-card.js"></script>${card('')}${card('view="full"')}
<p lang="en">It grew by <trade-figure fact="VN.trade.growth.world.total.2025-01..2025-06">16.1 percent</trade-figure>.</p>`;

/** Of a page on which nothing is missing: the elements' states, the path that the page is at, and what opens. */
const ALL = {
  card: 'loaded',
  full: 'loaded',
  figure: 'matches',
  path: '/',
  receipt: 'loaded',
  panel: 'loaded',
  figureReceipt: 'loaded',
};

/** Waits until each element has its answer, or has failed. */
async function settled(page: Page): Promise<void> {
  for (const card of [COMPACT, FULL]) await page.locator(`${card}:is(:state(loaded), :state(failed))`).waitFor();
  await page.locator('trade-figure:not(:state(loading))').waitFor();
}

async function states(page: Page) {
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
async function look(page: Page) {
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

const builds = openBuilds('skew-test', ELEMENTS);

/** Renames words, and a text of a compact card, which a contract may not do. */
function rename({ words, display }: { words?: Record<string, string>; display?: Record<string, unknown> }): void {
  delete display?.open;
  for (const name of ['USD', 'detail']) {
    if (words) words[`${name}Renamed`] = words[name] ?? '';
    delete words?.[name];
  }
}

it('works where the script is old and answers are new', async () => {
  const { present, later, open } = builds;
  const { page, faults } = await open((path) => (isScript(path) ? present : { ...later, change: extend }));
  await settled(page);

  expect([await look(page), faults]).toEqual([ALL, []]);
});

it('works where the script is new and answers are old', async () => {
  const { present, later, open } = builds;
  const { page, faults } = await open((path) => (isScript(path) ? later : present));
  await settled(page);

  expect([await look(page), faults]).toEqual([ALL, []]);
});

it('loses nothing that is open where a version is gone from a later build, and all comes back by a rollback', async () => {
  const { present, later, open } = builds;
  const { page, faults } = await open(() => present);
  await settled(page);
  await answerBy(page, () => later);
  const gone = await look(page);
  await answerBy(page, () => present);

  // The full view and the figure have loaded their scripts before.
  expect(gone).toEqual({ ...ALL, receipt: 'not loaded', figureReceipt: 'not loaded' });
  expect([await look(page), faults]).toEqual([ALL, []]);
});

it('shows the sentence, and keeps what is open, where a later build renames words', async () => {
  const { present, later, open } = builds;
  const renamed = { ...later, change: rename };
  const { page, faults } = await open(() => present);
  await settled(page);
  await answerBy(page, (path) => (isLazy(path) ? present : renamed));
  const opened = await look(page);
  await answerBy(page, (path) => (isScript(path) ? present : renamed));
  await page.reload();
  await settled(page);

  // Growth has no unit, so that its receipt lacks nothing.
  expect(opened).toEqual({ ...ALL, receipt: 'not loaded' });
  expect(await states(page)).toEqual({ card: 'failed', full: 'failed', figure: 'matches', path: '/' });
  expect(await page.locator('trade-card').allTextContents()).toEqual([SENTENCE, SENTENCE]);
  expect(faults).toEqual([]);
});
