/** The words of a language by which texts name countries and periods. Patterns run on folded text. */

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
  /** Global and linear, as in `figure-grammars.ts`. */
  pattern: RegExp;
  read(match: RegExpExecArray): SpokenPeriod | null;
}

/** A date with its year. */
export interface DatePhrase {
  pattern: RegExp;
  read(match: RegExpExecArray): { year: number; month: number; day: number };
}

/** How a language names countries, besides the names that the runtime has (`Intl.DisplayNames`). Folded. */
export interface CountryWords {
  /** The locales whose names its texts use. */
  locales: readonly string[];
  /** Adjectives and short names, with the code of their country (ISO 3166-1). */
  words: Readonly<Record<string, string>>;
  /** Words that contain the name of a country by chance. */
  others?: readonly string[];
  /** Directly after a name: it tells a currency, `dollars`. */
  currency?: RegExp;
}

export interface PeriodGrammar {
  /** The text in the spelling of the vocabulary. Its length stays the same. */
  spelling?(text: string): string;
  /** Words for parts of a year and for comparisons are not read, so a sentence may name a period that is missed. */
  isPartial: boolean;
  periods: readonly PeriodPhrase[];
  /** Directly before a period that is named for comparison, `than in`. */
  compared?: RegExp | undefined;
  /** Directly after such a period, `보다`. */
  comparedAfter?: RegExp | undefined;
}

export interface MentionGrammar extends PeriodGrammar {
  countries: CountryWords;
  /** The first that fits counts. */
  dates: readonly DatePhrase[];
  /** Directly before the name of a country: the trade is with it, `exports to`. */
  counterpart: RegExp;
  /** Directly after the name: its own trade or office follows, `'s`. */
  possessive?: RegExp;
  /** Directly after the name: it is the next partner in a list, "followed with 3 billion". */
  followsInList?: RegExp;
}
