/**
 * The package in the stacks of its users: installed from its tarball, built by Vite and opened in a browser, and in Node. At night also in
 * apps of React and Vue (`apps.nightly.test.ts`).
 */
import { describe, expect, it } from 'vitest';
import { EXPECTED, HEADLINE, harness, open, publish, scriptText, shown, useHarness } from './app-pages.ts';
import { compile, install, run } from './install.ts';

useHarness();

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

describe('plain Node', () => {
  it('asks by the client, and imports the elements without a document', async () => {
    const folder = await install('node');
    expect(await compile(folder, 'client.ts', ['es2022'])).toBe('');
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
