/** Checks that a data set has all messages of cards, their titles, receipts and pages. */
import { TITLE_WORDS } from '../../data/card/series-title.ts';
import { CARD_WORDS } from '../../data/card/words.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import { RECEIPT_CAVEATS } from '../../data/contract/enumerations.ts';
import pages from '../../data/vocabulary/pages.json' with { type: 'json' };
import { CHECK_WORDS } from '../../widget/check/check-words.ts';
import { RECEIPT_WORDS } from '../select/receipt-texts.ts';

/** The sentence of a card (data/fact/sentence.ts). No response has these. */
const SENTENCE = [
  'sentence',
  ...'Up Down Unchanged Rate RateAbout RateOver RateUnder Aside Derived Revised Superseded Disputed Corrected Withdrawn Source Series'
    .split(' ')
    .map((name) => `sentence${name}`),
];

/** The sentences of caveats (data/card/caveat-text.ts). No response has these either. */
const CAVEAT_SENTENCES =
  'Change Mirror MirrorPart MirrorWhy Earlier Implied Printed Computed Amounts Conversion Rates Single Normalised Numbers Prints Doubt'
    .split(' ')
    .map((name) => `caveat${name}`);

/** The names of messages that the texts lack, which stops the build. Pages use all messages in the pages.json of this repository. */
export function missingWords({ words }: Pick<Texts, 'words'>): string[] {
  const used = [
    ...CARD_WORDS,
    ...TITLE_WORDS,
    ...RECEIPT_CAVEATS,
    ...CAVEAT_SENTENCES,
    ...SENTENCE,
    ...RECEIPT_WORDS,
    ...CHECK_WORDS,
    ...Object.keys(pages),
  ];
  return [...new Set(used)].filter((name) => !Object.hasOwn(words, name));
}
