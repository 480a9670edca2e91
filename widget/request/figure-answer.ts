/**
 * The content of a `<trade-figure>`: its fact, whether the author's words have the number of the fact, and a mark that warns readers. In a
 * script of its own, because only pages with figures need the parser of printed numbers.
 */

import type { WordsByCode } from '../../data/contract/enumerations.ts';
import { day } from '../../data/fact/format.ts';
import { factPath } from '../../data/fact/id.ts';
import { factText, fillText } from '../../data/fact/number-text.ts';
import { compareWords, type WordsState } from '../../data/text/lookup/compare-words.ts';
import { checkFact } from './fact-answer.ts';
import { factAddress, type ListedFact, loadFact } from './fact-list.ts';
import { failure, type LoadError, load } from './load.ts';

/** Statuses that need no mark. A revised number needs one only if the words are older than the revision. */
const WITHOUT_MARK = ['current', 'revised', 'superseded'];

/** Messages that are on the console already. */
const warned = new Set<string>();

export interface FigureRequest {
  api: string;
  id: string;
  /** The day on which the words were written, or empty. */
  asOf: string;
  /** The language of the response. */
  lang: string;
  /** The language tag of the page around the words, or empty. */
  tag: string;
  words: string;
  /** Whether readers see the number on record if the words have another one. */
  isStrict: boolean;
}

export interface FigureAnswer {
  fact: ListedFact;
  state: WordsState;
  words: string;
  /** The page of the number, as of the day on which the words were written. */
  href: string;
  /** Warns readers, such as "revised on June 19, 2025". Empty if there is nothing to warn of. */
  mark: string;
}

/** Rejects with a `LoadError`. */
export async function figureAnswer(request: FigureRequest, signal: AbortSignal): Promise<FigureAnswer> {
  const { api, id, asOf, lang, tag, words } = request;
  const href = api + factPath(id, { asOf, lang });
  // The fact as known today, because only that has all revisions.
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
  const message = state === 'differs' ? request.isStrict && numberOnRecord : messageFor(fact, asOf, until);
  const mark = message ? await markText(message, fact, request, signal) : '';
  return { fact, state, words, href, mark };
}

/** Returns the name of a mark's message and the text for its placeholder, in the language of the response. */
type MarkMessage = (
  fact: ListedFact & Required<Pick<ListedFact, 'words'>>,
  tag: string,
) => [name: string, filling: string];

const numberOnRecord: MarkMessage = (fact, tag) => {
  checkFact(fact);
  return ['checkOurs', factText(fact, fact.words, { tag, writing: fact.writing })];
};

/** Null if the number needs no mark. `until` is the day on which the number in the words was replaced, or empty. */
function messageFor({ status, revisions }: ListedFact, asOf: string, until: string): MarkMessage | null {
  if (!WITHOUT_MARK.includes(status)) return () => [status, ''];
  const last = revisions.at(-1)?.until ?? '';
  const since = until || (asOf && last > asOf ? last : '');
  return since ? ({ writing }, tag) => ['revised', day(since, { tag, writing })] : null;
}

/** Facts from a list have no messages, so a fact that needs a mark is requested by its own URL. */
async function markText(
  message: MarkMessage,
  listed: ListedFact,
  { api, id, lang }: FigureRequest,
  signal: AbortSignal,
) {
  const fact = listed.words ? listed : await load<ListedFact>(factAddress(api, id, lang), signal);
  const [name, filling] = message({ ...fact, words: fact.words ?? {} }, lang);
  const word = (fact.words as WordsByCode | undefined)?.[name];
  if (typeof word !== 'string') throw failure(`the answer has no word "${name}"`, 200);
  return fillText(word, filling);
}

/** Warns the author of the page about an unknown fact or a wrong number. Each warning appears once. */
function warn(id: string, problem: string): void {
  const message = `<trade-figure fact="${id}">: ${problem}`;
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}
