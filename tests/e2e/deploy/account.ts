/**
 * A fake Cloudflare account without a Worker. The real Wrangler runs against it: a table has the API paths that it requests. A deploy
 * uploads what `npm run bundle` built.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Site, serve } from '../../support/site.ts';
import type { Table } from '../../support/table.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ACCOUNT = '0'.repeat(32);
const NAME = 'trade-facts';
const TOKEN = 'token';

export interface Account {
  /** The value of PUBLIC_ORIGIN in each upload of the test. */
  uploadedOrigins: string[];
  /** The arguments of each call of npm. */
  npmCalls(): string[];
  /** Runs a command of the project against the account. Resolves even if the command fails. */
  run(command: string, ...options: string[]): Promise<{ code: number; output: string }>;
  /** `npm run deploy`. */
  deploy(...options: string[]): ReturnType<Account['run']>;
  /** `npm run deploy` with these environment variables. */
  deployWith(variables: Record<string, string | undefined>, ...options: string[]): ReturnType<Account['run']>;
}

/** A fake npm that logs its arguments and builds nothing. */
const NPM = `#!/bin/sh
echo "$@" >> "$(dirname "$0")/calls.txt"
`;

const PUBLISHED = 'dist/deploy-test-published';

/** The account exists while the tests of a file run. Versions are frozen in `PUBLISHED`, not in the folder of the real ones. */
export function openAccount(): Account {
  const uploadedOrigins: string[] = [];
  const bin = mkdtempSync(join(tmpdir(), 'account-'));
  writeFileSync(join(bin, 'npm'), NPM);
  chmodSync(join(bin, 'npm'), 0o755);
  let cloudflare: Site;
  beforeAll(async () => {
    cloudflare = await serve({
      ...IDENTITY,
      ...paths(NAME, uploadedOrigins),
      ...paths(`${NAME}-staging`, uploadedOrigins),
    });
  });
  afterAll(async () => {
    await cloudflare.close();
    rmSync(bin, { recursive: true });
    rmSync(root + PUBLISHED, { recursive: true, force: true });
  });
  beforeEach(() => {
    uploadedOrigins.length = 0;
  });

  const runIn = (variables: Record<string, string | undefined>, command: string, ...options: string[]) => {
    const { PATH = '', ...inherited } = process.env;
    const env = {
      ...inherited,
      DATA_FOLDER: 'tests/test-record',
      PUBLISHED_FOLDER: PUBLISHED,
      CI: 'true',
      NO_COLOR: '1',
      WRANGLER_SEND_METRICS: 'false',
      PATH: [bin, `${root}node_modules/.bin`, PATH].join(delimiter),
      CLOUDFLARE_API_BASE_URL: `${cloudflare.origin}/client/v4`,
      CLOUDFLARE_API_TOKEN: TOKEN,
      CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
      ...variables,
    };
    return promisify(execFile)(process.execPath, [command, ...options], { cwd: root, env }).then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
    );
  };
  return {
    uploadedOrigins,
    npmCalls: () => readFileSync(join(bin, 'calls.txt'), 'utf8').trim().split('\n'),
    run: (...command) => runIn({}, ...command),
    deploy: (...options) => runIn({}, 'worker/deploy/deploy.ts', ...options),
    deployWith: (variables, ...options) => runIn(variables, 'worker/deploy/deploy.ts', ...options),
  };
}

const ok = (result: unknown) => Response.json({ success: true, errors: [], messages: [], result });
const missing = (code: number) =>
  Response.json(
    { success: false, errors: [{ code, message: 'not found' }], messages: [], result: null },
    { status: 404 },
  );

/** The requests of `wrangler whoami`. */
const IDENTITY: Table = {
  '/client/v4/user': (request) =>
    request.headers.get('authorization') === `Bearer ${TOKEN}`
      ? ok({ email: 'operator@example.org' })
      : Response.json({ success: false, errors: [{ code: 10000, message: 'Authentication error' }] }, { status: 401 }),
  '/client/v4/accounts': () => ok([{ id: ACCOUNT, name: 'Newsroom' }]),
  '/client/v4/memberships': () => ok([]),
  '/client/v4/user/tokens/verify': () => ok({ status: 'active' }),
};

const DEPLOYMENT = {
  id: '1',
  source: 'wrangler',
  strategy: 'percentage',
  author_email: 'operator@example.org',
  created_on: '2026-11-29T00:00:00Z',
  versions: [{ version_id: '1', percentage: 100 }],
  annotations: {},
};

function paths(name: string, uploadedOrigins: string[]): Table {
  const account = `/client/v4/accounts/${ACCOUNT}/workers`;
  const script = `${account}/scripts/${name}`;
  let uploads = 0;
  return {
    [`${account}/services/${name}`]: () => missing(10090),
    [`${account}/subdomain`]: () => ok({ subdomain: 'newsroom' }),
    [`${account}/workers/${name}`]: () => ok({ id: name, name, subdomain: { enabled: true, previews_enabled: false } }),
    [`${script}/secrets`]: () => ok([]),
    [`${script}/deployments`]: () => (uploads ? ok({ deployments: [DEPLOYMENT] }) : missing(10007)),
    [`${script}/assets-upload-session`]: () => ok({ jwt: 'header.claims.signature', buckets: [] }),
    [`${script}/settings`]: () => ok({ bindings: [] }),
    [`${script}/script-settings`]: () => ok({}),
    [`${script}/subdomain`]: () => ok({ enabled: true, previews_enabled: false }),
    [script]: async (request) => {
      const { bindings } = JSON.parse(String((await request.formData()).get('metadata')));
      uploads++;
      uploadedOrigins.push(bindings.find((binding: { name: string }) => binding.name === 'PUBLIC_ORIGIN').text);
      return ok({ id: name, startup_time_ms: 5, entry_point: 'index.js' });
    },
  };
}
