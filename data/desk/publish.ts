/** `desk publish`: checks a release, commits it alone with the codes that it needs, and deploys what is committed. */
import { readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../record/folders.ts';
import type { Vocabulary } from '../record/schema.ts';
import { checkFile } from './check.ts';
import { commitFiles, deployCommit, type Repository, repositoryOf, stateOf } from './git.ts';
import { withTerm } from './new-codes.ts';
import { nameOf, readFinishedRelease, releaseId, releasePath, textOfRelease, writeRelease } from './release-file.ts';
import { readStory } from './story/read-story.ts';
import { type Command, UsageError } from './terminal.ts';
import { openOf } from './verify.ts';

export const publish: Command = {
  summary: 'checks, commits and deploys a release',
  help: `Usage: npm run desk -- publish <release> --story FILE [--no-deploy] [--env NAME] [--contradicts]

Checks as desk check does, and stops where anything is open, or where the vocabulary has changes that are not committed. Then it moves the
release's newCodes into the vocabulary and commits the two, and nothing else: other drafts and changed files stay as they are. What is
deployed is the commit, and the deploy checks its record again.
Where the deploy failed, the same command goes on with it. A new release has today as its "recorded".

  --story FILE     the saved story; needed for a new release
  --language CODE  its language, where it is not told by its letters
  --no-deploy      stops after the commit
  --env NAME       deploys to an environment of wrangler.toml, such as staging (production)
  --contradicts    publishes numbers that contradict those of other pages, or replace them, once they are compared with the pages

Exit status: 0 done; 1 something is open or a step failed; 2 the arguments are wrong; 3 the release or the repository can't be read;
4 a file can't be written.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        story: { type: 'string' },
        language: { type: 'string' },
        env: { type: 'string', default: 'production' },
        'no-deploy': { type: 'boolean' },
        contradicts: { type: 'boolean' },
      },
    });
    const [name] = positionals;
    if (positionals.length !== 1 || !name) throw new UsageError('publish takes one release.');
    const path = releasePath(name);
    const id = releaseId(path);
    const repository = repositoryOf(dataFolder);
    const file = `${repository.data}/releases/${id}.json`;
    if (!values['no-deploy'] && !hasEnvironment(repository, values.env))
      throw new UsageError(`wrangler.toml has no environment "${values.env}". Nothing was committed.`);
    let release = readFinishedRelease(path);
    if (relative(repository.folder, realpathSync(path)) !== file)
      throw new UsageError(`Put the file into ${nameOf(releasePath(id))} first.`);
    const state = stateOf(repository, file);
    if (state !== 'committed') {
      if (state === 'new' && values.story === undefined)
        throw new UsageError('A new release is compared with its story: give it with --story.');
      const changed = repository.git(['diff', 'HEAD', '--name-only', '--', `${repository.data}/vocabulary`]).trim();
      if (changed) return fail(`Commit these changes first, or undo them: ${changed.replaceAll('\n', ', ')}.`);
      if (state === 'new') {
        release.recorded = new Date().toISOString().slice(0, 10);
        // An empty list says that nothing was left out; none says that nobody looked.
        release.notTaken ??= [];
        writeRelease(path, release);
      }
      const story = values.story === undefined ? undefined : readStory(values.story, values.language);
      const checked = await checkFile(path, story);
      if (!checked) return 1;
      const { result } = checked;
      release = checked.release;
      if (openOf(result)) return fail(`${nameOf(path)}: open: ${openOf(result)}. Nothing was committed.`);
      if (result.contradictions.length && !values.contradicts)
        return fail(
          'Compare these numbers with the pages. Where they print them so, add --contradicts. Nothing was committed.',
        );
      const { newCodes = {}, ...finished } = release;
      const lists = Object.keys(newCodes) as (keyof Vocabulary)[];
      const files = new Map([
        [file, textOfRelease(finished)],
        ...lists.map((list) => vocabularyFile(repository, list, newCodes[list] ?? {})),
      ]);
      const message = `${state === 'new' ? 'Record' : 'Change'} the release ${id}`;
      commitFiles(repository, files, `${message}\n\n${release.url}`);
      console.error(`Committed: ${message} (${[...files.keys()].join(', ')}).`);
    } else console.error(`${nameOf(path)} is committed already.`);
    if (values['no-deploy']) {
      console.error('Nothing was deployed: readers do not see it yet.');
      return 0;
    }
    const status = deployCommit(repository, values.env);
    if (status === 0) {
      console.error(`Deployed to ${values.env}: ${id} is published.`);
      return 0;
    }
    return fail(
      `The deploy failed with ${status}. The release is committed, and readers do not see it yet. Mend what the deploy says, then run npm run desk -- publish ${id} --env ${values.env} again: it deploys what is committed.`,
    );
  },
};

/** Asked before anything is committed; the deploy reads the whole file. A table such as `[env.staging.vars]` names its environment too. */
function hasEnvironment({ folder }: Repository, env: string): boolean {
  const tables = readFileSync(join(folder, 'wrangler.toml'), 'utf8').matchAll(/^\[+env\.([\w-]+)/gm);
  return env === 'production' || [...tables].some(([, name]) => name === env);
}

function fail(message: string): number {
  console.error(message);
  return 1;
}

/** A file of the vocabulary with new codes at its end. */
function vocabularyFile({ folder, data }: Repository, list: string, terms: object): [file: string, text: string] {
  const file = `${data}/vocabulary/${list}.json`;
  const before = readFileSync(join(folder, file), 'utf8');
  return [file, Object.entries(terms).reduce((text, [code, term]) => withTerm(text, code, term), before)];
}
