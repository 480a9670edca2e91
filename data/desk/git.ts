/** Asks git about the repository of the record, and commits and deploys files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathOf } from '../record/folders.ts';
import { DeskError } from './command.ts';
import { writeAtomically } from './write-file.ts';

export interface Repository {
  /** The top folder. */
  folder: string;
  /** The path of the data folder in the repository. */
  data: string;
  /** Runs git in the top folder and returns its output. Throws a DeskError with git's reason. */
  git(args: string[]): string;
}

/** Throws a DeskError if the folder is not in a repository. */
export function repositoryOf(dataFolder: URL): Repository {
  const realDataFolder = realpathSync(pathOf(dataFolder));
  const run = (inFolder: string, args: string[]): string => {
    try {
      return runGit(inFolder, args);
    } catch (error) {
      throw new DeskError(`git says: ${reasonOf(error)}`);
    }
  };
  const folder = run(realDataFolder, ['rev-parse', '--show-toplevel']).trim();
  return { folder, data: relative(folder, realDataFolder).replaceAll('\\', '/'), git: (args) => run(folder, args) };
}

function runGit(folder: string, args: string[], timeoutMs?: number): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
    // Nobody is there to type a password.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
}

function reasonOf(error: unknown): string {
  const { stderr, code } = error as { stderr?: string; code?: string };
  if (code === 'ETIMEDOUT') return 'no answer';
  const lines = stderr?.trim().split('\n') ?? [];
  // Git prints advice after the reason.
  return lines.find((line) => line.startsWith('fatal: ')) ?? (lines.at(-1) || String(error));
}

const FETCH_TIMEOUT_MS = 30_000;
const REMOTE_REFS = 'refs/remotes/';

/** Says that the current branch lacks commits of other editors, or may lack them; null if it has all of them or follows no remote. */
export function remoteProblem(folder: string): string | null {
  let upstream: string;
  try {
    upstream = runGit(folder, ['rev-parse', '--symbolic-full-name', '@{upstream}']).trim();
  } catch {
    return null;
  }
  // A branch may also follow another local branch.
  if (!upstream.startsWith(REMOTE_REFS)) return null;
  upstream = upstream.slice(REMOTE_REFS.length);
  const [remote = '', ...branch] = upstream.split('/');
  try {
    runGit(folder, ['fetch', '--quiet', remote, branch.join('/')], FETCH_TIMEOUT_MS);
  } catch (error) {
    return `The remote "${remote}" cannot be reached (${reasonOf(error)}), so it is not known whether other editors have committed.`;
  }
  const count = Number(runGit(folder, ['rev-list', '--count', `HEAD..${upstream}`]));
  if (!count) return null;
  return `This clone lacks ${count} ${count === 1 ? 'commit' : 'commits'} of ${upstream}: run "git pull --rebase" first.`;
}

export function stateOf({ git }: Repository, file: string): 'new' | 'changed' | 'committed' {
  if (!git(['ls-tree', 'HEAD', '--', file])) return 'new';
  return git(['diff', 'HEAD', '--name-only', '--', file]) ? 'changed' : 'committed';
}

/** The text of the file in the last commit; null if it is not committed, or if the data is outside a repository. */
export function committedText(dataFolder: URL, name: string): string | null {
  try {
    return runGit(pathOf(dataFolder), ['show', `HEAD:./${name}`]);
  } catch {
    return null;
  }
}

/** The path that the release of the page at `url` has in the last commit, if that file was since removed or renamed. */
export function renamedFrom({ git, folder, data }: Repository, url: string): string | null {
  const lines = git(['diff', 'HEAD', '--name-only', '--diff-filter=D', '--', `${data}/releases`]).split('\n');
  const deletedFiles = lines.filter((file) => file && !existsSync(join(folder, file)));
  return deletedFiles.find((file) => JSON.parse(git(['show', `HEAD:${file}`])).url === url) ?? null;
}

/** Writes `files` and commits them, with the removal of `removed`, and nothing else. If git refuses, it restores the old texts. */
export function commitFiles(
  { git, folder }: Repository,
  files: ReadonlyMap<string, string>,
  removed: readonly string[],
  message: string,
): void {
  const names = [...files.keys()];
  const oldTexts = names.map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const);
  const paths = [...names, ...removed];
  try {
    for (const [name, text] of files) writeAtomically(join(folder, name), text);
    git(['add', '--', ...paths]);
    git(['commit', '--quiet', '--only', '-m', message, '--', ...paths]);
  } catch (error) {
    for (const [path, text] of oldTexts) writeAtomically(path, text);
    git(['reset', '--quiet', '--', ...paths]);
    throw error;
  }
}

/** Deploys from a temporary worktree, so that only committed files are deployed. Returns the exit status. */
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
