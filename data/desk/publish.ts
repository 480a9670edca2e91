/** `desk publish`: checks, builds, commits and deploys a release. Without --run it only says what it would do. */
import { execFileSync, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { compile } from '../../catalogue/compile.ts';
import { contradicted, revised } from '../../catalogue/contradicted.ts';
import { derive } from '../../catalogue/derive/derive.ts';
import { isTotalTrade } from '../../fact/id.ts';
import { comparePeriods, parsePeriod } from '../../fact/period.ts';
import { periodName } from '../../fact/period-name.ts';
import { dataFolder } from '../../record/folders.ts';
import type { TradeRecord } from '../../record/schema.ts';
import {
  type Draft,
  type DraftObservation,
  readDraft,
  readFinished,
  releaseId,
  releasePath,
  undecided,
} from '../draft/draft-file.ts';
import { InputError } from '../input.ts';
import { type Command, UsageError } from '../terminal.ts';

export const publish: Command = {
  summary: 'checks, builds, commits and deploys a release',
  help: `Usage: npm run desk -- publish <release> [--run] [--env NAME] [--no-deploy] [--message TEXT] [--contradicts]

Runs, one after the other: record:check, the build, a commit of the release's file, the deploy. It stops at the first that fails. What is
changed in vocabulary/, dataset.json and moved.json is committed with the release; it refuses while a file of the code is changed.
It refuses too where the release was recorded before the newest of the others, and where its numbers contradict others: such a number is
served as disputed or as a revision, and is as often a slip of the copy. Where the deploy failed, the same command goes on with it. Without
--run it runs record:check alone and prints the rest.

  --run           does it
  --env NAME      deploys to an environment of wrangler.toml, such as staging; production where it is left out
  --no-deploy     stops after the commit
  --message TEXT  another first line of the commit
  --contradicts   publishes numbers that contradict those of other pages, once they are compared with the pages
  --no-input      never asks (this command has no questions)

Exit status: 0 done, or ready; 1 a step failed, another file is changed or numbers are refused; 2 the arguments are wrong; 3 the release or the repository
can't be read.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        run: { type: 'boolean' },
        env: { type: 'string', default: 'production' },
        'no-deploy': { type: 'boolean' },
        message: { type: 'string' },
        contradicts: { type: 'boolean' },
        'no-input': { type: 'boolean' },
      },
    });
    const [name] = positionals;
    if (positionals.length !== 1 || !name) throw new UsageError('publish takes one release.');
    const path = releasePath(name);
    const draft = readDraft(path);
    const open = undecided(path, draft);
    if (open) {
      console.error(open);
      return 1;
    }
    const { folder, files, others, state } = changes(path);
    if (others.length) {
      console.error(`Other files are changed: commit them first, or take the changes back.\n  ${others.join('\n  ')}`);
      return 1;
    }
    const record = readFinished();
    // What is committed was asked about before.
    const refused = state === 'committed' ? [] : refusals(record, releaseId(path), state === 'new', values.contradicts);
    if (refused.length) {
      console.error(refused.join('\n'));
      return 1;
    }
    const message = commitMessage(values.message, draft, state, record);
    const steps: Step[] = [
      { title: 'check the record', command: ['npm', 'run', '--silent', 'record:check'], isSafe: true },
      { title: 'build', command: ['npm', 'run', 'build'] },
      ...(state === 'committed'
        ? []
        : [
            { title: 'add the file', command: ['git', '-C', folder, 'add', '--', ...files] },
            { title: 'commit it', command: ['git', '-C', folder, 'commit', '-m', message, '--', ...files] },
          ]),
      ...(values['no-deploy']
        ? []
        : [{ title: 'deploy', command: ['npm', 'run', 'deploy', '--', '--env', values.env] }]),
    ];
    for (const { title, command, isSafe } of steps) {
      console.log(`${styleText('bold', title)}: ${command.map(quoted).join(' ')}`);
      if (!values.run && !isSafe) continue;
      const status = runStep(command, !values.run);
      if (status !== 0) {
        console.error(`${title}: failed with ${status}. ${leftBy(title, state, name)}`);
        return 1;
      }
    }
    console.error(values.run ? `${releaseId(path)} is published.` : 'Ready. Nothing was changed: add --run to do it.');
    return 0;
  },
};

/**
 * Why the release is not published as it is. A page that enters the record today and says that it was there before would change pins
 * of past days. A number that contradicts another is no fault of the record, but a slip of the copy looks the same.
 */
function refusals(record: TradeRecord, id: string, isNew: boolean, mayContradict = false): string[] {
  const own = record.releases.find((release) => release.id === id);
  const newest = record.releases.filter((release) => release !== own).map(({ recorded }) => recorded);
  const last = newest.sort().at(-1) ?? '';
  const early =
    isNew && own && own.recorded < last
      ? [`recorded is ${own.recorded}, before the newest of the record (${last}): write the day on which it enters it`]
      : [];
  if (mayContradict) return early;
  const entries = derive(compile(record), record.vocabulary);
  const lines = [...contradicted(entries), ...revised(entries)]
    .filter(({ releases }) => releases.includes(id))
    .map(({ line }) => line);
  const remedy = 'Compare these numbers with the pages. Where they print them so, add --contradicts.';
  return [...early, ...lines, ...(lines.length ? [remedy] : [])];
}

/** What a step that failed leaves, and what to do. */
function leftBy(title: string, state: 'new' | 'changed' | 'committed', name: string): string {
  if (title !== 'deploy') return 'The steps after it were not run.';
  const what = state === 'committed' ? 'was committed before' : 'is committed';
  return `The release ${what}, and readers do not see it yet. Mend what the deploy says, then run npm run desk -- publish ${name} --run again: it deploys what is committed. To take the release back instead, revert its commit.`;
}

interface Step {
  title: string;
  command: string[];
  /** Whether it changes nothing, so that a dry run runs it too. */
  isSafe?: boolean;
}

/** What git says of the release's file, which files of the record are committed with it, and which others are changed. */
function changes(path: string) {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const { stderr } = error as { stderr?: string };
      throw new InputError(`git says: ${stderr?.trim() || String(error)}`);
    }
  };
  const real = realpathSync(path);
  const folder = git('-C', real.replace(/[^/\\]+$/, ''), 'rev-parse', '--show-toplevel').trim();
  const file = relative(folder, real).replaceAll('\\', '/');
  const entries = git('-C', folder, 'status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all')
    .split('\0')
    .filter(Boolean)
    .map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(3) }));
  const own = entries.find((entry) => entry.name === file);
  const isNew = own && (own.code === '??' || own.code.startsWith('A'));
  const state: 'new' | 'changed' | 'committed' = !own ? 'committed' : isNew ? 'new' : 'changed';
  const data = relative(folder, realpathSync(dataFolder)).replaceAll('\\', '/');
  const isWithIt = (name: string) =>
    name.startsWith(`${data}/vocabulary/`) || [`${data}/dataset.json`, `${data}/moved.json`].includes(name);
  const names = entries.map((entry) => entry.name).filter((name) => name !== file);
  return { folder, files: [file, ...names.filter(isWithIt)], state, others: names.filter((name) => !isWithIt(name)) };
}

/** A sentence, then the page and what of it is recorded. */
function commitMessage(
  given: string | undefined,
  draft: Draft,
  state: 'new' | 'changed' | 'committed',
  { vocabulary }: TradeRecord,
): string {
  const { publisher, published, url, observations, notTaken } = draft;
  // The newest period, and of those that end with it the longest: a page may begin with the year before.
  const totals = observations.filter((each) => isTotalTrade(each as never)).sort(byPeriod);
  const main = totals[0] ?? observations[0];
  const area = vocabulary.areas[main?.area ?? '']?.labels.en ?? main?.area;
  const what = `${area}, ${periodName(main?.period ?? '', { code: 'en' })}, by ${publisher}`;
  const verb = state === 'new' ? 'Record' : 'Change';
  const counts = `${observations.length} observations and ${notTaken.length} figures that are not taken, published on ${published}.`;
  return `${given ?? `${verb} the release on ${what}`}\n\n${counts}\n${url}`;
}

function byPeriod(a: DraftObservation, b: DraftObservation): number {
  const [left, right] = [parsePeriod(a.period ?? ''), parsePeriod(b.period ?? '')];
  return left && right ? comparePeriods(right, left) : 0;
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** The exit status. A step that is only looked at says nothing unless it fails. */
function runStep([command, ...args]: string[], isQuiet: boolean): number {
  const stdio = isQuiet ? 'pipe' : (['inherit', 2, 'inherit'] as const);
  const { status, signal, stdout, stderr } = spawnSync(command as string, args, {
    stdio: stdio as never,
    encoding: 'utf8',
  });
  if (isQuiet && status !== 0) console.error(`${stdout ?? ''}${stderr ?? ''}`.trim());
  return status ?? (signal ? 130 : 1);
}
