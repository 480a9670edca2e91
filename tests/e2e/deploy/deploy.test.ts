/** `npm run deploy`, with what is deployed first: the whole, whose address nobody knows yet. `deploy.nightly.test.ts` builds it too. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { deployedAddress } from '../../../worker/deploy/deployed-address.ts';
import { openAccount } from './account.ts';

const anonymous = new URL('../../../dist/deploy-test-data/', import.meta.url);
afterAll(() => rmSync(anonymous, { recursive: true, force: true }));

const { uploaded, built, run, deploy, deployIn } = openAccount('deploy-test', { isBuilt: true });

it('tells how it is used', async () => {
  const { code, output } = await deploy('--help');

  expect([code, uploaded]).toEqual([0, []]);
  expect(output).toMatch(/^Usage: npm run deploy -- --env <environment>/);
});

it('refuses a version of the widget that is not frozen', async () => {
  const { code, output } = await deploy('--env', 'production');

  expect([code, uploaded]).toEqual([1, []]);
  expect(output).toContain('is not frozen');
  expect(output).toContain('npm run freeze');
});

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

it('names the lines that production needs of a data set that names nobody', async () => {
  mkdirSync(anonymous, { recursive: true });
  writeFileSync(new URL('dataset.json', anonymous), '{}');
  const { code, output } = await deployIn({ DATA_FOLDER: 'dist/deploy-test-data' }, '--env', 'production');

  expect([code, uploaded]).toEqual([1, []]);
  expect(output).toContain('"publisher": {');
  expect(output).toContain('"contact": "mailto:');
});

it('ends as Wrangler does where that fails', async () => {
  const { code, output } = await deploy('--env', 'nowhere');

  expect([code, uploaded]).toEqual([1, []]);
  expect(output).toContain('nowhere');
});

describe('the address in what Wrangler reports', () => {
  const report = (...targets: unknown[]) =>
    `${JSON.stringify({ type: 'wrangler-session' })}\n${JSON.stringify({ type: 'deploy', targets })}\n`;

  it.each([
    [['https://a.b.workers.dev'], 'https://a.b.workers.dev'],
    [['https://a.b.workers.dev', 'facts.example.org (custom domain)'], 'https://facts.example.org'],
    [['facts.example.org (custom domain - zone id: 1)'], 'https://facts.example.org'],
    [['schedule: 5 4 * * *', 'example.org/facts/*'], null],
    [[], null],
    [[null, 5], null],
  ])('of %j is %j', (targets, address) => {
    expect(deployedAddress(report(...targets))).toBe(address);
  });
});
