/** What the desk asks of git: which state a release has, a commit of some files and no others, and the deploy of a commit. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathOf } from '../record/folders.ts';
import { DeskError } from './command.ts';
import { writeWhole } from './write-file.ts';

export interface Repository {
  /** Its top folder. */
  folder: string;
  /** The data folder, relative to it. */
  data: string;
  git(args: string[]): string;
}

/** Raises a DeskError where the folder is in no repository. */
export function repositoryOf(dataFolder: URL): Repository {
  const real = realpathSync(pathOf(dataFolder));
  const run = (at: string, args: string[]): string => {
    try {
      return execFileSync('git', ['-C', at, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const { stderr } = error as { stderr?: string };
      throw new DeskError(`git says: ${stderr?.trim() || String(error)}`);
    }
  };
  const folder = run(real, ['rev-parse', '--show-toplevel']).trim();
  return { folder, data: relative(folder, real).replaceAll('\\', '/'), git: (args) => run(folder, args) };
}

export function stateOf({ git }: Repository, file: string): 'new' | 'changed' | 'committed' {
  if (!git(['ls-tree', 'HEAD', '--', file])) return 'new';
  return git(['diff', 'HEAD', '--name-only', '--', file]) ? 'changed' : 'committed';
}

/** Writes the files and commits them, and nothing else that is changed or staged. Where git refuses, the files are as before. */
export function commitFiles({ git, folder }: Repository, files: ReadonlyMap<string, string>, message: string): void {
  const names = [...files.keys()];
  const before = names.map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const);
  try {
    for (const [name, text] of files) writeWhole(join(folder, name), text);
    git(['add', '--', ...names]);
    git(['commit', '--quiet', '--only', '-m', message, '--', ...names]);
  } catch (error) {
    for (const [path, text] of before) writeWhole(path, text);
    git(['reset', '--quiet', '--', ...names]);
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
