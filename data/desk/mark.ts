/** `desk mark`: adds a correction notice to a recorded number. The served facts carry it. */
import * as v from 'valibot';
import { CORRECTIONS } from '../contract/enumerations.ts';
import { factId } from '../fact/id.ts';
import { dateSince } from '../fact/today.ts';
import { parsePrinted } from '../printed/printed.ts';
import { correction as correctionSchema, type Draft, type Observation } from '../record/schema.ts';
import { command, UsageError } from './command.ts';
import { nameOf, readFinishedRelease, releaseId, writeRelease } from './release-file.ts';
import { placesOf } from './story/places.ts';
import { readStory, type StoryText } from './story/read-story.ts';
import { missing } from './story-checks.ts';

export const mark = command({
  summary: 'marks a number as disputed, corrected or withdrawn',
  takes: ['<release>', '<number>'],
  flags: {
    as: ['WORD', 'disputed, corrected or withdrawn'],
    reason: ['TEXT', 'what readers are told, in one sentence'],
    printed: ['TOKEN', 'for a corrected number: the token as the page has it, from which the number is read'],
    story: ['FILE', 'for a corrected number: the saved story, which has the token'],
  },
  help: `The number is the fact id of an observation, or its place in the release, counted from 1. "disputed": other sources contest it;
"corrected": it was copied wrongly, so that the error was ours; "withdrawn": the source took it back. Every fact that rests on the number
says so, with the reason. To remove the notice, delete "correction" from the file.`,
  async run({ as, reason, printed, story }, name, number) {
    const status = CORRECTIONS.find((each) => each === as);
    if (!status) throw new UsageError(`--as is one of ${CORRECTIONS.join(', ')}.`);
    const given = [printed, story].filter((value) => value !== undefined).length;
    if (given !== (status === 'corrected' ? 2 : 0))
      throw new UsageError(
        'A corrected number, and no other, needs --printed TOKEN and --story FILE, which has the token.',
      );
    const id = releaseId(name);
    const release = readFinishedRelease(id);
    const observation = observationOf(release, number, id);
    const date = dateSince(release.published);
    const result = v.safeParse(correctionSchema, { status, date, reason });
    if (!result.success)
      throw new UsageError(
        `Readers are told why: give it with --reason, in one sentence (${result.issues[0].message}).`,
      );
    if (printed !== undefined && story !== undefined) {
      const before = observation.printed;
      replaceNumber(observation, printed, readStory(story, release.language));
      console.error(`${before} is now ${observation.printed} (${observation.value}).`);
    }
    observation.correction = result.output;
    writeRelease(id, release);
    console.log(`${factId(observation)}: ${status} ${date}`);
    console.error(`Next: npm run desk -- publish ${id}`);
    return 0;
  },
});

function observationOf({ observations }: Draft, number: string, id: string): Observation {
  const matches = observations.filter((each, i) => String(i + 1) === number || factId(each) === number);
  const [only] = matches;
  if (!only) throw new UsageError(`${nameOf(id)} has no number "${number}"; there are 1 to ${observations.length}.`);
  if (matches.length > 1) throw new UsageError(`${nameOf(id)} has ${number} more than once: give its place instead.`);
  return only;
}

/** Replaces the number by that of the token, which must be in the observation's paragraph. */
function replaceNumber(observation: Observation, printed: string, story: StoryText): void {
  const read = parsePrinted(printed, story.language);
  if (!read) throw new UsageError(`No number can be read from "${printed}": correct the release by hand.`);
  if (read.unit && read.unit !== observation.unit)
    throw new UsageError(`"${printed}" is in ${read.unit}, the number in ${observation.unit}.`);
  const { paragraph } = observation;
  const [token] = placesOf(story, [{ printed, paragraph }]).tokens;
  if (!token?.place) throw new UsageError(`--printed: ${missing(printed, paragraph, token?.otherParagraphs ?? [])}.`);
  // Only the value has the sign of a fall in words.
  const isFall = observation.value !== null && observation.value < 0 && !read.isSigned;
  Object.assign(observation, { printed, value: isFall ? -Math.abs(read.value) : read.value });
  if (read.qualifier) observation.qualifier = read.qualifier;
  delete observation.bounds;
  delete observation.normalised;
}
