/**
 * `npm run deploy` on an account that has no Worker yet: Wrangler itself, with the paths of the Cloudflare API that it asks for as a table.
 */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deployedAddress } from '../../../worker/deploy/deployed-address.ts';
import { type Site, serve } from '../../support/site.ts';
import type { Table } from '../../support/table.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Where the builds of these deploys go, and their frozen versions: other tests use what stands in dist/. */
const OUT = 'dist/deploy-test';
const PUBLISHED = 'dist/deploy-test-published';
const ACCOUNT = '0'.repeat(32);
const NAME = 'trade-facts';

// Each deploy builds the whole, of the small record.
vi.setConfig({ testTimeout: 240_000 });

let cloudflare: Site;
/** The value of PUBLIC_ORIGIN in each upload. */
let uploaded: string[] = [];

const ok = (result: unknown) => Response.json({ success: true, errors: [], messages: [], result });
const missing = (code: number) =>
  Response.json(
    { success: false, errors: [{ code, message: 'not found' }], messages: [], result: null },
    { status: 404 },
  );

function paths(name: string): Table {
  const account = `/client/v4/accounts/${ACCOUNT}/workers`;
  const script = `${account}/scripts/${name}`;
  return {
    [`${account}/services/${name}`]: () => missing(10090),
    [`${account}/subdomain`]: () => ok({ subdomain: 'newsroom' }),
    [`${account}/workers/${name}`]: () => ok({ id: name, name, subdomain: { enabled: true, previews_enabled: false } }),
    [`${script}/secrets`]: () => ok([]),
    [`${script}/deployments`]: () => missing(10007),
    [`${script}/assets-upload-session`]: () => ok({ jwt: 'header.claims.signature', buckets: [] }),
    [`${script}/settings`]: () => ok({ bindings: [] }),
    [`${script}/script-settings`]: () => ok({}),
    [`${script}/subdomain`]: () => ok({ enabled: true, previews_enabled: false }),
    [script]: async (request) => {
      const { bindings } = JSON.parse(String((await request.formData()).get('metadata')));
      uploaded.push(bindings.find((binding: { name: string }) => binding.name === 'PUBLIC_ORIGIN').text);
      return ok({ id: name, startup_time_ms: 5, entry_point: 'index.js' });
    },
  };
}

beforeAll(async () => {
  cloudflare = await serve({ ...paths(NAME), ...paths(`${NAME}-staging`) });
});
afterAll(async () => {
  await cloudflare.close();
  for (const folder of [OUT, PUBLISHED]) rmSync(`${root}${folder}`, { recursive: true, force: true });
});
beforeEach(() => {
  uploaded = [];
});

function deploy(...options: string[]): Promise<{ code: number; output: string }> {
  return run('worker/deploy/deploy.ts', ...options);
}

/** Resolves with the outcome of the command, also where it fails. */
async function run(command: string, ...options: string[]): Promise<{ code: number; output: string }> {
  const { PATH = '', ...env } = process.env;
  const ran = promisify(execFile)(process.execPath, [command, ...options], {
    cwd: root,
    env: {
      ...env,
      ...{
        DATA_FOLDER: 'tests/record',
        OUT_FOLDER: OUT,
        PUBLISHED_FOLDER: PUBLISHED,
        CI: 'true',
        NO_COLOR: '1',
        WRANGLER_SEND_METRICS: 'false',
        PATH: `${root}node_modules/.bin${delimiter}${PATH}`,
      },
      ...{
        CLOUDFLARE_API_BASE_URL: `${cloudflare.origin}/client/v4`,
        CLOUDFLARE_API_TOKEN: 'token',
        CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
      },
    },
  });
  return ran.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  );
}

it('tells how it is used', async () => {
  const { code, output } = await deploy('--help');

  expect([code, uploaded]).toEqual([0, []]);
  expect(output).toMatch(/^Usage: npm run deploy \[-- --env staging\]/);
});

it('refuses a version of the widget that is not frozen', async () => {
  const { code, output } = await deploy('--env', '');

  expect([code, uploaded]).toEqual([1, []]);
  expect(output).toContain('is not frozen');
  expect(output).toContain('npm run freeze');
});

it('deploys staging with an address of its own, and says where the version is not frozen', async () => {
  const { code, output } = await deploy('--env', 'staging');

  expect([code, uploaded[1]]).toEqual([0, 'https://trade-facts-staging.newsroom.workers.dev']);
  expect(output).toContain('is not frozen');
});

it('deploys twice where PUBLIC_ORIGIN is a placeholder, the second time with the address that Wrangler reports', async () => {
  expect((await run('widget/build/freeze.ts')).code).toBe(0);
  const { code, output } = await deploy('--env', '');

  expect(output).toContain('Deploying again with PUBLIC_ORIGIN = "https://trade-facts.newsroom.workers.dev".');
  expect([code, uploaded]).toEqual([0, ['https://trade-facts.example', 'https://trade-facts.newsroom.workers.dev']]);
  expect(output).not.toContain('is not frozen');
});

it('uploads nothing in a dry run', async () => {
  expect((await deploy('--dry-run', '--env', '')).code).toBe(0);
  expect(uploaded).toEqual([]);
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
