/** `desk preview` with both builds; by day `tests/e2e/deploy/preview.test.ts` serves what stands built. */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DESK, DeskFolder } from '../desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

it('desk preview builds the site without the release and with it, and asks both for the cards', {
  timeout: 240_000,
}, () => {
  const { status, stdout, stderr } = place.run(
    DESK,
    ['preview', '2025-07-10-example-customs-vietnam-trade', '--no-input', '--json'],
    // Another preview may run on the machine.
    { env: { TMPDIR: place.folder } },
  );
  expect(stderr).toBe('Building the site without the release and with it …');
  const { address, cards } = JSON.parse(stdout);
  expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
  expect(cards).toEqual([
    { area: 'VN', period: '2025-01..2025-06', before: null, after: expect.stringContaining('432,03') },
    { area: 'VN', period: null, before: expect.any(String), after: expect.stringContaining('432,03') },
  ]);
  expect(cards[1].before).not.toBe(cards[1].after);
  expect(status).toBe(0);
  // Nothing of it is left.
  expect(readdirSync(place.folder).filter((name) => name.startsWith('desk-preview-'))).toEqual([]);
});
