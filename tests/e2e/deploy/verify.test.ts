/** `npm run verify` against what was built: nothing differs; against another server it says what does. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { builtWorker } from '../../support/harness.ts';
import { serve } from '../../support/site.ts';

vi.setConfig({ testTimeout: 120_000 });
const root = resolve(import.meta.dirname, '../../..');

async function verify(...options: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const ran = promisify(execFile)(process.execPath, ['worker/deploy/verify.ts', ...options], { cwd: root });
  return ran.then(
    (output) => ({ code: 0, ...output }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

it('finds that a deployment serves the build, and that its address is another than it was given', async () => {
  const { code, stdout, stderr } = await verify(builtWorker().origin);
  const lines = stderr.trim().split('\n');
  expect(lines.filter((line) => !line.includes('PUBLIC_ORIGIN is "https://trade-facts.example"'))).toEqual([]);
  expect(lines).toHaveLength(4);
  expect(stdout).toMatch(/: [1-9]\d\d+ checks, 4 differences from build [0-9a-f]{16}\.\n$/);
  expect(code).toBe(1);
});

it('finds every difference of a server that is another', async () => {
  const site = await serve({
    '/healthz': () => Response.json({ build: 'other' }, { headers: { 'X-Rate-Limiter': 'unavailable' } }),
  });
  const { code, stderr } = await verify(site.origin);
  await site.close();
  expect(code).toBe(1);
  expect(stderr).toContain('differs: /healthz, build is "other" instead of');
  expect(stderr).toContain('differs: /healthz, X-Rate-Limiter is "unavailable" instead of null');
  expect(stderr).toContain('differs: /w/v1/trade-card.js, SHA-256');
  expect(stderr).toContain('differs: /v1, status is 404 instead of 200');
});

it.each([
  ['no address', 'nowhere', 'Usage: npm run verify'],
  ['an address where nothing answers', 'http://localhost:9', "http://localhost:9/healthz can't be reached: "],
])('says that %s is none', async (_, address, fault) => {
  expect(await verify(address)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(fault) });
});
