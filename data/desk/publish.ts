/** `desk publish`: checks a release, commits it with the codes that it needs, and deploys the commit. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dateSince } from '../fact/today.ts';
import { dataFolder } from '../record/folders.ts';
import { RELEASE_SCHEMA, releaseSchema } from '../record/release-schema.ts';
import type { Draft, TradeRecord } from '../record/schema.ts';
import { checkAndAsk } from './check.ts';
import { command, DeskError, STORY_FLAGS, UsageError } from './command.ts';
import {
  commitFiles,
  deployCommit,
  type Repository,
  remoteProblem,
  renamedFrom,
  repositoryOf,
  stateOf,
} from './git.ts';
import {
  checkUnchanged,
  displayPath,
  readFinishedRelease,
  releaseId,
  textOfRelease,
  withRelease,
} from './release-file.ts';
import { readStory } from './story/read-story.ts';
import { formatJson } from './write-file.ts';

export const publish = command({
  summary: 'checks, commits and deploys a release',
  takes: ['<release>'],
  flags: {
    ...STORY_FLAGS,
    'no-deploy': ['', 'stops after the commit'],
    env: ['NAME', 'deploys to an environment of wrangler.toml, such as staging; default: production'],
    contradicts: [
      '',
      'publishes numbers that contradict those of other pages, or replace them, after you compared them',
    ],
    'ignore-remote': ['', 'goes on although the remote has other commits or cannot be reached'],
  },
  help: `Checks the release as desk check does, and stops if anything is open, if the vocabulary has uncommitted changes, or if the remote branch
has commits that this clone lacks. Then it moves newCodes into the vocabulary and commits the release, the vocabulary and
release.schema.json, and nothing else. It deploys the commit, and the deploy checks the record again. If the deploy fails, the same command
tries it again. A new release gets the date of today as "recorded", and needs its story.`,
  async run(values, name) {
    const { env = 'production', 'no-deploy': isCommitOnly = false } = values;
    const id = releaseId(name);
    const repository = repositoryOf(dataFolder);
    checkEnvironment(repository, env);
    const problem = values['ignore-remote'] ? null : remoteProblem(repository.folder);
    if (problem) throw new DeskError(`${problem} Nothing was committed. To go on anyway, add --ignore-remote.`);

    const release = readFinishedRelease(id);
    if (stateOf(repository, pathIn(repository, id)) === 'committed')
      console.error(`${displayPath(id)} is committed already.`);
    else await commitRelease(repository, id, release, values);

    if (isCommitOnly) console.error('Nothing was deployed: readers do not see it yet.');
    else {
      const status = deployCommit(repository, env);
      if (status !== 0)
        throw new DeskError(
          `The deploy failed with ${status}. The release is committed, and readers do not see it yet. Fix what the deploy says, then run npm run desk -- publish ${id} --env ${env} again: it deploys the commit.`,
        );
      console.error(`Deployed to ${env}: ${id} is published.`);
    }
    console.error('Now push the commit (git push), or the next deploy by another editor takes the release offline.');
    return 0;
  },
});

/** Production is the top level of wrangler.toml. Other environments have their own tables, such as `[env.staging.vars]`. */
function checkEnvironment({ folder }: Repository, env: string): void {
  if (env === 'production') return;
  const settings = readFileSync(join(folder, 'wrangler.toml'), 'utf8');
  const tables = settings.matchAll(/^\s*\[+\s*env\s*\.\s*"?([\w-]+)/gm);
  const environments = [...new Set(['production', ...Array.from(tables, ([, name]) => name)])];
  if (!environments.includes(env))
    throw new UsageError(`--env ${env}: wrangler.toml has ${environments.join(' and ')}. Nothing was committed.`);
}

function pathIn({ data }: Repository, id: string): string {
  return `${data}/releases/${id}.json`;
}

interface CommitFlags {
  story?: string;
  language?: string;
  contradicts?: boolean;
}

/** Checks and commits a release. Throws a DeskError if anything is open. */
async function commitRelease(repository: Repository, id: string, release: Draft, flags: CommitFlags): Promise<void> {
  const { story: storyFile, language, contradicts = false } = flags;
  const file = pathIn(repository, id);
  const isNew = stateOf(repository, file) === 'new';
  const oldFile = isNew ? renamedFrom(repository, release.url) : null;
  if (isNew && storyFile === undefined)
    throw new UsageError('A new release is compared with its story: give it with --story.');
  checkVocabularyIsCommitted(repository);

  if (storyFile === undefined)
    console.error(`${displayPath(id)} is not compared with its story, because there is no --story.`);
  const story = storyFile === undefined ? undefined : readStory(storyFile, language);
  const { result, record } = await checkAndAsk(id, release, story);
  const { issues, contradictions } = result;
  if (issues.length)
    throw new DeskError(
      `${displayPath(id)}: open: ${issues.length}. Nothing was committed. Correct or answer the lines above with ? and ✗ (npm run desk -- check).`,
    );
  if (contradictions.length && !contradicts)
    throw new DeskError(
      'Compare these numbers with the pages. If the pages print them, add --contradicts. Nothing was committed.',
    );

  checkUnchanged(id, release);
  const finished: Draft = { ...release };
  delete finished.newCodes;
  if (isNew && !oldFile) finished.recorded = dateSince(release.published);
  // An empty list says that nothing was left out; a missing one says that nobody looked.
  if (isNew) finished.notTaken ??= [];
  const files = new Map([[file, textOfRelease(finished)], ...vocabularyFiles(repository, record, id, release)]);
  const message = `${commitAction(isNew, oldFile)} ${id}`;
  commitFiles(repository, files, oldFile ? [oldFile] : [], `${message}\n\n${release.url}`);
  console.error(`Committed: ${message} (${[...files.keys()].join(', ')}).`);
}

/** Otherwise the commit of the release would contain these changes. */
function checkVocabularyIsCommitted({ git, data }: Repository): void {
  const changed = git(['diff', 'HEAD', '--name-only', '--', `${data}/vocabulary`, `${data}/${RELEASE_SCHEMA}`]).trim();
  if (changed) throw new DeskError(`Commit these changes first, or undo them: ${changed.replaceAll('\n', ', ')}.`);
}

function commitAction(isNew: boolean, oldFile: string | null): string {
  if (oldFile) return `Rename the release ${basename(oldFile, '.json')} to`;
  return isNew ? 'Record the release' : 'Change the release';
}

/** The files that change with the new codes of a release: lists of the vocabulary, and the schema, which lists all codes. */
function vocabularyFiles(
  { folder, data }: Repository,
  record: TradeRecord,
  id: string,
  release: Draft,
): [string, string][] {
  const { newCodes = {} } = release;
  const filledLists = Object.entries(newCodes).filter(([, entries]) => entries && Object.keys(entries).length);
  if (!filledLists.length) return [];
  const files = filledLists.map(([list, entries]): [string, string] => {
    const path = `${data}/vocabulary/${list}.json`;
    const existing = JSON.parse(readFileSync(join(folder, path), 'utf8'));
    return [path, `${formatJson({ ...existing, ...entries })}\n`];
  });
  const schemaPath = `${data}/${RELEASE_SCHEMA}`;
  // A data set that was never built has no schema.
  if (!existsSync(join(folder, schemaPath))) return files;
  const { vocabulary } = withRelease(record, id, release);
  return [...files, [schemaPath, `${formatJson(releaseSchema(vocabulary))}\n`]];
}
