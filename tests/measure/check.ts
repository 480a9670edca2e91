/**
 * `npm run measure:check`: how well a text is checked. A true number that `differs` is the worst that can happen.
 * - `-- --stored` prints the error rates of the labelled sets from their stored answers. `--texts FOLDER` first asks again about the texts of
 *   the set `--set first` or `--set second`, which are not part of the project, and stores the answers; those of the second set become the
 *   rates of the page `/check`.
 * - `-- [story --release id]…` has sentences of our own state each observation of the record, as it is and with the slips of
 *   `mutate/mutations.ts`; a story of a release in the record can be named. Prints how each kind was judged.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataFolder } from '../../data/record/folders.ts';
import { recordChecker } from '../support/texts/record-checker.ts';
import { answersTo } from './labelled/answer.ts';
import { readAnswers, readLabels, type SetName, type StoredAnswers, textOf, writeAnswers } from './labelled/labels.ts';
import { publishedRates } from './labelled/rates.ts';
import { printRates } from './labelled/report.ts';
import { judgeSentences } from './sentences.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    release: { type: 'string' },
    set: { type: 'string', default: 'first' },
    show: { type: 'boolean' },
    stored: { type: 'boolean' },
    texts: { type: 'string' },
  },
});

/** Asks again about each story whose text is in the folder; the answers about the others stay. */
async function storeAnswers(set: SetName, folder: string): Promise<void> {
  const { check } = recordChecker();
  const stories = readLabels(set);
  const { answers } = readAnswers(set);
  for (const story of stories) {
    const text = textOf(story, folder);
    if (text === null) console.log(`${story.id}: no such text, its answers stay`);
    else answers[story.id] = await answersTo(story, text, check);
  }
  const stored: StoredAnswers = { run: new Date().toISOString().slice(0, 10), answers };
  writeAnswers(set, stored);
  if (set === 'first') return;
  const published = publishedRates(stories, stored);
  writeFileSync(new URL('check-rates.json', dataFolder), `${JSON.stringify(published, null, 2)}\n`);
}

if (values.set !== 'first' && values.set !== 'second') throw new Error('--set is first or second');
if (values.texts !== undefined) await storeAnswers(values.set, values.texts);
if (values.texts !== undefined) printRates(values.set);
else if (values.stored) for (const set of ['first', 'second'] as const) printRates(set);
else await judgeSentences(positionals, values);
