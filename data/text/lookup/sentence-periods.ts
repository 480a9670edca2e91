/** Which periods of a sentence may date a figure in it. */
import type { Figure } from '../figures/figures.ts';
import type { NamedPeriod } from '../periods/periods.ts';
import { type Span, spansOf, within } from '../spans.ts';

export interface SentencePeriods {
  /** In the clause of the figure, without periods for comparison. */
  clause: readonly NamedPeriod[];
  /** In the sentence, without periods for comparison. */
  sentence: readonly NamedPeriod[];
  /** Periods for comparison: "than in 2023". */
  compared: readonly NamedPeriod[];
  /** Periods that rule out others: in the clause, before the figure, or after it without a comma. Without "during the period". */
  dating: readonly NamedPeriod[];
}

/** Returns a function that gives the periods for a figure and the span of its clause. */
export function sentencePeriods(
  folded: string,
  sentence: Span,
  figures: readonly Figure[],
  periods: readonly NamedPeriod[],
): (figure: Figure, clause: Span) => SentencePeriods {
  const named = within(periods, sentence);
  const compared = named.filter(({ isCompared }) => isCompared);
  const notCompared = named.filter(({ isCompared }) => !isCompared);
  const isAside = asidesIn(folded, sentence, figures, notCompared);

  return (figure, clause) => {
    const inSentence = notCompared.filter((period) => !isAside(period, figure));
    const inClause = within(inSentence, clause);
    // "3 billion (about 2 billion) in May": what follows without a comma dates the figure too.
    const isDating = ({ start, isReference }: NamedPeriod) =>
      !isReference && (start < figure.start || !/[,;:，；、،؛]/u.test(folded.slice(figure.end, start)));
    const dating = [...inClause.filter(({ isReference }) => !isReference), ...inSentence.filter(isDating)];
    return { clause: inClause, sentence: inSentence, compared, dating };
  };
}

/** Whether a period in brackets is an aside for a figure outside: "5 billion (4 billion in 2023)", "in 2024 … (the last was in 2023)". */
function asidesIn(folded: string, sentence: Span, figures: readonly Figure[], periods: readonly NamedPeriod[]) {
  const brackets = spansOf(folded.slice(sentence.start, sentence.end), [/\([^()]*\)/g]).map(({ start, end }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
  }));
  const bracketOf = (span: Span) => brackets.find(({ start, end }) => start <= span.start && span.end <= end);
  const hasPeriodOutside = periods.some((period) => !bracketOf(period));

  return (period: Span, figure: Span): boolean => {
    const bracket = bracketOf(period);
    if (!bracket || bracketOf(figure) === bracket) return false;
    return hasPeriodOutside || within(figures, bracket).length > 0;
  };
}
