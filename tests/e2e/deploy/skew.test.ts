/**
 * Deploy skew: a page is open, or gets its script, while another build answers. The card stays, what a reader opens works or says in place
 * that it was not loaded, and the page is never navigated away.
 */
import { expect, it } from 'vitest';
import { answerBy, extend, isLazy, isScript, openBuilds } from './builds.ts';
import { ALL, ELEMENTS, look, SENTENCE, settled, states } from './skew-page.ts';

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
