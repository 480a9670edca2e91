/** The words of receipts, and whether the texts have all words that answers carry. */
import { CARD_WORDS, unitNames, wordsNamed } from '../../data/card/words.ts';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Words } from '../../data/contract/card.ts';
import { CARD_CAVEATS } from '../../data/contract/enumerations.ts';
import type { Language } from '../../data/contract/language.ts';
import { isNamed } from '../../data/fact/unit.ts';

const RECEIPT = (
  'exact about over under item detail from printed exactness paragraph saidBy published retrieved others another ' +
  'basis stated derived source earlier alsoIn note page revised disputed corrected withdrawn citeData cite copied text'
).split(' ');

/** What a card says as a sentence (data/fact/sentence.ts); no answer carries these. */
const SENTENCE = [
  'sentence',
  ...'Up Down Level Rate RateAbout RateOver RateUnder Aside Derived Superseded Disputed Corrected Withdrawn Source'
    .split(' ')
    .map((name) => `sentence${name}`),
];

/** Names of words that cards and receipts say and the texts lack: the build stops there. */
export function missingWords({ words }: Pick<Texts, 'words'>): string[] {
  return [...new Set([...CARD_WORDS, ...CARD_CAVEATS, ...SENTENCE, ...RECEIPT])].filter(
    (name) => !Object.hasOwn(words, name),
  );
}

/** The language that texts are in where none is asked for. */
export function defaultLanguage({ languages }: CatalogueIndex): Language {
  const [first] = languages;
  if (!first) throw new Error('the data set has no language');
  return first;
}

/** `units` are those of the number and of what it was derived from. */
export function receiptWords(texts: Texts, ...units: string[]): Words {
  return { ...unitNames(texts, units.filter(isNamed)), ...wordsNamed(texts, RECEIPT) };
}
