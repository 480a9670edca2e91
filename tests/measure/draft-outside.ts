/**
 * How the desk drafts stories that the record does not have: what it proposes, what of it is sure, and what is wrong. The folder has the
 * text of each story of draft-stories.json as `<name>.txt`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeDraft } from '../../data/desk/story/propose.ts';
import { readStory } from '../../data/desk/story/read-story.ts';
import { countryNames } from '../../data/desk/vocabulary/country.ts';
import { DIMENSIONS } from '../../data/fact/id.ts';
import type { TradeRecord } from '../../data/record/schema.ts';

interface LabelledStory {
  name: string;
  published: string;
  language: string;
  /** The country that the record lacks as an area. */
  lacks?: string;
  figures: [printed: string, id: string | null][];
}

/** Seconds of a person: to answer a question, and to compare a line of the table with the page. Chosen, not measured. */
const [QUESTION, LINE] = [15, 4];

type Counts = Record<'figures' | 'proposed' | 'right' | 'sure' | 'sureWrong' | 'questions' | 'seconds', number>;

export async function measureOutside(folder: string, record: TradeRecord): Promise<void> {
  const path = new URL('draft-stories.json', import.meta.url);
  const { stories } = JSON.parse(readFileSync(path, 'utf8')) as { stories: LabelledStory[] };
  const total = (name: string, list: Counts[]) => print(name, list.reduce(sum));
  const [lacking, taken] = [[], []] as [Counts[], Counts[]];
  for (const story of stories) {
    const counts = await measure(story, folder, record.vocabulary);
    if (story.lacks === undefined) taken.push(counts);
    else {
      lacking.push(counts);
      taken.push(await measure(story, folder, withArea(record, story.lacks)));
    }
    print(story.name, taken.at(-1) as Counts);
  }
  total('lacking, as it is', lacking);
  total('all, taken in', taken);
}

async function measure(
  { name, published, language, figures }: LabelledStory,
  folder: string,
  vocabulary: TradeRecord['vocabulary'],
): Promise<Counts> {
  const story = await readStory(join(folder, `${name}.txt`), language);
  const known = (value: string) => ({ value, doubt: null });
  const page = { publisher: known('x'), agency: known('x'), title: known('x'), url: known('x'), tier: known('A') };
  const days = { recorded: published, retrieved: published };
  const draft = proposeDraft(story, { ...page, published: known(published) }, days, vocabulary);
  const left = [...figures];
  const judged = draft.observations.map(({ printed, decide, ...key }) => {
    const id = DIMENSIONS.map((dimension) => key[dimension]).join('.');
    const same = left.filter(([token]) => token === printed);
    const label = same.find(([, right]) => right === id) ?? same[0];
    // What the page repeats has one label; without an area the draft proposes it twice.
    if (label) left.splice(left.indexOf(label), 1);
    return { isRight: label?.[1] === id, isSure: !decide };
  });
  const open = judged.filter(({ isSure }) => !isSure).length;
  const questions = open + draft.notTaken.filter(({ decide }) => decide).length;
  return {
    figures: figures.filter(([, id]) => id).length,
    proposed: judged.length,
    right: judged.filter(({ isRight }) => isRight).length,
    sure: judged.filter(({ isSure }) => isSure).length,
    sureWrong: judged.filter(({ isSure, isRight }) => isSure && !isRight).length,
    questions,
    seconds: questions * QUESTION + judged.length * LINE,
  };
}

/** The vocabulary as `desk add-area` leaves it. */
function withArea({ vocabulary, dataset }: TradeRecord, code: string): TradeRecord['vocabulary'] {
  const names = countryNames(code, dataset.languages, vocabulary);
  if (!names) throw new Error(`${code} is no country`);
  return { ...vocabulary, areas: { ...vocabulary.areas, [code]: { ...names, kind: 'country', currency: 'USD' } } };
}

function sum(a: Counts, b: Counts): Counts {
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Counts]])) as Counts;
}

function print(name: string, { figures, proposed, right, sure, sureWrong, questions, seconds }: Counts): void {
  const minutes = (seconds / 60).toFixed(1);
  console.log(
    `${name.padEnd(20)} ${figures} facts, ${proposed} proposed, ${right} right in all dimensions, ${sure} sure, of which ${sureWrong} wrong, ${questions} questions, ${minutes} minutes`,
  );
}
