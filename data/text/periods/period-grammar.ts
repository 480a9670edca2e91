/** The words by which the texts of a language name periods. Patterns are global, and run on folded text. */

/** A period in words, before its year is found. */
export interface SpokenPeriod {
  /** First and last month. Omitted if `isSamePeriod`. */
  from?: number;
  to?: number;
  year?: number;
  /** Added to the year of the text: -1 for last year. */
  yearsAgo?: number;
  /** "The same period of 2029", "the same period last year": the months of the period that was named before, in another year. */
  isSamePeriod?: true;
}

export interface PeriodPhrase {
  pattern: RegExp;
  /** null if the words are not a period. They still hide a shorter phrase: "9 мая 2030" is a day and not "мая 2030". */
  read(match: RegExpExecArray): SpokenPeriod | null;
}

export interface PeriodGrammar {
  /** Words for parts of a year and for comparisons are not read, so a sentence may name a period that is missed. */
  isPartial: boolean;
  phrases: readonly PeriodPhrase[];
  /** Directly before a period that is named for comparison: "than in". */
  compared?: RegExp | undefined;
  /** Directly after such a period: "보다". */
  comparedAfter?: RegExp | undefined;
}
