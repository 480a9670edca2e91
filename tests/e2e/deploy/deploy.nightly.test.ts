/** `npm run deploy` for staging, and without an upload. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type Account, openAccount } from './account.ts';

// Each deploy builds the whole.
vi.setConfig({ testTimeout: 240_000 });

let account: Account;
beforeAll(async () => {
  account = await openAccount('deploy-nightly-test');
});
afterAll(() => account.close());
beforeEach(() => {
  account.uploaded.length = 0;
});

const deploy = (...options: string[]) => account.run('worker/deploy/deploy.ts', ...options);

it('deploys staging with an address of its own, and says where the version is not frozen', async () => {
  const { code, output } = await deploy('--env', 'staging');

  expect([code, account.uploaded[1]]).toEqual([0, 'https://trade-facts-staging.newsroom.workers.dev']);
  expect(output).toContain('is not frozen');
});

it('uploads nothing in a dry run', async () => {
  expect((await deploy('--dry-run', '--env', '')).code).toBe(0);
  expect(account.uploaded).toEqual([]);
});
