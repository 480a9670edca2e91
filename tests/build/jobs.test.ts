/** The scripts of scheduled jobs: which requests `.ci/due` sends to GitHub, and what `.ci/watch` says about a deployment. */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../support/site.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  mkdirSync(join(folder, 'bin'));
  cpSync(join(root, '.ci'), join(folder, '.ci'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, script: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}

async function run(script: string, args: string[] = []) {
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
    ASSIGNEE: 'editor',
    LOG: join(folder, 'log'),
  };
  const { stdout, code = 0 } = await promisify(execFile)(join(folder, '.ci', script), args, { env }).catch(
    (error) => error,
  );
  return { stdout, code };
}

describe('.ci/due', () => {
  /** GitHub, with an open issue or none, and what `desk due` answers. */
  const requests = async (open: string, issue: object) => {
    program('gh', `case "$2" in list) echo "${open}";; view) echo before;; *) echo "$@" >> "$LOG";; esac`);
    program('npm', `echo '${JSON.stringify(issue)}'`);
    writeFileSync(join(folder, 'log'), '');
    expect((await run('due')).code).toBe(0);
    const log = readFileSync(join(folder, 'log'), 'utf8').trim();
    return log.replaceAll(/\/\S+\/body\.md/g, 'BODY').split('\n');
  };
  const MISSING = { title: 'Releases due', body: '- CN', comment: null };

  it.each<[string, string, object, string[]]>([
    ['creates an issue', '', MISSING, ['issue create --title Releases due --body-file BODY --assignee editor']],
    ['updates the open issue', '7', MISSING, ['issue edit 7 --body-file BODY']],
    [
      'comments on new releases',
      '7',
      { ...MISSING, comment: 'New: CN.' },
      ['issue edit 7 --body-file BODY', 'issue comment 7 --body New: CN.'],
    ],
    [
      'closes the issue if nothing is missing',
      '7',
      { ...MISSING, body: null },
      ['issue close 7 --comment Nothing is missing.'],
    ],
    ['does nothing if nothing is missing and no issue is open', '', { ...MISSING, body: null }, ['']],
  ])('%s', async (_, open, issue, expected) => {
    expect(await requests(open, issue)).toEqual(expected);
  });

  it('counts only issues of its own', () => {
    expect(readFileSync(join(root, '.ci/due'), 'utf8')).toMatch(/gh issue list .*--app github-actions/);
  });
});

describe('.ci/watch', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const commit = (build: string) => {
    writeFileSync(join(folder, 'data/catalogue/build-id.ts'), `export const buildId = () => '${build}';`);
    git('add', 'data');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', build);
    return git('rev-parse', 'HEAD');
  };
  beforeEach(() => {
    mkdirSync(join(folder, 'data/catalogue'), { recursive: true });
    git('init', '-q');
    // Runs Node for "npm exec -- node", and notes other commands.
    program('npm', `if [ "$1" = exec ]; then shift 2; exec "$@"; fi; echo "npm $@"`);
    program('node', `exec '${process.execPath}' "$@"`);
    writeFileSync(join(folder, '.ci/install'), '#!/bin/sh\necho installed\n');
  });

  it('verifies the commit that was deployed', async () => {
    const deployed = commit('0001');
    commit('0002');
    const site = await serve({ '/healthz': () => Response.json({ build: '0001' }) });
    const { stdout, code } = await run('watch', [site.origin]);
    await site.close();
    expect(stdout.split('\n')).toEqual([
      `${site.origin} serves build 0001, of commit ${deployed}.`,
      'installed',
      'npm run build',
      `npm run verify -- ${site.origin}`,
      '',
    ]);
    expect(code).toBe(0);
  });

  it('fails if the deployed build is of no known commit', async () => {
    commit('0001');
    const site = await serve({ '/healthz': () => Response.json({ build: '0009' }) });
    const { stdout, code } = await run('watch', [site.origin]);
    await site.close();
    expect([stdout, code]).toEqual([
      `::error::${site.origin} serves build 0009, which is none of the last 100 commits of this branch.\n`,
      1,
    ]);
  });

  it('fails if the deployment does not answer', async () => {
    commit('0001');
    const { stdout, code } = await run('watch', ['http://localhost:9']);
    expect([stdout, code]).toEqual(['::error::http://localhost:9/healthz does not answer.\n', 1]);
  });

  it('does nothing before the first deploy', async () => {
    writeFileSync(join(folder, 'wrangler.toml'), '[vars]\nPUBLIC_ORIGIN = "https://trade-facts.example"\n');
    expect((await run('watch')).stdout).toMatch(/^Nothing is deployed yet/);
  });
});
