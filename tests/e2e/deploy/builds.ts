/**
 * Two builds of one record, each served by a Worker of its own, and a page that gets now the one and now the other behind one address: what
 * readers meet while a deploy is under way. Both are made of the small record as `npm run bundle` built it.
 */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { createTestHarness, type TestHarness } from 'wrangler';
import { version } from '../../../widget/build/published.ts';
import { openHarness } from '../../support/harness.ts';
import { html } from '../../support/table.ts';
import { hostPage, type Visit, visit } from '../visit.ts';

const DIST = join(import.meta.dirname, '../../../dist');
/** The version of the widget that the later build has. */
const LATER = '99.0.0';

/** Where a page finds whichever build answers. */
export const ADDRESS = 'http://facts.example';

interface Build {
  origin: string;
  /** Changes an answer of the API, as a later contract would. */
  change?(answer: unknown): void;
}

export interface Builds {
  present: Build;
  /** Answers as the present build does, but for its id. */
  later: Build;
  /** Opens the page with answers of the builds. */
  open(choose: Choice): Promise<Visit>;
}

/** The builds of a test file, served while its tests run; the later one is made in `folder` of dist/. */
export function openBuilds(folder: string, body: string): Builds {
  const builds = {} as Builds;
  const harness = openHarness({ '/': html(hostPage(body)) });
  let workers: TestHarness[] = [];
  beforeAll(async () => {
    makeLater(join(DIST, folder));
    const configs = [join(DIST, 'record/wrangler.toml'), join(DIST, folder, 'wrangler.toml')];
    cpSync(...(configs as [string, string]));
    workers = configs.map((configPath) =>
      createTestHarness({ root: DIST, workers: [{ configPath, prebuiltWorkerDir: join(DIST, 'record/main') }] }),
    );
    const listening = await Promise.all(workers.map((worker) => worker.listen()));
    const [present, later] = listening.map(({ url }): Build => ({ origin: url.origin }));
    Object.assign(builds, { present, later });
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    rmSync(join(DIST, folder), { recursive: true, force: true });
  });
  builds.open = async (choose) => {
    const visited = await visit(harness, 'about:blank');
    await answerBy(visited.page, choose);
    await visited.page.goto(`${harness.host.origin}/`);
    return visited;
  };
  return builds;
}

/** Assets with another build id, and the scripts of another version in place of the present one, as where that was not frozen. */
function makeLater(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const assets = join(folder, 'assets');
  cpSync(join(DIST, 'record/assets'), assets, { recursive: true });
  renameSync(join(assets, 'w', version), join(assets, 'w', LATER));
  for (const file of ['_headers', 'w/v1/trade-card.js'])
    rewrite(join(assets, file), (text) => text.replace(`/${version}/`, `/${LATER}/`));
  const { build } = JSON.parse(readFileSync(join(assets, 'catalogue/index.json'), 'utf8'));
  const other = build.split('').reverse().join('');
  for (const file of readdirSync(join(assets, 'catalogue'), { recursive: true, encoding: 'utf8' }))
    if (/\.(json|lines)$/.test(file)) rewrite(join(assets, 'catalogue', file), (text) => text.replace(build, other));
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Which build answers a request, by its path. */
type Choice = (path: string) => Build;

/** Lets builds answer what the page asks of `ADDRESS`; a later call changes the choice. */
export async function answerBy(page: Page, choose: Choice): Promise<void> {
  await page.unrouteAll();
  await page.route(`${ADDRESS}/**`, async (route) => {
    const path = route.request().url().slice(ADDRESS.length);
    const { origin, change } = choose(path);
    const url = origin + path;
    if (!change || !path.startsWith('/v1/')) return route.continue({ url });
    const response = await route.fetch({ url });
    const answer = await response.json();
    change(answer);
    return route.fulfill({ response, json: answer });
  });
}

/** Of answers of a later contract: each object has a member more, and lacks those that may be missing. */
export function extend(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(extend);
  if (Array.isArray(value)) return;
  const object = value as Record<string, unknown>;
  for (const name of ['expected', 'titleInText', 'writing']) delete object[name];
  object.added = { id: 'added', list: [1, null] };
}

export const isScript = (path: string) => path.startsWith('/w/');
/** Scripts that are loaded when they are needed, of the present build. */
export const isLazy = (path: string) => path.startsWith(`/w/${version}/`);
