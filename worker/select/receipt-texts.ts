/** Texts around the numbers of a receipt, in the reader's language. */
import { wordsNamed } from '../../data/card/words.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Words } from '../../data/contract/card.ts';
import { RECEIPT_CAVEATS } from '../../data/contract/enumerations.ts';
import type { ServedFact } from '../../data/contract/fact.ts';
import { isNamed } from '../../data/fact/unit.ts';

/** The words of a receipt but those of its caveats. */
export const RECEIPT = (
  'exact about over under item detail from printed exactness range paragraph saidBy published retrieved others another ' +
  'oneOffice oneAgency now earlier numberPage reportFigure basis stated derived source note page revised disputed corrected withdrawn citeData cite copied checkOurs'
).split(' ');

/** The words of a fact's receipt, with the names of the units of its number and of what it was derived from. */
export function receiptWords(texts: Texts, fact: Pick<ServedFact, 'unit' | 'caveats' | 'derivation'>): Words {
  const { unit, caveats, derivation } = fact;
  const units = [unit, ...(derivation?.inputs ?? []).map((input) => input.unit)];
  const kinds = RECEIPT_CAVEATS.filter((kind) => caveats.some((caveat) => caveat.kind === kind));
  return wordsNamed(texts, [...units.filter(isNamed), ...RECEIPT, ...kinds]);
}
