/** The package in the stacks of its users: installed from its tarball, built by their tools, opened in a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { visit } from '../e2e/visit.ts';
import { type Harness, startHarness } from '../support/harness.ts';
import type { Table } from '../support/table.ts';
import { compile, install, run } from './install.ts';

const HEADLINE = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;

/** Installing, building and opening an app are three programs. */
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  harness = await startHarness(pages);
});
afterAll(() => harness.close());

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Builds the app and puts its files on the host site. */
async function publish(name: string, folder: string, change = (html: string) => html): Promise<void> {
  // The runtime of Vue that most apps use has no compiler of templates.
  const alias = { vue: 'vue/dist/vue.esm-bundler.js' };
  const base = `/${name}/`;
  await build({
    root: folder,
    base,
    logLevel: 'error',
    resolve: { alias },
    build: { outDir: 'built', target: 'es2022' },
  });
  const files = readdirSync(join(folder, 'built'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  for (const file of files) {
    const content = readFileSync(join(folder, 'built', file), 'utf8');
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/json';
    const path = file === 'index.html' ? base : `${base}${file}`;
    pages[path] = new Response(file === 'index.html' ? change(content) : content, {
      headers: { 'Content-Type': type },
    });
  }
}

async function open(name: string) {
  const api = encodeURIComponent(harness.origin);
  return visit(harness, `${harness.host.origin}/${name}/?api=${api}`);
}

/** What the elements show: the card's headline, and where the words of the figure lead. */
async function shown({ page }: Awaited<ReturnType<typeof open>>) {
  await page.locator('trade-card [part=headline]').waitFor();
  await page.locator('trade-figure a').first().waitFor();
  return {
    headline: await page.locator('trade-card [part=headline]').textContent(),
    figure: await page.locator('trade-figure').evaluate((element) => element.textContent?.trim()),
  };
}

/** The text that the app's own script sets, once it is there. */
async function scriptText({ page }: Awaited<ReturnType<typeof open>>) {
  await page.waitForFunction(() => document.querySelector('#value')?.textContent);
  return page.locator('#value').textContent();
}

const EXPECTED = { headline: expect.stringContaining('227.67'), figure: '22.9 percent' };

describe('a page built by Vite', () => {
  it('shows card and figure, and asks by the client', async () => {
    const folder = await install('vite');
    expect(await compile(folder, 'main.ts')).toBe('');
    await publish('vite', folder);
    const visited = await open('vite');
    expect(await shown(visited)).toEqual(EXPECTED);
    expect(await scriptText(visited)).toMatch(/^227670000000 CNY, \d{4}, 2 series$/);
    // The event of the card sets it, which may come after the figure and the client's answer.
    await visited.page.waitForFunction((title) => document.title === title, HEADLINE);
    expect(visited.faults).toEqual([]);
  });
});

describe('a page of React 19', () => {
  it('is rendered on a server, taken over in the browser, and hears the card', async () => {
    const folder = await install('react');
    expect(await compile(folder, 'app.tsx')).toBe('');
    await build({
      root: folder,
      logLevel: 'error',
      build: { ssr: 'server.tsx', outDir: 'server', rollupOptions: { output: { entryFileNames: 'server.mjs' } } },
    });
    const script = `import { render } from ${JSON.stringify(pathToFileURL(join(folder, 'server/server.mjs')).href)}; process.stdout.write(render(${JSON.stringify(harness.origin)}))`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
    expect(stdout).toContain('<trade-card area="CN-XJ" period="2025-01..2025-05"');
    expect(stdout).toContain('The sentence');

    await publish('react', folder, (html) => html.replace('<!--app-->', stdout));
    const visited = await open('react');
    expect(await shown(visited)).toEqual(EXPECTED);
    expect(await scriptText(visited)).toBe(HEADLINE);
    expect(await visited.page.title()).toBe('A page of React');
    expect(visited.faults).toEqual([]);
  });
});

describe('a page of Vue', () => {
  it('shows card and figure, and hears the card', async () => {
    const folder = await install('vue');
    expect(await compile(folder, 'main.ts')).toBe('');
    await publish('vue', folder);
    const visited = await open('vue');
    expect(await shown(visited)).toEqual(EXPECTED);
    expect(await scriptText(visited)).toBe(HEADLINE);
    expect(visited.faults).toEqual([]);
  });
});

describe('plain Node', () => {
  it('asks by the client, and imports the elements without a document', async () => {
    const folder = await install('node');
    const ask = async (origin: string) =>
      (await run(process.execPath, ['main.js', origin], { cwd: folder })).stdout.trim();
    const list = (await (await harness.worker.fetch('/v1/facts?area=CN-XJ&period=2025-01..2025-05')).json()) as {
      total: number;
    };
    const { years, count } = JSON.parse(await ask(harness.origin));
    expect(count).toBe(list.total);
    const series = (await (await harness.worker.fetch('/v1/series?area=CN-XJ&measure=value&window=year')).json()) as {
      points: unknown[];
    };
    expect(years).toBe(series.points.length);
    expect(await ask('nowhere')).toBe(
      'TradeFactsError: "nowhere" is no address of a deployment: give one such as https://facts.example.',
    );
    expect(await ask('http://localhost:9')).toMatch(/^TradeFactsError: http:\/\/localhost:9 can't be reached: .+\.$/);
    expect(await ask(harness.host.origin)).toMatch(
      /^TradeFactsError: http:\/\/localhost:\d+\/v1\/series\S+ is no answer of Trade Facts \(status 404\): check the address of the deployment\.$/,
    );
  });
});
