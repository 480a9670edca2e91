/** What the desk asks of git: which state a release has, a commit of some files and no others, and the deploy of a commit. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathOf } from '../record/folders.ts';
import { RecordError, readRecord } from '../record/record.ts';
import { checkRecord } from '../rules/check-record.ts';
import { InputError } from './story/input.ts';

export interface Repository {
  /** Its top folder. */
  folder: string;
  /** The data folder, relative to it. */
  data: string;
  git(args: string[], options?: { input?: string; env?: Record<string, string> }): string;
  /** What the last commit has of a file. */
  committed(file: string): string;
  /** What the folder has of it now. */
  current(file: string): string;
}

/** Raises an InputError where the folder is in no repository. */
export function repositoryOf(dataFolder: URL): Repository {
  const real = realpathSync(pathOf(dataFolder));
  const run =
    (at: string): Repository['git'] =>
    (args, { input, env = {} } = {}) => {
      try {
        const stdio = [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] as never;
        const options = { input, encoding: 'utf8', stdio, env: { ...process.env, ...env }, maxBuffer: 1e8 } as const;
        return execFileSync('git', ['-C', at, ...args], options);
      } catch (error) {
        const { stderr } = error as { stderr?: string };
        throw new InputError(`git says: ${stderr?.trim() || String(error)}`);
      }
    };
  const folder = run(real)(['rev-parse', '--show-toplevel']).trim();
  const git = run(folder);
  return {
    folder,
    data: relative(folder, real).replaceAll('\\', '/'),
    git,
    committed: (file) => git(['show', `HEAD:${file}`]),
    current: (file) => readFileSync(join(folder, file), 'utf8'),
  };
}

export function stateOf({ git }: Repository, file: string): 'new' | 'changed' | 'committed' {
  if (!git(['ls-tree', 'HEAD', '--', file])) return 'new';
  return git(['diff', 'HEAD', '--name-only', '--', file]) ? 'changed' : 'committed';
}

/**
 * Commits the files with these contents, and nothing else that is changed or staged. Before it, the record of the commit is read and
 * checked by itself: what is wrong with it is given, and then nothing was committed.
 */
export function commitFiles(
  { git, data }: Repository,
  files: ReadonlyMap<string, string>,
  message: string,
): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    git(['read-tree', 'HEAD'], { env });
    for (const [file, input] of files) {
      const blob = git(['hash-object', '-w', '--stdin'], { input }).trim();
      git(['update-index', '--add', '--cacheinfo', `100644,${blob},${file}`], { env });
    }
    const names = git(['ls-files', '-z', '--', data], { env });
    git(['checkout-index', '-z', '--stdin', `--prefix=${folder}/tree/`], { env, input: names });
    const problems = problemsOf(pathToFileURL(`${join(realpathSync(folder), 'tree', data)}/`));
    if (problems.length) return `The commit alone would have these problems:\n  ${problems.join('\n  ')}`;
    git(['commit', '--quiet', '-m', message], { env });
    git(['reset', '--quiet', '--', ...files.keys()]);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function problemsOf(folder: URL): string[] {
  try {
    return checkRecord(readRecord(folder)).problems;
  } catch (error) {
    if (error instanceof RecordError) return error.problems;
    throw error;
  }
}

/** Deploys the last commit from a folder of its own, so that nothing goes out that is not committed. Gives the exit status. */
export function deployCommit({ git, folder, data }: Repository, env: string): number {
  const tree = join(mkdtempSync(join(tmpdir(), 'desk-')), 'tree');
  try {
    git(['worktree', 'add', '--quiet', '--detach', tree, 'HEAD']);
    if (existsSync(join(folder, 'node_modules'))) symlinkSync(join(folder, 'node_modules'), join(tree, 'node_modules'));
    const { status, signal } = spawnSync('npm', ['run', 'deploy', '--', '--env', env], {
      cwd: tree,
      stdio: ['inherit', 2, 'inherit'],
      env: { ...process.env, DATA_FOLDER: data },
    });
    return status ?? (signal ? 130 : 1);
  } finally {
    git(['worktree', 'remove', '--force', tree]);
    rmSync(join(tree, '..'), { recursive: true, force: true });
  }
}
