/** The words of a receipt in the reader's language. */
import { wordsNamed } from '../../data/card/words.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Words } from '../../data/contract/card.ts';
import { RECEIPT_CAVEATS } from '../../data/contract/enumerations.ts';
import type { ServedFact } from '../../data/contract/fact.ts';
import { isNamed } from '../../data/fact/unit.ts';

/** The names of the words that all receipts need. Each caveat has its own. */
export const RECEIPT_WORDS = (
  'exact about over under item detail from printed exactness range paragraph saidBy published retrieved others another ' +
  'oneOffice oneAgency now earlier numberPage reportFigure basis stated derived source note page revised disputed corrected withdrawn citeData cite copied checkOurs'
).split(' ');

/** The words of a fact's receipt, with the names of its units and of the units of the numbers that it was derived from. */
export function receiptWords(texts: Texts, fact: Pick<ServedFact, 'unit' | 'caveats' | 'derivation'>): Words {
  const { unit, caveats, derivation } = fact;
  const units = [unit, ...(derivation?.inputs ?? []).map((input) => input.unit)];
  const caveatKinds = RECEIPT_CAVEATS.filter((kind) => caveats.some((caveat) => caveat.kind === kind));
  return wordsNamed(texts, [...units.filter(isNamed), ...RECEIPT_WORDS, ...caveatKinds]);
}
