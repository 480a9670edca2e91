/**
 * Loads the fact of a `<trade-figure>`, compares the author's words with its number, and writes the mark that warns readers. Part of the
 * lazy script of figures, because only pages with figures need the parser of printed numbers.
 */

import type { WordsByCode } from '../../data/contract/enumerations.ts';
import { day } from '../../data/fact/format.ts';
import { factPath } from '../../data/fact/id.ts';
import { factText, fillText } from '../../data/fact/number-text.ts';
import { compareWords, type WordsState } from '../../data/text/lookup/compare-words.ts';
import { checkFact } from './check-fact.ts';
import { factUrl, type ListedFact, loadFact } from './fact-list.ts';
import { failure, type LoadError, load } from './load.ts';

/** Statuses that alone need no mark. A revised number needs one only if the words are older than the revision. */
const WITHOUT_MARK = ['current', 'revised', 'superseded'];

/** Messages that the console already shows. */
const warnings = new Set<string>();

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
  /** Readers see the number on record if the words have another one. */
  isStrict: boolean;
}

export interface LoadedFigure {
  fact: ListedFact;
  state: WordsState;
  words: string;
  /** The page of the number, as of the day on which the words were written. */
  href: string;
  /** A note after the words, such as "revised on June 19, 2025". Empty if there is nothing to warn of. */
  mark: string;
}

/** Rejects with a `LoadError`. */
export async function loadFigure(request: FigureRequest, signal: AbortSignal): Promise<LoadedFigure> {
  const { api, id, asOf, lang, tag, words } = request;
  const href = api + factPath(id, { asOf, lang });
  // The fact as known today, because only that has all revisions.
  const loading = id ? loadFact(api, id, lang, signal) : Promise.reject<never>(failure('no fact', 400));
  const fact = await loading.catch((error: LoadError) => {
    if (error.status === 404 || error.status === 400) warn(id, 'there is no such fact');
    throw error;
  });
  if (!Array.isArray(fact?.revisions) || !Array.isArray(fact.evidence))
    throw failure('the response is not a fact', 200);
  const { state, until } = compareWords(words, tag.split('-')[0] || lang, fact);
  if (state === 'differs') {
    const { printed, value, unit } = fact;
    warn(id, `"${words}" is not the number of the record, ${printed ?? `${value} ${unit}`}`);
  }
  const messageIfDifferent = request.isStrict ? numberOnRecord : null;
  const message = state === 'differs' ? messageIfDifferent : messageFor(fact, asOf, until);
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

/** Null if the number needs no mark. `until` is the day on which the number in the words was replaced, or empty if it is still current. */
function messageFor({ status, revisions }: ListedFact, asOf: string, until: string): MarkMessage | null {
  if (!WITHOUT_MARK.includes(status)) return () => [status, ''];
  const lastRevision = revisions.at(-1)?.until ?? '';
  const revisedOn = until || (asOf && lastRevision > asOf ? lastRevision : '');
  return revisedOn ? ({ writing }, tag) => ['revised', day(revisedOn, { tag, writing })] : null;
}

/** Facts from a list have no messages, so a fact that needs a mark is requested by its own URL. */
async function markText(
  message: MarkMessage,
  listed: ListedFact,
  { api, id, lang }: FigureRequest,
  signal: AbortSignal,
) {
  const fact = listed.words ? listed : await load<ListedFact>(factUrl(api, id, lang), signal);
  const [name, filling] = message({ ...fact, words: fact.words ?? {} }, lang);
  const word = (fact.words as WordsByCode | undefined)?.[name];
  if (typeof word !== 'string') throw failure(`the response has no word "${name}"`, 200);
  return fillText(word, filling);
}

/** Warns the author of the page about an unknown fact or a wrong number. Each warning appears once. */
function warn(id: string, problem: string): void {
  const message = `<trade-figure fact="${id}">: ${problem}`;
  if (warnings.has(message)) return;
  warnings.add(message);
  console.warn(message);
}
