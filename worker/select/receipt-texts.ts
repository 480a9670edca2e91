/** The words of a receipt in the reader's language. */
import { wordsNamed } from '../../data/card/words.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import { RECEIPT_CAVEATS, RECEIPT_WORDS, type ReceiptWords } from '../../data/contract/enumerations.ts';
import type { ServedFact } from '../../data/contract/fact.ts';
import { isNamed } from '../../data/fact/unit.ts';

/** The words of a fact's receipt, with the names of its units and of the units of the numbers that it was derived from. */
export function receiptWords(texts: Texts, fact: Pick<ServedFact, 'unit' | 'caveats' | 'derivation'>): ReceiptWords {
  const { unit, caveats, derivation } = fact;
  const units = [unit, ...(derivation?.inputs ?? []).map((input) => input.unit)];
  const caveatKinds = RECEIPT_CAVEATS.filter((kind) => caveats.some((caveat) => caveat.kind === kind));
  return wordsNamed(texts, [...RECEIPT_WORDS, ...caveatKinds], units.filter(isNamed));
}
