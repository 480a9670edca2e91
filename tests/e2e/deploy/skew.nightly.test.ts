/** Deploy skew within one page load: requests of a page go now to one build and now to the other. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { version } from '../../../widget/build/published.ts';
import { serve } from '../../support/site.ts';
import { answerBy, type Build, isScript, LATER, openBuilds } from './builds.ts';
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

it('shows each card or its sentence with the scripts of an earlier commit and the answers of today', async ({
  skip,
}) => {
  if (!hasCommit(EARLIER)) skip(`This clone has no commit ${EARLIER}: "git fetch --unshallow" brings it.`);
  const { present, open } = builds;
  const scripts = await serveScripts(EARLIER);
  try {
    const { page, faults } = await open((path) => (isScript(path) ? scripts : present));
    await settled(page);
    const { card, full, path } = await states(page);
    for (const [state, selector] of [
      [card, 'trade-card:not([view])'],
      [full, 'trade-card[view]'],
    ] as const) {
      expect(state).toMatch(/^(loaded|failed)$/);
      if (state === 'failed') expect(await page.locator(selector).textContent()).toBe(SENTENCE);
    }
    expect([path, faults]).toEqual(['/', []]);
  } finally {
    await scripts.close();
  }
});

/** The last commit of version 1, whose answers had another shape of card. */
const EARLIER = '7d592fbd';
const root = fileURLToPath(new URL('../../../', import.meta.url));

function hasCommit(commit: string): boolean {
  return spawnSync('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: root }).status === 0;
}

/** Serves the scripts that the sources of the commit build, with the packages of today. */
async function serveScripts(commit: string): Promise<Build & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(root, 'dist/earlier-'));
  try {
    const unpack = 'git archive "$1" data widget worker package.json tsconfig.json LICENSE | tar -x -C "$2"';
    execFileSync('sh', ['-c', unpack, 'sh', commit, folder], { cwd: root });
    // The build reads the licences of packages there.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    await promisify(execFile)(process.execPath, [join(folder, 'widget/build/build-widget.ts')], { cwd: folder });
    const scripts = join(folder, 'dist/assets/w/v1');
    const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
    const files = readdirSync(join(folder, 'dist/assets/w', version)).filter((name) => name.endsWith('.js'));
    const script = (path: string) =>
      new Response(readFileSync(path), {
        headers: { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' },
      });
    const table = {
      '/w/v1/trade-card.js': script(join(scripts, 'trade-card.js')),
      ...Object.fromEntries(
        files.map((name) => [`/w/${version}/${name}`, script(join(folder, 'dist/assets/w', version, name))]),
      ),
    };
    return await serve(table);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
