/** `npm run deploy` for staging, and without an upload. */
import { expect, it } from 'vitest';
import { openAccount } from './account.ts';

const { uploaded, deploy } = openAccount('deploy-nightly-test');

it('deploys staging with an address of its own, and says that the version is not frozen', async () => {
  const { code, output } = await deploy('--env', 'staging');

  expect([code, uploaded]).toEqual([0, ['https://staging.trade-facts.example']]);
  expect(output).toContain('https://trade-facts-staging.newsroom.workers.dev');
  expect(output).toContain('is not frozen');
});

it('uploads nothing in a dry run', async () => {
  expect((await deploy('--dry-run', '--env', 'production')).code).toBe(0);
  expect(uploaded).toEqual([]);
});
