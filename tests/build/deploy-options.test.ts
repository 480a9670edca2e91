/** What `npm run deploy` refuses: options that npm has kept for itself, no environment, and a wrong PUBLIC_ORIGIN; and what it gives to Wrangler. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { faultOfOrigin } from '../../worker/deploy/public-origin.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));
const wrangler = join(folder, 'wrangler');
writeFileSync(wrangler, '#!/bin/sh\necho "wrangler $@"\n');
chmodSync(wrangler, 0o755);

const DEPLOY = join(import.meta.dirname, '../../worker/deploy/deploy.ts');

/** A dry run takes a version that is not frozen. */
function deploy(options: string[], variables: Record<string, string> = {}) {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, ...variables };
  return spawnSync(process.execPath, [DEPLOY, ...options, '--dry-run'], { encoding: 'utf8', env });
}

it.each([
  ['npm run deploy --dry-run', { npm_config_dry_run: 'true' }, '--dry-run'],
  ['npm run deploy --env=staging', { npm_config_env: 'staging' }, '--env'],
  [
    'npm run deploy --env staging --dry-run',
    { npm_config_env: 'true', npm_config_dry_run: 'true' },
    '--env and --dry-run',
  ],
])('%s deploys nothing, and says where the options belong', (_, variables, named) => {
  const { stdout, stderr, status } = deploy(['--env', 'staging'], variables);
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toBe(
    `npm took ${named} for itself. Write "npm run deploy -- …", with the options after the "--". Nothing was deployed.\n`,
  );
});

it.each([
  ['npm run deploy -e staging', []],
  ['npm run deploy staging', ['staging']],
  ['npm run deploy -- --env "$UNSET"', ['--env', '']],
])('%s deploys nothing, and asks for the environment', (_, options) => {
  const { stdout, stderr, status } = deploy(options);
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toBe(
    'Name the environment: "npm run deploy -- --env staging", or "npm run deploy -- --env production". Nothing was deployed.\n',
  );
});

it.each([
  [['--minify', '--env', 'staging'], '--minify --dry-run --env staging'],
  [['-e', 'staging', '--keep-vars'], '--keep-vars --dry-run --env staging'],
  [['--env=staging'], '--dry-run --env staging'],
  // The top level of wrangler.toml.
  [['--env', 'production'], '--dry-run --env '],
])('%j gives Wrangler %j', (options, given) => {
  const { stdout, status } = deploy(options);
  expect([stdout, status]).toEqual([`wrangler deploy ${given}\n`, 0]);
});

it.each([
  [{}, ['"publisher"', '"contact"']],
  [{ publisher: { name: 'Example' } }, ['"contact"']],
  [{ publisher: { name: 'Example' }, contact: 'mailto:trade@example.org' }, []],
])('names what %j does not say of who answers for it, and where to put it', (dataset, missing) => {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'dataset.json'), JSON.stringify(dataset));
  const { stderr, status } = deploy(['--env', 'staging'], { DATA_FOLDER: data });
  expect(Array.from(stderr.matchAll(/^ {2}("\w+"): .*,$/gm), ([, field]) => field)).toEqual(missing);
  expect(stderr.includes(`${data}/dataset.json`)).toBe(missing.length > 0);
  expect(status).toBe(0);
});

it.each([
  ['https://facts.example.org', null],
  ['http://localhost:8787', null],
  ['https://facts.example.org/', '"https://facts.example.org/" has to be written "https://facts.example.org"'],
  [
    'https://facts.example.org/trade',
    '"https://facts.example.org/trade" has to be written "https://facts.example.org"',
  ],
  ['https://Facts.example.org', '"https://Facts.example.org" has to be written "https://facts.example.org"'],
  ['facts.example.org', '"facts.example.org" is no address such as "https://facts.example.org"'],
])('PUBLIC_ORIGIN = %j: %s', (origin, fault) => {
  expect(faultOfOrigin(origin)).toBe(fault);
});
