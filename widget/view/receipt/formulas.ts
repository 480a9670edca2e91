/** How each formula is written in a receipt: the signs around its inputs, which are the same in every language. */
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
  'share-of-total': 'a × b',
  'national-total': 'a × b ÷ c',
  'growth-difference': 'a − b',
  'year-before': 'a ÷ (1 + b)',
};

/** An input with the signs that stand around it. */
interface FormulaTerm<Input> {
  before: string;
  input: Input;
  after: string;
}

/** The inputs in the order of the formula. */
export function termsOf<Input>({
  formula,
  inputs,
}: {
  formula: Formula;
  inputs: readonly Input[];
}): FormulaTerm<Input>[] {
  // A month within cumulated ones is their sum less what comes after it and before it.
  const written = formula === 'subtraction' && inputs.length > 2 ? 'a − b − c' : FORMULAS[formula];
  const signs = written.split(/[abc]/);
  const last = inputs.length - 1;
  return inputs.map((input, i) => ({ before: signs[i] ?? '', input, after: (i === last && signs[i + 1]) || '' }));
}
