/** Deploy skew within one page load: requests of a page go now to one build and now to the other. */
import { expect, it } from 'vitest';
import { version } from '../../../widget/build/published.ts';
import { answerBy, LATER, openBuilds } from './builds.ts';
import { ALL, ELEMENTS, look, SENTENCE, settled, states } from './skew-page.ts';

const builds = openBuilds('skew-nightly-test', ELEMENTS);

it('is tested with builds that differ in id and version', async () => {
  const { present, later } = builds;
  const ask = (tag: string) => fetch(`${later.origin}/v1/cards/VN?lang=en`, { headers: { 'If-None-Match': tag } });
  const tag = (await fetch(`${present.origin}/v1/cards/VN?lang=en`)).headers.get('etag') ?? '';
  // What a browser kept of one build is not current by the other.
  const other = await ask(tag);
  expect([other.status, (await ask(other.headers.get('etag') ?? '')).status]).toEqual([200, 304]);

  const scripts = [present, later].flatMap(({ origin }) =>
    [version, LATER].map((name) => `${origin}/w/${name}/receipt.js`),
  );
  expect(await Promise.all(scripts.map(async (url) => (await fetch(url)).status))).toEqual([200, 404, 404, 200]);
});

it('asks again for what only the other build has', async () => {
  const counts = new Map<string, number>();
  const { present, later, open } = builds;
  const { page, faults } = await open((path) => {
    const file = path.replace(/\?.*/, '');
    const count = counts.get(file) ?? 0;
    counts.set(file, count + 1);
    return count % 2 ? present : later;
  });
  await settled(page);

  expect([await look(page), faults]).toEqual([ALL, []]);
});

it('has each card or its sentence where no request for a part reaches the new build, and all of it later', async () => {
  const { present, later, open } = builds;
  const { page, faults } = await open((path) => (path.startsWith(`/w/${LATER}/`) ? present : later));
  await page.locator('trade-card:not([view]):state(loaded)').waitFor();
  await page.locator('trade-card[view]:state(failed)').waitFor();
  expect(await states(page)).toEqual({ card: 'loaded', full: 'failed', figure: 'loading', path: '/' });
  expect(await page.locator('trade-card[view]').textContent()).toBe(SENTENCE);
  await answerBy(page, () => later);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.locator('trade-card[view]:state(loaded)').waitFor();
  await page.locator('trade-figure:state(matches)').waitFor();

  expect([await look(page), faults]).toEqual([ALL, []]);
});
