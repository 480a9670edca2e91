/** The words by which the texts of a language name periods. Patterns are global, and run on folded text. */

/** A period in words, before its year is found. */
export interface SpokenPeriod {
  /** First and last month. Omitted if the words refer to a period that was named before. */
  from?: number;
  to?: number;
  year?: number;
  /** Added to the year of the text: -1 for last year. */
  yearsAgo?: number;
  /** `main`: the period that was named before. `lastMonth`: its last month. With a year: the same months of that year. */
  refersTo?: 'main' | 'lastMonth';
  /** Not a period of a figure: its last month is not said ("so far this year"), or it is a day. */
  isOpen?: boolean;
}

export interface PeriodPhrase {
  pattern: RegExp;
  read(match: RegExpExecArray): SpokenPeriod | null;
}

export interface PeriodGrammar {
  /** Words for parts of a year and for comparisons are not read, so a sentence may name a period that is missed. */
  isPartial: boolean;
  phrases: readonly PeriodPhrase[];
  /** Directly before a period that is named for comparison, `than in`. */
  compared?: RegExp | undefined;
  /** Directly after such a period, `보다`. */
  comparedAfter?: RegExp | undefined;
}
