/** Whether a data set has all words that cards, their titles, receipts and pages say. */
import { TITLE_WORDS } from '../../data/card/series-title.ts';
import { allCardWords } from '../../data/card/words.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import pages from '../../data/vocabulary/pages.json' with { type: 'json' };
import { CHECK_WORDS } from '../../widget/check/check-words.ts';
import { CAVEATS, RECEIPT } from '../select/receipt-texts.ts';

/** What a card says as a sentence (data/fact/sentence.ts); no answer carries these. */
const SENTENCE = [
  'sentence',
  ...'Up Down Unchanged Rate RateAbout RateOver RateUnder Aside Derived Revised Superseded Disputed Corrected Withdrawn Source Series'
    .split(' ')
    .map((name) => `sentence${name}`),
];

/** The sentences of caveats (data/card/caveat-text.ts); no response carries these either. */
const CAVEAT_SENTENCES =
  'Change Mirror MirrorPart MirrorWhy Earlier Implied Printed Computed Amounts Conversion Single Normalised Numbers Prints Doubt'
    .split(' ')
    .map((name) => `caveat${name}`);

/** Words of pages alone that stand in words.json. */
const PAGES = ['due', 'nextDue'];

/** Names of words that are said and that the texts lack: the build stops there. Pages say what the pages.json of this repository has. */
export function missingWords({ words }: Pick<Texts, 'words'>): string[] {
  const said = [
    ...allCardWords(),
    ...TITLE_WORDS,
    ...PAGES,
    ...CAVEATS,
    ...CAVEAT_SENTENCES,
    ...SENTENCE,
    ...RECEIPT,
    ...CHECK_WORDS,
  ];
  return [...new Set([...said, ...Object.keys(pages)])].filter((name) => !Object.hasOwn(words, name));
}
