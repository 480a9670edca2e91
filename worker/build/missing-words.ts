/** Checks that a data set has all messages of cards, their titles, receipts and pages. */
import type { Texts } from '../../data/catalogue/format/texts.ts';
import { RECEIPT_CAVEATS, WORDS } from '../../data/contract/enumerations.ts';
import pages from '../../data/vocabulary/pages.json' with { type: 'json' };
import { CHECK_WORDS } from '../../widget/check/check-words.ts';

/** The names of messages that the texts lack, which stops the build. Pages use all messages in the pages.json of this repository. */
export function missingWords({ words }: Pick<Texts, 'words'>): string[] {
  const used = [...WORDS, ...RECEIPT_CAVEATS, ...CHECK_WORDS, ...Object.keys(pages)];
  return [...new Set(used)].filter((name) => !Object.hasOwn(words, name));
}
