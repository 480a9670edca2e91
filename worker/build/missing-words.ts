/** Whether a data set has all words that cards, their titles and receipts say. */
import { titleWords } from '../../data/card/series-title.ts';
import { allCardWords } from '../../data/card/words.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import { CAVEATS, RECEIPT } from '../select/labels.ts';

/** What a card says as a sentence (data/fact/sentence.ts); no answer carries these. */
const SENTENCE = [
  'sentence',
  ...'Up Down Level Rate RateAbout RateOver RateUnder Aside Derived Superseded Disputed Corrected Withdrawn Source'
    .split(' ')
    .map((name) => `sentence${name}`),
];

/** Names of words that cards and receipts say and the texts lack: the build stops there. */
export function missingWords({ words }: Pick<Texts, 'words'>): string[] {
  return [...new Set([...allCardWords(), ...titleWords(), ...CAVEATS, ...SENTENCE, ...RECEIPT])].filter(
    (name) => !Object.hasOwn(words, name),
  );
}
