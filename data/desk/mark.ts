/** `desk mark`: what became of a number after it was recorded. The served facts carry it. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { MARKS } from '../contract/enumerations.ts';
import { factId } from '../fact/id.ts';
import { parsePrinted } from '../printed/printed.ts';
import { type Draft, mark as markSchema, type Observation } from '../record/schema.ts';
import { argumentOf, nameOf, readFinishedRelease, releasePath, writeRelease } from './release-file.ts';
import { placesOf } from './story/places.ts';
import { readStory, type StoryText } from './story/read-story.ts';
import { ask, type Command, mayAsk, UsageError, wrongIfEmpty } from './terminal.ts';
import { missing } from './verify.ts';

export const mark: Command = {
  summary: 'marks a number as disputed, corrected or withdrawn',
  help: `Usage: npm run desk -- mark <release> <number> --as disputed|corrected|withdrawn|none --reason TEXT [--printed TOKEN --story FILE]

  disputed   other sources contest the number
  corrected  the number was copied wrongly: the error was ours. --printed gives the token as the page has it, which is looked for in the
             story; the number is read from it
  withdrawn  the source took the number back
  none       takes the mark away again

Every fact that rests on the number says so from that day on, with the reason; earlier pins stay as they are.

  <number>         the fact id of the observation, or its place in the release, counted from 1
  --reason TEXT    what readers are told, in one sentence
  --printed TOKEN  for a corrected number: the token as the page has it
  --story FILE     the saved story that has it

Exit status: 0 written, 2 the arguments are wrong, 3 the release can't be read, 4 it can't be written, 130 stopped with Ctrl-C.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        reason: { type: 'string' },
        printed: { type: 'string' },
        story: { type: 'string' },
      },
    });
    const [name, number] = positionals;
    if (positionals.length !== 2 || !name || !number) throw new UsageError('mark takes a release and a number of it.');
    const status = MARKS.find((each) => each === values.as);
    if (!status && values.as !== 'none') throw new UsageError(`--as is one of ${MARKS.join(', ')}, none.`);
    const given = [values.printed, values.story].filter((value) => value !== undefined).length;
    if (given !== (status === 'corrected' ? 2 : 0))
      throw new UsageError(
        'A corrected number, and no other, needs --printed TOKEN and --story FILE, which has the token.',
      );
    const path = releasePath(name);
    const release = readFinishedRelease(path);
    const observation = find(release, number, path);
    if (!status) {
      if (!observation.mark) throw new UsageError(`${observation.printed} in ${nameOf(path)} has no mark.`);
      delete observation.mark;
      console.error(`The number stays ${observation.printed} (${observation.value}).`);
    } else {
      const reason = values.reason ?? (await askReason(mayAsk(), status));
      const before = observation.printed;
      if (values.printed !== undefined && values.story !== undefined) {
        const story = readStory(values.story, release.language);
        replaceNumber(observation, values.printed, story);
        console.error(`${before} is now ${observation.printed} (${observation.value}).`);
      }
      observation.mark = checked({ status, date: new Date().toISOString().slice(0, 10), reason });
    }
    writeRelease(path, release);
    console.log(`${factId(observation)}: ${observation.mark ? `${status} ${observation.mark.date}` : 'unmarked'}`);
    console.error(`Next: npm run desk -- publish ${argumentOf(path)}`);
    return 0;
  },
};

function find({ observations }: Draft, number: string, path: string): Observation {
  const found = observations.filter((each, i) => String(i + 1) === number || factId(each) === number);
  const [only] = found;
  if (!only) throw new UsageError(`${nameOf(path)} has no number "${number}"; there are 1 to ${observations.length}.`);
  if (found.length > 1) throw new UsageError(`${nameOf(path)} has ${number} more than once: give its place instead.`);
  return only;
}

async function askReason(asks: boolean, status: string): Promise<string> {
  if (!asks) throw new UsageError('Readers are told why: give it with --reason.');
  return ask(`Why is it ${status}?`, wrongIfEmpty);
}

/** Takes the number of the token, which has to stand in the observation's paragraph. */
function replaceNumber(observation: Observation, printed: string, story: StoryText): void {
  const read = parsePrinted(printed, story.language);
  if (!read) throw new UsageError(`No number can be read from "${printed}": correct the release by hand.`);
  if (read.unit && read.unit !== observation.unit)
    throw new UsageError(`"${printed}" is in ${read.unit}, the number in ${observation.unit}.`);
  const { paragraph } = observation;
  const [token] = placesOf(story, [{ printed, paragraph }]).tokens;
  if (!token?.place) throw new UsageError(`--printed: ${missing(printed, paragraph, token?.otherParagraphs ?? [])}.`);
  // The sign of a fall in words is in the value alone.
  const isFall = observation.value !== null && observation.value < 0 && !read.isSigned;
  Object.assign(observation, { printed, value: isFall ? -Math.abs(read.value) : read.value });
  if (read.qualifier) observation.qualifier = read.qualifier;
  delete observation.bounds;
  delete observation.normalised;
}

function checked(given: unknown): NonNullable<Observation['mark']> {
  const result = v.safeParse(markSchema, given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UsageError(`--${v.getDotPath(issue)}: ${issue.message}.`);
}
