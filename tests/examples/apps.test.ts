/** The package in plain Node, installed from its tarball. At night also in a page that Vite builds (`apps.nightly.test.ts`). */
import { expect, it } from 'vitest';
import { builtWorker } from '../support/harness.ts';
import { serve } from '../support/site.ts';
import { compile, install, run } from './install.ts';

const worker = builtWorker();

it('asks by the client, and imports the elements without a document', async () => {
  const folder = await install('node');
  // The client's types need no DOM.
  expect(await compile(folder, 'client.ts', ['es2022'])).toBe('');
  const ask = async (origin: string) =>
    (await run(process.execPath, ['main.js', origin], { cwd: folder })).stdout.trim();
  const list = (await (await worker.fetch('/v1/facts?area=CN-XJ&period=2025-01..2025-05')).json()) as {
    total: number;
  };
  const { years, count } = JSON.parse(await ask(worker.origin));
  expect(count).toBe(list.total);
  const series = (await (await worker.fetch('/v1/series?area=CN-XJ&measure=value&window=year')).json()) as {
    points: unknown[];
  };
  expect(years).toBe(series.points.length);
  expect(await ask('nowhere')).toBe(
    'TradeFactsError: "nowhere" is no address of a deployment: give one such as https://facts.example.',
  );
  expect(await ask('http://localhost:9')).toMatch(/^TradeFactsError: http:\/\/localhost:9 can't be reached: .+\.$/);
  const site = await serve({});
  expect(await ask(site.origin)).toMatch(
    /^TradeFactsError: http:\/\/localhost:\d+\/v1\/series\S+ is no answer of Trade Facts \(status 404\): check the address of the deployment\.$/,
  );
  await site.close();
});
