/** `desk mark`: what became of a number after it was recorded. The served facts carry it. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { MARKS } from '../contract/enumerations.ts';
import { factId } from '../fact/id.ts';
import { parsePrinted } from '../printed/printed.ts';
import { latestToday } from '../record/days.ts';
import { type Draft, mark as markSchema, type Observation } from '../record/schema.ts';
import { argumentOf, nameOf, readFinishedRelease, releasePath, writeRelease } from './release-file.ts';
import { ask, type Command, mayAsk, UsageError, wrongIfEmpty } from './terminal.ts';

export const mark: Command = {
  summary: 'marks a number as disputed, corrected or withdrawn',
  help: `Usage: npm run desk -- mark <release> <number> --as disputed|corrected|withdrawn|none --reason TEXT [--printed TOKEN]

  disputed   other sources contest the number
  corrected  the number was copied wrongly: the error was ours. --printed gives the token as the page has it, and the number follows it
  withdrawn  the source took the number back
  none       takes the mark away again

Every fact that rests on the number says so from that day on, with the reason; earlier pins stay as they are.

  <number>         the fact id of the observation, or its place in the release, counted from 1
  --reason TEXT    what readers are told, in one sentence
  --date DATE      the day from which it is so, YYYY-MM-DD (today)
  --printed TOKEN  the token as the page has it; the number is read from it
  --value NUMBER   with --printed: the number, where it can't be read from the token
  --no-input       never asks

Exit status: 0 written, 2 the arguments are wrong, 3 the release can't be read, 4 it can't be written, 130 stopped with Ctrl-C.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        reason: { type: 'string' },
        date: { type: 'string' },
        printed: { type: 'string' },
        value: { type: 'string' },
        'no-input': { type: 'boolean' },
      },
    });
    const [name, number] = positionals;
    if (positionals.length !== 2 || !name || !number) throw new UsageError('mark takes a release and a number of it.');
    const status = MARKS.find((each) => each === values.as);
    if (!status && values.as !== 'none') throw new UsageError(`--as is one of ${MARKS.join(', ')}, none.`);
    if (values.printed !== undefined && status !== 'corrected')
      throw new UsageError('--printed is for --as corrected: the number was copied wrongly.');
    const path = releasePath(name);
    const release = readFinishedRelease(path);
    const observation = find(release, number, path);
    if (!status) {
      if (!observation.mark) throw new UsageError(`${observation.printed} in ${nameOf(path)} has no mark.`);
      delete observation.mark;
      console.error(`The number stays ${observation.printed} (${observation.value}).`);
    } else {
      const reason = values.reason ?? (await askReason(mayAsk(values), status));
      const date = values.date ?? new Date().toISOString().slice(0, 10);
      const before = observation.printed;
      if (values.printed !== undefined) replaceNumber(observation, values.printed, values.value, release.language);
      else if (values.value !== undefined) throw new UsageError('--value needs --printed, the token that says it.');
      observation.mark = checked({ status, date, reason }, release.published);
      if (values.printed !== undefined)
        console.error(`${before} is now ${observation.printed} (${observation.value}).`);
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

function replaceNumber(observation: Observation, printed: string, given: string | undefined, language: string): void {
  const read = parsePrinted(printed, language);
  const value = given === undefined ? read?.value : Number(given);
  if (given !== undefined && !/^-?\d+(\.\d+)?$/.test(given))
    throw new UsageError(`--value ${given}: write a number in digits, such as 227670000000.`);
  if (value === undefined) throw new UsageError(`No number can be read from "${printed}": give it with --value.`);
  if (read?.unit && read.unit !== observation.unit)
    throw new UsageError(`"${printed}" is in ${read.unit}, the number in ${observation.unit}.`);
  Object.assign(observation, { printed, value });
  if (read?.qualifier) observation.qualifier = read.qualifier;
  delete observation.bounds;
}

function checked(given: unknown, published: string): NonNullable<Observation['mark']> {
  const result = v.safeParse(markSchema, given);
  if (!result.success) {
    const [issue] = result.issues;
    throw new UsageError(`--${v.getDotPath(issue)}: ${issue.message}.`);
  }
  const { date } = result.output;
  if (date < published) throw new UsageError(`--date ${date} is before the release was published (${published}).`);
  if (date > latestToday()) throw new UsageError(`--date ${date} is after today.`);
  return result.output;
}
