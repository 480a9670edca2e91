/** Which periods of a sentence may date a figure in it. */
import type { Figure } from '../figures/figures.ts';
import type { NamedPeriod } from '../periods/periods.ts';
import { type Span, within } from '../spans.ts';

export interface SentencePeriods {
  /** Between the figure before and the end of the clause, without periods for comparison. */
  inClause: readonly NamedPeriod[];
  /** In the sentence, without periods for comparison. */
  inSentence: readonly NamedPeriod[];
  /** Periods for comparison: "than in 2023". */
  compared: readonly NamedPeriod[];
  /** Those of `inSentence` that rule out periods of other sentences: before the figure, or after it without a comma. */
  dating: readonly NamedPeriod[];
}

export function sentencePeriods(
  folded: string,
  sentence: Span,
  { figure, ...clause }: Span & { figure: Figure },
  periods: readonly NamedPeriod[],
): SentencePeriods {
  const named = within(periods, sentence);
  const inSentence = named.filter(({ isCompared }) => !isCompared);
  // "3 billion (about 2 billion) in May": what follows without a comma dates the figure too.
  const isDating = ({ start }: Span) => start < figure.start || !/[,;:，；、،؛]/u.test(folded.slice(figure.end, start));
  return {
    inClause: within(inSentence, clause),
    inSentence,
    compared: named.filter(({ isCompared }) => isCompared),
    dating: inSentence.filter(isDating),
  };
}
