/** What `npm run deploy` refuses: options that npm has kept for itself, no environment, and a wrong PUBLIC_ORIGIN; and what it gives to Wrangler. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { problemOfOrigin } from '../../worker/deploy/public-origin.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));
const wrangler = join(folder, 'wrangler');
/** In the place of Wrangler: says what it was asked for, and answers as the variables say. */
writeFileSync(
  wrangler,
  `#!/bin/sh
if [ "$1" = whoami ]; then echo "$WHOAMI"; echo "$REFUSED" >&2; test -n "$WHOAMI"; exit; fi
if [ "$1" = deployments ]; then echo "$DEPLOYMENTS"; echo "$REFUSED" >&2; test -z "$REFUSED"; exit; fi
echo "wrangler $@"
exit $WRANGLER_ENDS
`,
);
chmodSync(wrangler, 0o755);

const DEPLOY = join(import.meta.dirname, '../../worker/deploy/deploy.ts');

/** A complete data set and no frozen version, unless `variables` say otherwise. */
function deploy(options: string[], variables: Record<string, string> = {}) {
  const env = {
    ...process.env,
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    DATA_FOLDER: dataFolder({ publisher: { name: 'Example' }, contact: 'mailto:trade@example.org' }),
    PUBLISHED_FOLDER: 'dist/nothing-published',
    // Jobs of workflows do not ask the remote of the repository.
    CI: 'true',
    ...variables,
  };
  const { stdout, stderr, status } = spawnSync(process.execPath, [DEPLOY, ...options], { encoding: 'utf8', env });
  return { stdout, stderr, status };
}

function dataFolder(dataset: object): string {
  const data = mkdtempSync(join(folder, 'data-'));
  writeFileSync(join(data, 'dataset.json'), JSON.stringify(dataset));
  return data;
}

const LOGGED_IN = { WHOAMI: '{"loggedIn":true,"accounts":[{"id":"1","name":"Newsroom"}]}' };
/** As Wrangler writes it. */
const ERROR = `\u001b[31m✘ \u001b[41;31m[\u001b[41;97mERROR\u001b[41;31m]\u001b[0m \u001b[1mA request failed.\u001b[0m

  Authentication error [code: 10000]

  If you think this is a bug, please open an issue.`;

it('tells how it is used', () => {
  expect(deploy(['--help'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Usage: npm run deploy -- --env/),
  });
});

it.each([
  [
    'where npm took options for itself',
    [],
    { npm_config_env: 'true', npm_config_dry_run: 'true' },
    'npm took --env and --dry-run for itself. Write "npm run deploy -- …", with the options after the "--". Nothing was deployed.\n',
  ],
  [
    'without an environment',
    ['--env', ''],
    {},
    'Name the environment: "npm run deploy -- --env staging", or "npm run deploy -- --env production". Nothing was deployed.\n',
  ],
  [
    'to an environment that does not exist',
    ['--env', 'prod'],
    {},
    'There is no environment "prod": wrangler.toml has production and staging.\n',
  ],
  [
    'to production, and names all that is missing at once',
    ['--env', 'production'],
    { DATA_FOLDER: dataFolder({ publisher: { name: 'Example' } }), WHOAMI: '{"loggedIn":false}' },
    /\/dataset\.json does not say who runs this .*:\n {2}"contact": "mailto:…",\n\n.*is not frozen.*\n\nCloudflare did not confirm who you are: no valid credentials\. Set .*\n\nNothing was built\.\n$/,
  ],
  [
    'of a language in draft',
    ['--env', 'production'],
    {
      DATA_FOLDER: dataFolder({
        publisher: { name: 'Example' },
        contact: 'mailto:trade@example.org',
        languages: [{ code: 'en' }, { code: 'tr', draft: true }],
      }),
    },
    /\/dataset\.json has languages in draft: tr\. Add the missing labels .*\n\n.*is not frozen/,
  ],
  [
    'with a token that Cloudflare refuses, and gives its reason',
    ['--env', 'staging'],
    { REFUSED: ERROR },
    /who you are: A request failed\. Authentication error \[code: 10000\]\. Set CLOUDFLARE_API_TOKEN/,
  ],
  [
    'to an account that is not that of the token',
    ['--env', 'staging'],
    { ...LOGGED_IN, REFUSED: ERROR },
    /Cloudflare does not let you deploy: A request failed\. Authentication error \[code: 10000\]\.\n\nNothing was built/,
  ],
])('deploys nothing %s', (_, options, variables, message) => {
  const { stdout, stderr, status } = deploy(options, variables as Record<string, string>);
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  if (typeof message === 'string') expect(stderr).toBe(message);
  else expect(stderr).toMatch(message);
});

it.each([
  [['-e', 'staging', '--keep-vars'], '--keep-vars --dry-run --env staging', '0'],
  // The top level of wrangler.toml.
  [['--env=production'], '--dry-run --env ', '3'],
])('%j gives Wrangler %j, and ends as it does', (options, given, code) => {
  const { stdout, stderr, status } = deploy([...options, '--dry-run'], { WRANGLER_ENDS: code });
  expect({ stdout, status }).toEqual({ stdout: `wrangler deploy ${given}\n`, status: Number(code) });
  // A dry run takes a version that is not frozen, and ends with what production would refuse.
  const fault = code === '3' ? 'production would refuse: Version' : 'Version';
  expect(stderr).toMatch(
    new RegExp(`PUBLIC_ORIGIN of .* is a placeholder.*\n.*warning: ${fault} .* is not frozen.*\n`, 's'),
  );
  const failure = 'failed with exit status 3: see the output above.';
  if (code === '3') expect(stderr).toContain(failure);
  else expect(stderr).not.toContain(failure);
});

it('fails a dry run of a deployment that production would refuse', () => {
  const { stderr, status } = deploy(['--env', 'production', '--dry-run'], {});
  expect(status).toBe(1);
  expect(stderr).toMatch(/production would refuse this deployment: see the warnings\.\n$/);
});

it('says where the address that Wrangler prints has to be written, while PUBLIC_ORIGIN is a placeholder', () => {
  const { stdout, status } = deploy(['--env', 'staging'], LOGGED_IN);
  expect({ status }).toEqual({ status: 0 });
  expect(stdout.match(/^wrangler .*$/gm)).toEqual(['wrangler deploy --env staging']);
  expect(stdout).toContain('write the address above as PUBLIC_ORIGIN into wrangler.toml, [env.staging.vars]');
});

it('stops if the clone lacks commits of the remote, unless it is told to ignore that', () => {
  const [remote, clone] = ['remote', 'clone'].map((name) => join(folder, name));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  const commit = (at: string) =>
    git('-C', at, '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '--allow-empty', '-m', 'x');
  git('init', '-q', '-b', 'main', remote as string);
  commit(remote as string);
  git('clone', '-q', remote as string, clone as string);
  commit(remote as string);
  const variables = { ...LOGGED_IN, CI: '', GIT_DIR: join(clone as string, '.git') };
  const { stderr, status } = deploy(['--env', 'staging'], variables);
  expect(stderr).toContain(
    'This clone lacks 1 commit of origin/main: run "git pull --rebase" first. A deploy would take releases of others offline. To go on anyway, add --ignore-remote.',
  );
  expect(status).toBe(1);
  const { stdout } = deploy(['--env', 'staging', '--ignore-remote', '--keep-vars'], variables);
  expect(stdout.match(/^wrangler .*$/gm)).toEqual(['wrangler deploy --keep-vars --env staging']);
});

it('does not replace a Worker of the same name while its own address is not known', () => {
  const { stdout, stderr, status } = deploy(['--env', 'staging'], { ...LOGGED_IN, DEPLOYMENTS: '[{"id":"1"}]' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  expect(stderr).toMatch(/has a Worker "[\w-]+" already/);
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
  expect(problemOfOrigin(origin)).toBe(fault);
});
