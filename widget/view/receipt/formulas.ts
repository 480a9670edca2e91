/** How each formula is written in a receipt. Language-neutral: the inputs stand below it in the same order. */
import type { Formula } from '../../../data/contract/enumerations.ts';

const FORMULAS: Record<Formula, string> = {
  subtraction: 'a − b',
  'exports-plus-imports': 'a + b',
  'trade-minus-part': 'a − b',
  'exports-minus-balance': 'a − b',
  'imports-plus-balance': 'a + b',
  balance: 'a − b',
  'part-over-total': 'a ÷ b',
  'part-over-parent': 'a ÷ b',
  'national-total-of-value': 'a ÷ b',
  'implied-base': 'a ÷ (1 + b)',
  'share-of-total': 'a × b',
  'national-total': 'a × b ÷ c',
  'growth-lead': 'a − b',
  'exchange-rate': 'a ÷ b',
};

export function formulaOf({ formula, inputs }: { formula: Formula; inputs: readonly unknown[] }): string {
  // A month within cumulated ones is their sum less what comes after it and before it.
  return formula === 'subtraction' && inputs.length > 2 ? 'a − b − c' : FORMULAS[formula];
}
