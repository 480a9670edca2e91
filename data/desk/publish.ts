/** `desk publish`: checks a release, commits it alone with the codes that it needs, and deploys what is committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateSince } from '../fact/today.ts';
import { dataFolder } from '../record/folders.ts';
import { checkRelease } from './check.ts';
import { command, DeskError, STORY_FLAGS, UsageError } from './command.ts';
import { commitFiles, deployCommit, repositoryOf, stateOf } from './git.ts';
import { checkUnchanged, nameOf, readFinishedRelease, releaseId, textOfRelease } from './release-file.ts';
import { readStory } from './story/read-story.ts';
import { formatted } from './write-file.ts';

export const publish = command({
  summary: 'checks, commits and deploys a release',
  takes: ['<release>'],
  flags: {
    ...STORY_FLAGS,
    'no-deploy': ['', 'stops after the commit'],
    env: ['NAME', 'deploys to an environment of wrangler.toml, such as staging; else to production'],
    contradicts: [
      '',
      'publishes numbers that contradict those of other pages, or replace them, once they are compared',
    ],
  },
  about: `Checks as desk check does, and stops where anything is open, or where the vocabulary has changes that are not committed. Then it moves the
release's newCodes into the vocabulary and commits the two, and nothing else: other drafts and changed files stay as they are. What is
deployed is the commit, and the deploy checks its record again. Where the deploy failed, the same command goes on with it.
A new release has today as its "recorded", and needs its story.`,
  async run({ story: storyFile, language, env = 'production', 'no-deploy': isCommitOnly, contradicts }, name) {
    const id = releaseId(name);
    const repository = repositoryOf(dataFolder);
    // Asked before anything is committed; the deploy reads the whole file.
    const settings = () => readFileSync(join(repository.folder, 'wrangler.toml'), 'utf8');
    if (!isCommitOnly && env !== 'production' && !settings().includes(`[env.${env}`))
      throw new UsageError(`wrangler.toml has no environment "${env}". Nothing was committed.`);
    const file = `${repository.data}/releases/${id}.json`;
    const release = readFinishedRelease(id);
    const state = stateOf(repository, file);
    if (state === 'committed') console.error(`${nameOf(id)} is committed already.`);
    else {
      if (state === 'new' && storyFile === undefined)
        throw new UsageError('A new release is compared with its story: give it with --story.');
      const vocabulary = `${repository.data}/vocabulary`;
      const changed = repository.git(['diff', 'HEAD', '--name-only', '--', vocabulary]).trim();
      if (changed) throw new DeskError(`Commit these changes first, or undo them: ${changed.replaceAll('\n', ', ')}.`);
      if (state === 'new') {
        release.recorded = dateSince(release.published);
        // An empty list says that nothing was left out; a missing one that nobody looked.
        release.notTaken ??= [];
      }
      const story = storyFile === undefined ? undefined : readStory(storyFile, language);
      const { issues, contradictions } = checkRelease(id, release, story).result;
      if (issues.length) throw new DeskError(`${nameOf(id)}: open: ${issues.length}. Nothing was committed.`);
      if (contradictions.length && !contradicts)
        throw new DeskError(
          'Compare these numbers with the pages. Where they print them so, add --contradicts. Nothing was committed.',
        );
      const { newCodes = {}, ...finished } = release;
      checkUnchanged(id, release);
      const files = new Map([[file, textOfRelease(finished)]]);
      for (const [list, terms] of Object.entries(newCodes)) {
        const path = `${vocabulary}/${list}.json`;
        const before = JSON.parse(readFileSync(join(repository.folder, path), 'utf8'));
        files.set(path, `${formatted({ ...before, ...terms })}\n`);
      }
      const message = `${state === 'new' ? 'Record' : 'Change'} the release ${id}`;
      commitFiles(repository, files, `${message}\n\n${release.url}`);
      console.error(`Committed: ${message} (${[...files.keys()].join(', ')}).`);
    }
    if (isCommitOnly) {
      console.error('Nothing was deployed: readers do not see it yet.');
      return 0;
    }
    const status = deployCommit(repository, env);
    if (status !== 0)
      throw new DeskError(
        `The deploy failed with ${status}. The release is committed, and readers do not see it yet. Mend what the deploy says, then run npm run desk -- publish ${id} --env ${env} again: it deploys what is committed.`,
      );
    console.error(`Deployed to ${env}: ${id} is published.`);
    return 0;
  },
});
