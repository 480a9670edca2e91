/** `desk correct`, `desk withdraw`, `desk dispute`: what became of a number after it was recorded. The served facts carry it. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { factId } from '../../fact/id.ts';
import { parsePrinted } from '../../printed/printed.ts';
import { latestToday } from '../../record/days.ts';
import { mark as markSchema } from '../../record/schema.ts';
import {
  argumentOf,
  type Draft,
  type DraftObservation,
  nameOf,
  readDraft,
  releasePath,
  writeDraft,
} from '../draft/draft-file.ts';
import { ask, type Command, mayAsk, UsageError, wrongIfEmpty } from '../terminal.ts';

type Status = 'corrected' | 'withdrawn' | 'disputed';

const EXPLANATIONS: Record<Status, string> = {
  corrected:
    'The number was copied wrongly: the error was ours. --printed gives the token as the page has it, and the number follows it.',
  withdrawn: 'The source took the number back.',
  disputed: 'Other sources contest the number.',
};

/** `verb` is the name of the command. */
export function marking(verb: string, status: Status, summary: string): Command {
  return {
    summary,
    help: `Usage: npm run desk -- ${verb} <release> <number> --reason TEXT [--date DATE]${status === 'corrected' ? ' [--printed TOKEN]' : ''}

${EXPLANATIONS[status]}
Every fact that rests on the number says so from that day on, with the reason; earlier pins stay as they are.

  <number>         the fact id of the observation, or its place in the release, counted from 1
  --reason TEXT    what readers are told, in one sentence
  --date DATE      the day from which it is so, YYYY-MM-DD (today)
${status === 'corrected' ? "  --printed TOKEN  the token as the page has it; the number is read from it\n  --value NUMBER   with --printed: the number, where it can't be read from the token\n" : ''}  --remove         takes the mark away again
  --no-input       never asks

Exit status: 0 written, 2 the arguments are wrong, 3 the release can't be read, 4 it can't be written, 130 stopped with Ctrl-C.`,
    async run(args) {
      const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: {
          reason: { type: 'string' },
          date: { type: 'string' },
          remove: { type: 'boolean' },
          'no-input': { type: 'boolean' },
          ...(status === 'corrected' ? ({ printed: { type: 'string' }, value: { type: 'string' } } as const) : {}),
        },
      });
      const [name, number] = positionals;
      if (positionals.length !== 2 || !name || !number)
        throw new UsageError(`${verb} takes a release and a number of it.`);
      const path = releasePath(name);
      const draft = readDraft(path);
      const observation = find(draft, number, path);
      if (values.remove) {
        if (!observation.mark) throw new UsageError(`${observation.printed} in ${nameOf(path)} has no mark.`);
        delete observation.mark;
        console.error(`The number stays ${observation.printed} (${observation.value}).`);
      } else {
        const reason = values.reason ?? (await askReason(mayAsk(values), status));
        const date = values.date ?? new Date().toISOString().slice(0, 10);
        const before = observation.printed;
        const { printed, value } = values as { printed?: string; value?: string };
        if (printed !== undefined) replaceNumber(observation, printed, value, draft.language);
        else if (value !== undefined) throw new UsageError('--value needs --printed, the token that says it.');
        observation.mark = checked({ status, date, reason }, draft.published);
        if (printed !== undefined) console.error(`${before} is now ${observation.printed} (${observation.value}).`);
      }
      writeDraft(path, draft);
      const { mark } = observation;
      console.log(`${factId(observation as never)}: ${mark ? `${mark.status} ${mark.date}` : 'unmarked'}`);
      console.error(`Next: npm run desk -- publish ${argumentOf(path)}`);
      return 0;
    },
  };
}

function find({ observations }: Draft, number: string, path: string): DraftObservation {
  const found = observations.filter((each, i) => String(i + 1) === number || factId(each as never) === number);
  const [only] = found;
  if (!only) throw new UsageError(`${nameOf(path)} has no number "${number}"; there are 1 to ${observations.length}.`);
  if (found.length > 1) throw new UsageError(`${nameOf(path)} has ${number} more than once: give its place instead.`);
  return only;
}

async function askReason(asks: boolean, status: Status): Promise<string> {
  if (!asks) throw new UsageError('Readers are told why: give it with --reason.');
  return ask(`Why is it ${status}?`, wrongIfEmpty);
}

function replaceNumber(
  observation: DraftObservation,
  printed: string,
  given: string | undefined,
  language: string,
): void {
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

function checked(mark: unknown, published: string): NonNullable<DraftObservation['mark']> {
  const result = v.safeParse(markSchema, mark);
  if (!result.success) {
    const [issue] = result.issues;
    throw new UsageError(`--${v.getDotPath(issue)}: ${issue.message}.`);
  }
  const { date } = result.output;
  if (date < published) throw new UsageError(`--date ${date} is before the release was published (${published}).`);
  if (date > latestToday()) throw new UsageError(`--date ${date} is after today.`);
  return result.output;
}
