/** Whether the answer for a fact can be shown as a receipt. What it lacks must not be passed over: "over 20 tonnes" would be shown as 20. */

import type { ReceiptWords, WordsByCode } from '../../data/contract/enumerations.ts';
import type { ServedFact } from '../../data/contract/fact.ts';
import { isNamed } from '../../data/fact/unit.ts';
import { isNumber, isShown, WITHOUT_WORD } from './card-answer.ts';
import { failure } from './load.ts';

/** Throws a `LoadError` where the answer lacks a number, or a word for a status, qualifier or unit of what it is about or was derived from. */
export function checkFact(fact: ServedFact & { words: ReceiptWords }): void {
  const { words, status, derivation } = fact;
  if (!isShown(fact, (number) => isNumber(number, true))) throw failure('the answer has no number', 200);
  const needed = [fact, ...(derivation?.inputs ?? [])].flatMap(({ unit, qualifier }) => [unit, qualifier]);
  for (const name of [status, ...needed]) {
    if (WITHOUT_WORD.includes(name) || !isNamed(name) || typeof (words as WordsByCode)[name] === 'string') continue;
    throw failure(`the answer has no word "${name}"`, 200);
  }
}
