/**
 * Checks whether the response for a fact can be shown as a receipt. If a number or a word is missing, nothing is shown: without its
 * qualifier, "over 20 tonnes" would be "20 tonnes".
 */

import type { ReceiptWords, WordsByCode } from '../../data/contract/enumerations.ts';
import type { ServedFact } from '../../data/contract/fact.ts';
import { isNamed } from '../../data/fact/unit.ts';
import { areFieldsValid, hasPossibleNumber, WITHOUT_WORD } from './check-card.ts';
import { failure } from './load.ts';

/** Throws a `LoadError` if the response lacks a number, or a word for a status, qualifier or unit of the fact or of an input of its derivation. */
export function checkFact(fact: ServedFact & { words: ReceiptWords }): void {
  const { words, status, derivation } = fact;
  if (!areFieldsValid(fact, (number) => hasPossibleNumber(number, true)))
    throw failure('the response has no number', 200);
  const codes = [fact, ...(derivation?.inputs ?? [])].flatMap(({ unit, qualifier }) => [unit, qualifier]);
  for (const code of [status, ...codes]) {
    if (WITHOUT_WORD.includes(code) || !isNamed(code) || typeof (words as WordsByCode)[code] === 'string') continue;
    throw failure(`the response has no word "${code}"`, 200);
  }
}
