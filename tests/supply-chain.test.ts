/** What comes from others: packages by version and hash, their licenses, the scripts that may run on installing, and the actions of CI. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
}

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const own = JSON.parse(read('package.json')) as Record<string, Record<string, string | boolean>>;
/** The folders with a lockfile: the project's, and those of what only some commands need. */
const FOLDERS = ['', 'tests/examples/'];
const manifests = FOLDERS.map((folder) => JSON.parse(read(`${folder}package.json`)) as typeof own);
/** The packages of others, by their folders. */
const locked = FOLDERS.flatMap((folder) => {
  const { packages } = JSON.parse(read(`${folder}package-lock.json`)) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, each]) => [folder + path, each] as const);
});
const workflows = globSync('.github/workflows/*.yml', { cwd: root }).map((file) => [file, read(file)] as const);

/** What may become part of what is deployed: licenses that ask for no more than their text beside the code. */
const OF_DEPLOYED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MIT OR Apache-2.0'];
/** What tools may have, which run on the machine of a developer and are not passed on. */
const OF_TOOLS = [
  'MPL-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  'CC0-1.0',
  '(MIT OR CC0-1.0)',
  'PSF-2.0',
  'Python-2.0',
  'LGPL-3.0-or-later',
  'OFL-1.1',
  'BlueOak-1.0.0',
  // DejaVu fonts: the Bitstream Vera license. They are only used in tests.
  'SEE LICENSE IN README.md AND LICENSE',
];

it('is installed in exactly one version with one hash', () => {
  expect(locked.length).toBeGreaterThan(100);
  const loose = locked.filter(
    ([, { version, integrity }]) => !version || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(loose.map(([folder]) => folder)).toEqual([]);
  const ranges = manifests.flatMap(({ dependencies = {}, devDependencies = {} }) =>
    Object.entries({ ...dependencies, ...devDependencies }),
  );
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
});

it('comes from whichever registry npm is set to: the lock names no address', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
});

it('has a license that fits its use', () => {
  const unfit = locked.filter(([, { license = 'none', dev }]) => {
    const parts = license.replace(/^\((.*)\)$/, '$1').split(' AND ');
    const allowed = dev ? [...OF_DEPLOYED, ...OF_TOOLS] : OF_DEPLOYED;
    return !allowed.includes(license) && !parts.every((part) => allowed.includes(part));
  });
  expect(unfit.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([]);
});

it('runs a script on installing only where package.json decides so', () => {
  const scripts = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([folder]) => folder.replace(/.*node_modules\//, ''));
  expect([...new Set(scripts)].sort()).toEqual(Object.keys(own.allowScripts ?? {}).sort());
  const allowed = Object.entries(own.allowScripts ?? {}).filter(([, may]) => may);
  expect(allowed.map(([name]) => name)).toEqual(['node', 'esbuild', 'workerd']);
});

it('is an action of CI at one commit, which no moved tag changes', () => {
  const uses = workflows.flatMap(([, text]) =>
    [...text.matchAll(/uses: *(\S+)/g)].map(([, action]) => action as string),
  );
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((action) => !action.startsWith('./') && !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

it('runs no script on installing in CI but those that package.json allows', () => {
  expect(read('.ci/install')).toMatch(/^npm ci --ignore-scripts <[\s\S]*npm rebuild "\$\{allowed\[@\]\}"/m);
  const installs = [['.ci/run', read('.ci/run')] as const, ...workflows].filter(([, text]) =>
    /npm (ci|install)/.test(text),
  );
  expect(installs).toEqual([]);
  const scripts = Object.values(own.scripts ?? {}).filter((command) => /npm (ci|install) /.test(String(command)));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain('npm ci --ignore-scripts --prefix tests/');
});

it('leaves no token in the checkout of a workflow', () => {
  expect(workflows.length).toBeGreaterThan(0);
  for (const [file, text] of workflows) {
    const steps = text.split(/^ {6}- /m).filter((step) => step.includes('uses: actions/checkout@'));
    expect(steps.length, file).toBe(1);
    expect(steps[0], file).toContain('persist-credentials: false');
  }
});

it('lets a workflow write issues alone, and gives secrets to the deploy alone, never to the code of a pull request', () => {
  const found = (pattern: RegExp) =>
    workflows.flatMap(([file, text]) =>
      [...text.matchAll(pattern)].map(([match]) => `${file.split('/').at(-1)}: ${match.trim()}`),
    );
  expect(found(/^ *[\w-]+: write\b.*$|write-all/gm)).toEqual(['due.yml: issues: write']);
  expect(found(/^permissions:\n {2}contents: read$/gm)).toHaveLength(workflows.length);
  expect(found(/pull_request_target|workflow_run/g)).toEqual([]);
  expect(found(/secrets\.\w+|secrets: inherit/g).sort()).toEqual([
    'deploy.yml: secrets.CLOUDFLARE_ACCOUNT_ID',
    'deploy.yml: secrets.CLOUDFLARE_API_TOKEN',
  ]);
  // The packages that tests and builds run see no secret: they stand in the last step.
  expect(
    read('.github/workflows/deploy.yml')
      .split(/^ {6}- /m)
      .at(-1),
  ).toMatch(/^run: npm run deploy [\s\S]*secrets\./);
});

it('is deployed to production from the main branch alone', () => {
  const deploy = read('.github/workflows/deploy.yml');
  const check = deploy.indexOf(`- if: env.TARGET == 'production'
        run: |
          git merge-base --is-ancestor "$GITHUB_SHA" origin/main ||`);
  expect(check).toBeGreaterThan(0);
  expect(deploy).toMatch(/TARGET: \$\{\{ inputs\.environment \|\| 'production' \}\}/);
  expect(deploy.indexOf('npm run deploy')).toBeGreaterThan(check);
});

it('sends nothing about its use: every command that runs Wrangler says so', () => {
  const commands = Object.entries(own.scripts ?? {}).filter(([, command]) =>
    /wrangler |worker\/deploy\/(deploy|start)/.test(String(command)),
  );
  expect(commands.map(([name]) => name)).toEqual(['start', 'deploy']);
  for (const [name, command] of commands) expect(String(command), name).toMatch(/^WRANGLER_SEND_METRICS=false /);
});
