/**
 * What a figure shows: its fact, whether the author's words give the fact's number, and what a reader has to know of it. A script of its
 * own, because only pages with figures need the parser of printed numbers.
 */

import { day } from '../../data/fact/format.ts';
import { factPath } from '../../data/fact/id.ts';
import { factText, fillText } from '../../data/fact/number-text.ts';
import { compareWords, type WordsState } from '../../data/text/lookup/compare-words.ts';
import { checkFact } from './fact-answer.ts';
import { factAddress, type ListedFact, loadFact } from './fact-list.ts';
import { failure, type LoadError, load } from './load.ts';

/** Statuses of numbers that need no mark. That a number was revised matters only to words written before. */
const WITHOUT_MARK = ['current', 'revised', 'superseded'];

/** What the console was told. */
const warned = new Set<string>();

export interface FigureRequest {
  api: string;
  id: string;
  /** The day on which the words were written, or empty. */
  asOf: string;
  /** The language of the answer. */
  lang: string;
  /** The language tag of the place that the words stand in; empty where there is none. */
  tag: string;
  words: string;
  /** Whether readers see the record's number where the words give another. */
  isStrict: boolean;
}

export interface FigureAnswer {
  fact: ListedFact;
  state: WordsState;
  words: string;
  /** The number's page, as known on the day on which the words were written. */
  href: string;
  /** What a reader has to know of the number; empty where that is nothing. */
  mark: string;
}

/** Rejects with a `LoadError`. */
export async function figureAnswer(request: FigureRequest, signal: AbortSignal): Promise<FigureAnswer> {
  const { api, id, asOf, lang, tag, words } = request;
  const href = api + factPath(id, { asOf, lang });
  // Revisions are in the fact as known today.
  const loading = id ? loadFact(api, id, lang, signal) : Promise.reject<never>(failure('no fact', 400));
  const fact = await loading.catch((error: LoadError) => {
    if (error.status === 404 || error.status === 400) warn(id, 'there is no such fact');
    throw error;
  });
  if (!Array.isArray(fact?.revisions) || !Array.isArray(fact.evidence)) throw failure('the answer is no fact', 200);
  const { state, until } = compareWords(words, tag.split('-')[0] || lang, fact);
  if (state === 'differs') {
    const { printed, value, unit } = fact;
    warn(id, `"${words}" is not the number of the record, ${printed ?? `${value} ${unit}`}`);
  }
  const note = state === 'differs' ? request.isStrict && ours : reasonOf(fact, asOf, until);
  const mark = note ? await textOf(note, fact, request, signal) : '';
  return { fact, state, words, href, mark };
}

/** A note as the name of its word and what the word is filled in with, in the language of the answer. */
type Note = (fact: ListedFact & Required<Pick<ListedFact, 'words'>>, tag: string) => [word: string, filling: string];

const ours: Note = (fact, tag) => {
  checkFact(fact);
  return ['checkOurs', factText(fact, fact.words, { tag, writing: fact.writing })];
};

/** Why the number has a mark; null where it has none. `until`: the words give a number that was replaced on that day. */
function reasonOf({ status, revisions }: ListedFact, asOf: string, until: string): Note | null {
  if (!WITHOUT_MARK.includes(status)) return () => [status, ''];
  const last = revisions.at(-1)?.until ?? '';
  const since = until || (asOf && last > asOf ? last : '');
  return since ? ({ writing }, tag) => ['revised', day(since, { tag, writing })] : null;
}

/** A fact in a list has no words: they are asked for where there is something to say. */
async function textOf(note: Note, listed: ListedFact, { api, id, lang }: FigureRequest, signal: AbortSignal) {
  const fact = listed.words ? listed : await load<ListedFact>(factAddress(api, id, lang), signal);
  const [name, filling] = note({ ...fact, words: fact.words ?? {} }, lang);
  const word = fact.words?.[name];
  if (typeof word !== 'string') throw failure(`the answer has no word "${name}"`, 200);
  return fillText(word, filling);
}

/** Tells whoever writes the page of an id that is no fact's, or of words that give another number than the record: once for each. */
function warn(id: string, fault: string): void {
  const message = `<trade-figure fact="${id}">: ${fault}`;
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}
