/** `desk mark`: adds a correction notice to a recorded number. The served facts carry it. */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { CORRECTIONS } from '../contract/enumerations.ts';
import { factId } from '../fact/id.ts';
import { dateSince } from '../fact/today.ts';
import { dataFolder } from '../record/folders.ts';
import { correction as correctionSchema, type Draft, type Observation } from '../record/schema.ts';
import { command, UsageError } from './command.ts';
import { committedText } from './git.ts';
import { checkJsonFiles, displayPath, readFinishedRelease, releaseId, writeRelease } from './release-file.ts';

export const mark = command({
  summary: 'marks a number as disputed, corrected or withdrawn',
  takes: ['<release>', '<number>'],
  flags: {
    as: ['WORD', 'disputed, corrected or withdrawn'],
    reason: ['TEXT', 'what readers are told, in one sentence'],
  },
  help: `The number is the fact id of an observation, or its place in the release, counted from 1. "disputed": other sources contest it;
"corrected": it was copied wrongly, so that the error was ours: correct it in the file first; "withdrawn": the source took it back. Every fact
that rests on the number says so, with the reason. To remove the notice, delete "correction" from the file.`,
  async run({ as, reason }, name, idOrPosition) {
    const status = CORRECTIONS.find((correction) => correction === as);
    if (!status) throw new UsageError(`--as is one of ${CORRECTIONS.join(', ')}.`);
    const id = releaseId(name);
    checkJsonFiles();
    const release = readFinishedRelease(id);
    const observation = observationOf(release, idOrPosition, id);
    const date = dateSince(release.published);
    const result = v.safeParse(correctionSchema, { status, date, reason });
    if (!result.success)
      throw new UsageError(
        `Readers are told why: give it with --reason, in one sentence (${result.issues[0].message}).`,
      );
    const isStillWrong = status === 'corrected' && isAsCommitted(observation, id);
    observation.correction = result.output;
    writeRelease(id, release);
    console.log(`${factId(observation)}: ${status} ${date}`);
    if (isStillWrong)
      console.error(
        `The file has the number as it was committed. Correct it in ${displayPath(id)} before you publish.`,
      );
    console.error(`Next: npm run desk -- publish ${id}`);
    return 0;
  },
});

/** Returns true if the last commit has the same observation, ignoring correction notices. */
function isAsCommitted(observation: Observation, id: string): boolean {
  const text = committedText(dataFolder, `releases/${id}.json`);
  if (text === null) return false;
  const { observations } = JSON.parse(text) as Draft;
  const withoutNotice = (noticed: Observation) => ({ ...noticed, correction: undefined });
  return observations.some((committed) => isDeepStrictEqual(withoutNotice(committed), withoutNotice(observation)));
}

function observationOf({ observations }: Draft, idOrPosition: string, releaseId: string): Observation {
  const isMatch = (observation: Observation, i: number) =>
    idOrPosition === factId(observation) || idOrPosition === String(i + 1);
  const matches = observations.filter(isMatch);
  const [match] = matches;
  const path = displayPath(releaseId);
  if (!match) throw new UsageError(`${path} has no number "${idOrPosition}"; there are 1 to ${observations.length}.`);
  if (matches.length > 1) throw new UsageError(`${path} has ${idOrPosition} more than once: give its place instead.`);
  return match;
}
