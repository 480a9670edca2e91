/** `npm run deploy` by Wrangler itself. By day `tests/build/deploy-options.test.ts` has the same with a script in the place of Wrangler. */
import { expect, it } from 'vitest';
import { openAccount } from './account.ts';

const { uploaded, built, run, deploy, deployIn } = openAccount('deploy-test', { isBuilt: true });

it('deploys twice where PUBLIC_ORIGIN is a placeholder, the second time with the address that Wrangler reports', async () => {
  expect((await run('widget/build/freeze.ts')).code).toBe(0);
  const { code, output } = await deploy('--env', 'production');

  expect(output).toContain('Deploying again with PUBLIC_ORIGIN = "https://trade-facts.newsroom.workers.dev".');
  expect([code, uploaded]).toEqual([0, ['https://trade-facts.example', 'https://trade-facts.newsroom.workers.dev']]);
  expect(output).not.toContain('is not frozen');
  expect(built()).toEqual(['run build', 'run build']);
});

it('refuses credentials that Cloudflare does not confirm, before anything is built', async () => {
  const before = built().length;
  // Wrangler looks for a login below the home folder.
  const nobody = { CLOUDFLARE_API_TOKEN: undefined, HOME: '/nonexistent', XDG_CONFIG_HOME: '/nonexistent' };
  for (const variables of [nobody, { CLOUDFLARE_API_TOKEN: 'wrong' }]) {
    const { code, output } = await deployIn(variables, '--env', 'production');
    expect([code, uploaded]).toEqual([1, []]);
    expect(output).toContain('Cloudflare did not confirm who you are');
  }
  expect(built().length).toBe(before);
});
