/** The mathematical notation of each formula in a receipt. It is the same in every language. */
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

/** An input with the signs before and after it. */
interface FormulaTerm<Input> {
  before: string;
  input: Input;
  after: string;
}

/**
 * The inputs with their signs, in the order of the formula. `year-before` (`a ÷ (1 + b)`) gives `a` with nothing around it, and `b` between ` ÷ (1 + `
 * and `)`.
 */
export function termsOf<Input>({
  formula,
  inputs,
}: {
  formula: Formula;
  inputs: readonly Input[];
}): FormulaTerm<Input>[] {
  // A period in the middle is a longer period minus the months before and after it.
  const notation = formula === 'subtraction' && inputs.length > 2 ? 'a − b − c' : FORMULAS[formula];
  const signs = notation.split(/[abc]/);
  const last = inputs.length - 1;
  return inputs.map((input, i) => ({ before: signs[i] ?? '', input, after: (i === last && signs[i + 1]) || '' }));
}
