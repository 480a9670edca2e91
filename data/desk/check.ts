/** `desk check`: prints each number as a sentence beside its paragraph, with what the page, the rules and other pages say about it. */
import { styleText } from 'node:util';
import type { Confirmable, ConfirmableOfPage, Draft, TradeRecord } from '../record/schema.ts';
import { command, STORY_FLAGS } from './command.ts';
import type { Issue } from './issue.ts';
import { displayPath, readRecordAround, readRelease, releaseId, writeRelease } from './release-file.ts';
import { type ReadStory, readStory } from './story/read-story.ts';
import { ask, canAsk, isYes, say, shellQuoted } from './terminal.ts';
import { type CheckedRelease, verify } from './verify.ts';

export const check = command({
  summary: 'compares a release with its story and with the record',
  takes: ['<release>'],
  flags: { ...STORY_FLAGS, json: ['', '{ release, sentences, issues, contradictions, open } instead of lines'] },
  help: `With the story it checks that each token is in its paragraph and reads as its value, unit and qualifier; that the words around it name
its codes and its period; that each figure of the story is taken, or listed in notTaken; and that the page has the same date, agency, title and
address. Then all rules run over the record with the release. Each number is printed as a sentence beside its paragraph: compare the two.

✗ is wrong: correct it in the file. If the page prints what a rule refuses, give the reason at the terminal: it is kept as a suppression.
? is a question: at a terminal you are asked whether the page means it, and a yes is kept as "confirmed". Names and periods are read in full
only in English and Chinese. For other languages one question asks you to compare all sentences with the page.`,
  async run({ story: file, language, json = false }, name) {
    const id = releaseId(name);
    const story = file === undefined ? undefined : readStory(file, language);
    const { release, problems } = readRelease(id);
    if (!release) {
      if (json) console.log(JSON.stringify({ release: id, problems, open: problems.length }, null, 2));
      else for (const problem of problems) console.log(problem);
      console.error(`${displayPath(id)}: to correct or to choose: ${problems.length}.`);
      return 1;
    }
    const { result } = json ? checkOnce(id, release, story, true) : await checkAndAsk(id, release, story);
    const { issues, contradictions } = result;
    if (contradictions.length) console.error(`Contradicted, or replacing another number: ${contradictions.length}.`);
    if (!story) console.error('It was not compared with its story: give it with --story.');
    const questions = issues.filter(isQuestion).length;
    const flags = `${file ? ` --story ${shellQuoted(file)}` : ''}${language ? ` --language ${language}` : ''}`;
    console.error(
      issues.length
        ? `${displayPath(id)}: to correct: ${issues.length - questions}; questions, which this command asks at a terminal: ${questions}.`
        : `${displayPath(id)}: nothing is open. Next: npm run desk -- publish ${id}${flags}`,
    );
    return issues.length ? 1 : 0;
  },
});

interface CheckOutcome {
  result: CheckedRelease;
  /** Without the release. */
  record: TradeRecord;
}

/** Compares a release and prints the result. At a terminal it also asks the open questions, and writes the answers into the file. */
export async function checkAndAsk(id: string, release: Draft, story: ReadStory | undefined): Promise<CheckOutcome> {
  const outcome = checkOnce(id, release, story, false);
  if (!story || !canAsk() || !outcome.result.issues.length) return outcome;
  await askAboutIssues(id, release, outcome.result);
  return { ...outcome, result: verify(release, id, outcome.record, story) };
}

function checkOnce(id: string, release: Draft, story: ReadStory | undefined, isJson: boolean): CheckOutcome {
  const { record, drafts } = readRecordAround(id);
  if (drafts.length) console.error(`These drafts are not part of the comparison: ${drafts.join(', ')}.`);
  const result = verify(release, id, record, story);
  if (isJson) console.log(JSON.stringify({ release: id, ...result, open: result.issues.length }, null, 2));
  else for (const line of linesOf(result, release, record, story)) console.log(line);
  return { result, record };
}

const QUESTION = styleText('yellow', '?');
const WRONG = styleText('red', '✗');

function isQuestion({ asks }: Issue): boolean {
  return asks !== undefined;
}

function signOf(issue: Issue): string {
  return isQuestion(issue) ? QUESTION : WRONG;
}

/** The lines that `desk check` prints: the paragraphs with their observations, then issues of the page. */
function* linesOf(
  { sentences, issues, contradictions }: CheckedRelease,
  release: Draft,
  { releases }: TradeRecord,
  story?: ReadStory,
): Generator<string> {
  const { published, publisher, agency, tier, observations, notTaken = [] } = release;
  yield `${styleText('bold', publisher)}, ${published}, story of ${agency} (tier ${tier})`;
  if (!releases.some((other) => other.publisher === publisher))
    yield `This is the first release from "${publisher}": check the spelling.`;
  const numbered = observations.map((observation, i) => ({ ...observation, number: i + 1 }));
  const byParagraph = Map.groupBy(numbered, ({ paragraph }) => paragraph);
  for (const [paragraph, observationsOfParagraph] of byParagraph) {
    const span = story?.layout.paragraphs[(paragraph ?? 0) - 1];
    yield '';
    if (span) yield styleText('dim', `${paragraph}  ${story?.text.slice(span.start, span.end)}`);
    for (const { number, printed, confirmed } of observationsOfParagraph) {
      const numberIssues = issues.filter((issue) => issue.observations.includes(number));
      // A problem weighs more than a question.
      const worstIssue = numberIssues.find((issue) => !isQuestion(issue)) ?? numberIssues[0];
      const signWithoutIssues = story ? styleText('green', '✓') : '·';
      const sign = worstIssue ? signOf(worstIssue) : signWithoutIssues;
      yield `${sign} ${String(number).padStart(2)}  ${styleText('bold', printed)}  ${sentences[number - 1]}`;
      for (const issue of numberIssues) {
        const [firstNumber] = issue.observations;
        if (firstNumber === number) yield `      ${signOf(issue)} ${issue.message}`;
        else yield `      ${signOf(issue)} the same question as for ${firstNumber}`;
      }
      if (confirmed) yield `      confirmed by a person: ${confirmed.join(', ')}`;
    }
  }
  if (notTaken.length)
    yield `\nNot taken: ${notTaken.map(({ printed, reason }) => `${printed} (${reason})`).join(', ')}`;
  for (const issue of issues) if (!issue.observations.length) yield `${signOf(issue)} ${issue.message}`;
  for (const line of contradictions) yield `Contradicted or replaced: ${line}`;
}

/** Asks each question, and for each broken rule the reason for an exception. Writes each answer into the file at once. */
async function askAboutIssues(id: string, release: Draft, { sentences, issues }: CheckedRelease): Promise<void> {
  for (const issue of issues) {
    const { observations: numbers, message, rule } = issue;
    if (!isQuestion(issue) && !(rule && numbers.length)) continue;
    for (const number of numbers)
      say(`\n${styleText('bold', release.observations[number - 1]?.printed ?? '')}  ${sentences[number - 1]}`);
    say(`  ${message}`);
    if (await askAndApply(release, issue)) writeRelease(id, release);
  }
}

/** Asks about one issue, and puts the answer into the release. Returns whether the release has changed. */
async function askAndApply(release: Draft, { observations: numbers, asks, rule }: Issue): Promise<boolean> {
  const observations = numbers.flatMap((number) => release.observations[number - 1] ?? []);
  if (asks) {
    // `sentences` asks about the whole page. Then there are no observations, and the release keeps the answer.
    const fields = asks.map((field) => (field === 'preliminary' ? 'final number' : field));
    const subject = asks.includes('sentences') ? 'all of them so' : `this ${fields.join(', ')}`;
    if (!(await isYes(`Does the page mean ${subject}?`))) return false;
    for (const observation of observations) observation.confirmed = union(observation.confirmed, asks as Confirmable[]);
    if (!observations.length) release.confirmed = union(release.confirmed, asks as ConfirmableOfPage[]);
    return true;
  }
  const reason = await ask('If the page prints it so: why? (Enter leaves it open)', problemOfReason);
  const [observation] = observations;
  if (!reason || !observation || !rule) return false;
  observation.suppressions = [...(observation.suppressions ?? []), { rule, reason }];
  return true;
}

function union<T>(a: readonly T[] = [], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}

/** In characters. A shorter reason is not a sentence. */
const MIN_REASON_LENGTH = 12;

function problemOfReason(reason: string): string | undefined {
  return reason && reason.length < MIN_REASON_LENGTH ? 'Write a sentence: readers see it.' : undefined;
}
