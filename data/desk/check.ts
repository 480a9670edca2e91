/** `desk check`: each number of a release as a sentence beside its paragraph, with what story, rules and other pages say of it. */
import { parseArgs, styleText } from 'node:util';
import type { Draft } from '../record/schema.ts';
import {
  argumentOf,
  nameOf,
  readRecordAround,
  readRelease,
  releaseId,
  releasePath,
  writeRelease,
} from './release-file.ts';
import { readStory, type StoryText } from './story/read-story.ts';
import { ask, type Command, isYes, mayAsk, quoted, say, UsageError } from './terminal.ts';
import { type CheckedRelease, openOf, questionsOf, verify } from './verify.ts';

export const check: Command = {
  summary: 'compares a release with its story, and with the record',
  help: `Usage: npm run desk -- check <release> [--story FILE] [--json]

With the story it checks that each token stands in its paragraph and reads as its value, unit and qualifier; that the words around it name
its codes and its period; and that each figure of the story is taken, or listed in notTaken. Then all rules run over the record with the
release. Each number is printed as a sentence beside its paragraph: compare the two.

What is wrong has to be mended in the file. What the words do not name is a question: at a terminal you are asked whether the page means
it, and a yes is kept as "confirmed" on the observation. In other languages than English and Chinese a name beside a number that is another
code is still a question; all else is one question about all numbers, and its yes is kept on the release. Where the page does print what a
rule refuses, give the reason: it is kept as a waiver.

  --story FILE     the saved story, as text or HTML
  --language CODE  its language, where it is not told by its letters
  --json           { release, observations, leftOut, problems, comparison, findings, contradictions, open } instead of lines

Exit status: 0 nothing is open, 1 something is, 2 the arguments are wrong, 3 a file can't be read, 4 the release can't be written,
130 stopped with Ctrl-C.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        story: { type: 'string' },
        language: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [name] = positionals;
    if (positionals.length !== 1 || !name) throw new UsageError('check takes one release.');
    const path = releasePath(name);
    const story = values.story === undefined ? undefined : readStory(values.story, values.language);
    const checked = await checkFile(path, story, values.json === true);
    if (!checked) return 1;
    const { release, result } = checked;
    if (!values.json && story && mayAsk() && openOf(result)) {
      await settle(path, release, result);
      const again = verify(release, releaseId(path), readRecordAround(releaseId(path)).record, story);
      return closing(path, again, values);
    }
    return closing(path, result, values);
  },
};

/** Reads a release, compares it and prints the result; null, after saying why, where it is no finished release. */
export async function checkFile(path: string, story: StoryText | undefined, isJson = false) {
  const { release, problems } = readRelease(path);
  const id = releaseId(path);
  if (!release) {
    if (isJson) console.log(JSON.stringify({ release: id, problems, open: problems.length }, null, 2));
    else for (const problem of problems) console.log(problem);
    console.error(`${nameOf(path)}: to mend or to choose: ${problems.length}.`);
    return null;
  }
  const { record, drafts } = readRecordAround(id);
  if (drafts.length) console.error(`Not looked at, because they are drafts: ${drafts.join(', ')}.`);
  const result = verify(release, id, record, story);
  if (isJson) console.log(JSON.stringify({ release: id, ...result, open: openOf(result) }, null, 2));
  else for (const line of linesOf(result, release, story)) console.log(line);
  return { release, result, record };
}

const OK = styleText('green', '✓');
const ASKS = styleText('yellow', '?');
const WRONG = styleText('red', '✗');

/** The paragraphs with their observations, then what is of none. */
function* linesOf(result: CheckedRelease, release: Draft, story?: StoryText): Generator<string> {
  const { observations, leftOut, problems, comparison, findings, contradictions } = result;
  const paragraphs = Map.groupBy(observations, ({ paragraph }) => paragraph);
  const { published, publisher, agency, tier } = release;
  yield `${styleText('bold', publisher)}, ${published}, story of ${agency} (tier ${tier})`;
  for (const [paragraph, own] of paragraphs) {
    const span = story?.story.paragraphs[(paragraph ?? 0) - 1];
    yield '';
    if (span) yield styleText('dim', `${paragraph}  ${story?.text.slice(span.start, span.end)}`);
    for (const { number, printed, sentence, problems: wrong, questions, confirmed } of own) {
      const broken = findings.filter(({ observation }) => observation === number);
      const sign = wrong.length || broken.length ? WRONG : questions.length ? ASKS : OK;
      yield `${sign} ${String(number).padStart(2)}  ${styleText('bold', printed)}  ${sentence}`;
      for (const line of wrong) yield `      ${WRONG} ${line}`;
      for (const { message } of broken) yield `      ${WRONG} ${message.replace(/^.*?\): /, '')}`;
      for (const { field, reason } of questions) yield `      ${ASKS} ${field}: ${reason}`;
      if (confirmed.length) yield `      confirmed by a person: ${confirmed.join(', ')}`;
    }
  }
  const notTaken = release.notTaken ?? [];
  if (notTaken.length)
    yield `\nNot taken: ${notTaken.map(({ printed, reason }) => `${printed} (${reason})`).join(', ')}`;
  if (leftOut.length)
    yield `\n${WRONG} Left out: ${leftOut.map(({ printed, paragraph }) => `${printed} (paragraph ${paragraph})`).join(', ')}`;
  for (const line of problems) yield `${WRONG} ${line}`;
  for (const { message, observation } of findings) if (observation === null) yield `${WRONG} ${message}`;
  if (comparison) yield `\n${ASKS} ${comparison}.`;
  for (const line of contradictions) yield `Other pages have another number: ${line}`;
}

/** Asks a person for each question, and for a reason where a rule finds what the page prints. */
async function settle(
  path: string,
  release: Draft,
  { observations, findings, comparison }: CheckedRelease,
): Promise<void> {
  for (const { number, printed, sentence, questions } of observations) {
    const observation = release.observations[number - 1];
    for (const { field, reason } of observation ? questions : []) {
      say(`\n${styleText('bold', printed)}  ${sentence}\n  ${field}: ${reason}`);
      if (!(await isYes(`Does the page mean this ${field}?`))) continue;
      Object.assign(observation as object, { confirmed: [...(observation?.confirmed ?? []), field] });
      writeRelease(path, release);
    }
  }
  if (comparison) {
    say(`\n${comparison}.`);
    if (await isYes('Does the page mean each of them so?')) {
      release.confirmed = true;
      writeRelease(path, release);
    }
  }
  for (const { rule, message, observation: number } of findings) {
    const observation = number === null ? undefined : release.observations[number - 1];
    if (!observation) continue;
    say(`\n${message}`);
    const reason = await ask('If the page prints it so: why? (Enter leaves it open)', tooShort);
    if (!reason) continue;
    observation.waivers = [...(observation.waivers ?? []), { rule, reason }];
    writeRelease(path, release);
  }
}

/** A reason is served to readers. */
function tooShort(reason: string): string | undefined {
  return reason && reason.length < 12 ? 'Write a sentence: readers see it.' : undefined;
}

function closing(
  path: string,
  result: CheckedRelease,
  { story, language }: { story?: string | undefined; language?: string | undefined },
): number {
  const open = openOf(result);
  const contradictions = result.contradictions.length;
  if (contradictions) console.error(`Numbers that other pages contradict, or that replace theirs: ${contradictions}.`);
  if (!open)
    console.error(
      `${nameOf(path)}: nothing is open. Next: npm run desk -- publish ${argumentOf(path)}${story ? ` --story ${quoted(story)}` : ''}${language ? ` --language ${language}` : ''}`,
    );
  else console.error(`${nameOf(path)}: open: ${open}, of these questions to a person: ${questionsOf(result)}.`);
  return open ? 1 : 0;
}
