/** The words of receipts, and whether the texts have all words that answers carry. */
import { TITLE_WORDS } from '../../data/card/series-title.ts';
import { CARD_WORDS, unitNames, wordsNamed } from '../../data/card/words.ts';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Words } from '../../data/contract/card.ts';
import { CARD_CAVEATS, type CaveatKind } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Language } from '../../data/contract/language.ts';
import { isNamed } from '../../data/fact/unit.ts';

const RECEIPT = (
  'exact about over under item detail from printed exactness paragraph saidBy published retrieved others another ' +
  'basis stated derived source earlier alsoIn note page revised disputed corrected withdrawn citeData cite copied text checkOurs'
).split(' ');

/** What a card says as a sentence (data/fact/sentence.ts); no answer carries these. */
const SENTENCE = [
  'sentence',
  ...'Up Down Level Rate RateAbout RateOver RateUnder Aside Derived Superseded Disputed Corrected Withdrawn Source'
    .split(' ')
    .map((name) => `sentence${name}`),
];

/** The kinds of caveats that a receipt names in the reader's language; their explanations are in English. */
const CAVEATS: readonly CaveatKind[] = [...CARD_CAVEATS, 'single-source'];

/** Names of words that cards and receipts say and the texts lack: the build stops there. */
export function missingWords({ words }: Pick<Texts, 'words'>): string[] {
  return [...new Set([...CARD_WORDS, ...TITLE_WORDS, ...CAVEATS, ...SENTENCE, ...RECEIPT])].filter(
    (name) => !Object.hasOwn(words, name),
  );
}

/** The language that texts are in where none is asked for. */
export function defaultLanguage({ languages }: CatalogueIndex): Language {
  const [first] = languages;
  if (!first) throw new Error('the data set has no language');
  return first;
}

/** The words of a fact's receipt, with the names of the units of its number and of what it was derived from. */
export function receiptWords(
  texts: Texts,
  { unit, caveats, derivation }: Pick<Fact, 'unit' | 'caveats' | 'derivation'>,
): Words {
  const units = [unit, ...(derivation?.inputs ?? []).map((input) => input.unit)];
  const kinds = CAVEATS.filter((kind) => caveats.some((caveat) => caveat.kind === kind));
  return { ...unitNames(texts, units.filter(isNamed)), ...wordsNamed(texts, [...RECEIPT, ...kinds]) };
}
