/** The types of a grammar of periods: how the texts of a language name them. Patterns run on folded text. */

/** A period as the words give it. Its year may depend on the publication date of the text, its months on an earlier period. */
export interface UnresolvedPeriod {
  /** First month, from 1. Omitted if `isSamePeriod`. */
  from?: number;
  /** Last month. */
  to?: number;
  year?: number;
  /** Relative to the year of the text: 0 for this year, -1 for last year. */
  yearOffset?: number;
  /** "The same period of 2029": the months are those of an earlier period. */
  isSamePeriod?: true;
}

export interface PeriodPhrase {
  /** A global pattern. */
  pattern: RegExp;
  /** Returns null if the words are not a period. They still hide a shorter phrase: "9 мая 2030" is a day, so "мая 2030" is not a period. */
  read(match: RegExpExecArray): UnresolvedPeriod | null;
}

export interface PeriodGrammar {
  /** The grammar lacks words for parts of a year and for comparisons, so some periods are missed. */
  isPartial: boolean;
  phrases: readonly PeriodPhrase[];
  /** Matches the text directly before a period that is named for comparison: "than in". */
  comparisonBefore?: RegExp | undefined;
  /** Matches the text directly after such a period: Korean "보다" ("than"). */
  comparisonAfter?: RegExp | undefined;
}
