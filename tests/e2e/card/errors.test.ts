/** Errors of the script do not reach the page, but a developer finds them on the console. */
import { expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);

it.each([
  [
    'cannot load',
    '<script>Object.freeze(Symbol); Object.freeze(Object.prototype); Object.freeze(Array.prototype)</script>',
  ],
  [
    'fails in a callback',
    '<script>window.IntersectionObserver = class { constructor() { throw new Error("no") } }</script>',
  ],
])('a script that %s logs why', async (_, head) => {
  const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
  pages['/'] = html(hostPage(`${script}<trade-card area="CN-XJ" lang="en">The sentence</trade-card>`, { head }));
  const page = await harness.browser.newPage();
  const logged: string[] = [];
  page.on('console', (message) => logged.push(`${message.type()} ${message.text()}`));
  await page.goto(`${harness.host.origin}/`);
  await page.waitForLoadState('networkidle');
  await page.close();

  expect(logged.filter((line) => line.startsWith('debug trade-card:'))).not.toEqual([]);
});
