/** `desk check`: each number of a release as a sentence beside its paragraph, with what story, rules and other pages say of it. */
import { styleText } from 'node:util';
import type { Draft, TradeRecord } from '../record/schema.ts';
import { command, STORY_FLAGS } from './command.ts';
import { nameOf, readRecordAround, readRelease, releaseId, writeRelease } from './release-file.ts';
import { readStory, type StoryText } from './story/read-story.ts';
import { ask, isYes, mayAsk, quoted, say } from './terminal.ts';
import { type CheckedRelease, type Issue, verify } from './verify.ts';

export const check = command({
  summary: 'compares a release with its story, and with the record',
  takes: ['<release>'],
  flags: { ...STORY_FLAGS, json: ['', '{ release, sentences, issues, contradictions, open } instead of lines'] },
  about: `With the story it checks that each token stands in its paragraph and reads as its value, unit and qualifier; that the words around it name
its codes and its period; and that each figure of the story is taken, or listed in notTaken. Then all rules run over the record with the
release. Each number is printed as a sentence beside its paragraph: compare the two.

What is wrong has to be mended in the file. What the words do not name is a question: at a terminal you are asked whether the page means
it, and a yes is kept as "confirmed" on the observation. In other languages than English and Chinese a name beside a number that is another
code is still a question; all else is one question about all numbers, and its yes is kept on the release. Where the page does print what a
rule refuses, give the reason: it is kept as a waiver.`,
  async run({ story: file, language, json = false }, name) {
    const id = releaseId(name);
    const story = file === undefined ? undefined : readStory(file, language);
    const checked = checkFile(id, story, json);
    if (!checked) return 1;
    const { release, record } = checked;
    let { result } = checked;
    if (!json && story && mayAsk() && result.issues.length) {
      await settle(id, release, result);
      result = verify(release, id, record, story);
    }
    const { issues, contradictions } = result;
    if (contradictions.length) console.error(`Contradicted, or replacing another number: ${contradictions.length}.`);
    if (!story) console.error('It was not compared with its story: give that with --story.');
    const questions = issues.filter(({ asks }) => asks).length;
    const flags = `${file ? ` --story ${quoted(file)}` : ''}${language ? ` --language ${language}` : ''}`;
    console.error(
      issues.length
        ? `${nameOf(id)}: to mend: ${issues.length - questions}; questions, which this command asks at a terminal: ${questions}.`
        : `${nameOf(id)}: nothing is open. Next: npm run desk -- publish ${id}${flags}`,
    );
    return issues.length ? 1 : 0;
  },
});

/** Reads a release, compares it and prints the result; null, after saying why, where it is no finished release. */
function checkFile(id: string, story: StoryText | undefined, isJson = false) {
  const { release, problems } = readRelease(id);
  if (!release) {
    if (isJson) console.log(JSON.stringify({ release: id, problems, open: problems.length }, null, 2));
    else for (const problem of problems) console.log(problem);
    console.error(`${nameOf(id)}: to mend or to choose: ${problems.length}.`);
    return null;
  }
  return checkRelease(id, release, story, isJson);
}

/** Compares a release with its story and the record, and prints the result. */
export function checkRelease(id: string, release: Draft, story: StoryText | undefined, isJson = false) {
  const { record, drafts } = readRecordAround(id);
  if (drafts.length) console.error(`Not looked at, because they are drafts: ${drafts.join(', ')}.`);
  const result = verify(release, id, record, story);
  if (isJson) console.log(JSON.stringify({ release: id, ...result, open: result.issues.length }, null, 2));
  else for (const line of linesOf(result, release, record, story)) console.log(line);
  return { release, result, record };
}

const ASKS = styleText('yellow', '?');
const WRONG = styleText('red', '✗');

function signOf({ asks }: Issue): string {
  return asks ? ASKS : WRONG;
}

/** The paragraphs with their observations, then what is of none. */
function* linesOf(
  { sentences, issues, contradictions }: CheckedRelease,
  release: Draft,
  { releases }: TradeRecord,
  story?: StoryText,
): Generator<string> {
  const { published, publisher, agency, tier, observations, notTaken = [] } = release;
  yield `${styleText('bold', publisher)}, ${published}, story of ${agency} (tier ${tier})`;
  if (!releases.some((other) => other.publisher === publisher))
    yield `${ASKS} No other page of the record is of the publisher "${publisher}": is it written as on its own site?`;
  const numbered = observations.map((observation, i) => ({ ...observation, number: i + 1 }));
  for (const [paragraph, own] of Map.groupBy(numbered, (each) => each.paragraph)) {
    const span = story?.story.paragraphs[(paragraph ?? 0) - 1];
    yield '';
    if (span) yield styleText('dim', `${paragraph}  ${story?.text.slice(span.start, span.end)}`);
    for (const { number, printed, confirmed } of own) {
      const found = issues.filter(({ observation }) => observation === number);
      const first = found.find(({ asks }) => !asks) ?? found[0];
      const sign = first ? signOf(first) : story ? styleText('green', '✓') : '·';
      yield `${sign} ${String(number).padStart(2)}  ${styleText('bold', printed)}  ${sentences[number - 1]}`;
      for (const issue of found) yield `      ${signOf(issue)} ${issue.message}`;
      if (confirmed) yield `      confirmed by a person: ${confirmed.join(', ')}`;
    }
  }
  if (notTaken.length)
    yield `\nNot taken: ${notTaken.map(({ printed, reason }) => `${printed} (${reason})`).join(', ')}`;
  for (const issue of issues) if (issue.observation === null) yield `${signOf(issue)} ${issue.message}`;
  for (const line of contradictions) yield `Contradicted or replaced: ${line}`;
}

/** Asks a person for each question, and for a reason where a rule finds what the page prints. Each answer is written at once. */
async function settle(id: string, release: Draft, { sentences, issues }: CheckedRelease): Promise<void> {
  for (const { observation: number, message, asks, rule } of issues) {
    const observation = number === null ? undefined : release.observations[number - 1];
    if (!asks && !(rule && observation)) continue;
    say(
      `\n${observation ? `${styleText('bold', observation.printed)}  ${sentences[Number(number) - 1]}\n  ` : ''}${message}`,
    );
    if (asks) {
      const what = asks === 'sentences' ? 'each of them so' : `this ${asks}`;
      if (!(await isYes(`Does the page mean ${what}?`))) continue;
      if (asks === 'sentences') release.confirmed = true;
      else if (observation) observation.confirmed = [...(observation.confirmed ?? []), asks];
    } else if (rule && observation) {
      const reason = await ask('If the page prints it so: why? (Enter leaves it open)', tooShort);
      if (!reason) continue;
      observation.waivers = [...(observation.waivers ?? []), { rule, reason }];
    }
    writeRelease(id, release);
  }
}

/** A reason is served to readers. */
function tooShort(reason: string): string | undefined {
  return reason && reason.length < 12 ? 'Write a sentence: readers see it.' : undefined;
}
