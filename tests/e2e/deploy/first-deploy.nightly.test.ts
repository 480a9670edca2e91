/**
 * `npm run deploy` with the real Wrangler and an account without a Worker. `tests/build/deploy-options.test.ts` is the short default test, with a
 * script instead of Wrangler.
 */
import { expect, it } from 'vitest';
import { openAccount } from './account.ts';

const { uploadedOrigins, npmCalls, run, deploy, deployWith } = openAccount();

it('deploys, and says where to write the URL that Wrangler reports', async () => {
  expect((await run('widget/build/freeze.ts')).code).toBe(0);
  const { code, output } = await deploy('--env', 'production');

  expect(output).toContain('https://trade-facts.newsroom.workers.dev');
  expect(output).toContain('as PUBLIC_ORIGIN into wrangler.toml, [vars], and deploy again');
  expect([code, uploadedOrigins]).toEqual([0, ['https://trade-facts.example']]);
  expect(output).not.toContain('is not frozen');
  expect(npmCalls()).toEqual(['run build']);
});

it('refuses to replace a Worker of the same name before anything is built, if PUBLIC_ORIGIN is not set', async () => {
  const before = npmCalls().length;
  const { code, output } = await deploy('--env', 'production');

  expect([code, uploadedOrigins]).toEqual([1, []]);
  expect(output).toContain('has a Worker "trade-facts" already');
  expect(npmCalls()).toHaveLength(before);
});

it('deploys staging at its own URL, and says that the version is not frozen', async () => {
  const { code, output } = await deployWith({ PUBLISHED_FOLDER: 'dist/nothing-published' }, '--env', 'staging');

  expect([code, uploadedOrigins]).toEqual([0, ['https://staging.trade-facts.example']]);
  expect(output).toContain('https://trade-facts-staging.newsroom.workers.dev');
  expect(output).toContain('is not frozen');
});

// Wrangler looks for a login below the home folder.
const NOBODY = { CLOUDFLARE_API_TOKEN: undefined, HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent' };

it.each([
  ['no credentials', NOBODY, 'no valid credentials. Set CLOUDFLARE_API_TOKEN'],
  ['a wrong token', { CLOUDFLARE_API_TOKEN: 'wrong' }, 'Authentication error'],
  ['no network', { CLOUDFLARE_API_BASE_URL: 'http://localhost:9' }, 'fetch failed. Set CLOUDFLARE_API_TOKEN'],
])('refuses %s before anything is built', async (_, variables, reason) => {
  const before = npmCalls().length;
  const { code, output } = await deployWith(variables, '--env', 'production');

  expect([code, uploadedOrigins]).toEqual([1, []]);
  expect(output).toContain('Cloudflare did not confirm who you are: ');
  expect(output).toContain(reason);
  expect(npmCalls()).toHaveLength(before);
});
