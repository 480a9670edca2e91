/** The words of a language by which texts name countries and periods. Patterns run on folded text. */

/** A period as the text says it, before it is known which year is meant. */
export interface SpokenPeriod {
  /** First and last month; left out where the text refers to a period named before. */
  from?: number;
  to?: number;
  year?: number;
  /** Added to the year of the text: -1 for last year. */
  yearsAgo?: number;
  /** `main` is the period that was spoken of before, `lastMonth` its last month. With a year it is the same months of that year. */
  refersTo?: 'main' | 'lastMonth';
  /** It is no period of a number: its last month is not said ("so far this year"), or it is a day. */
  isOpen?: boolean;
}

export interface PeriodPhrase {
  /** Global and linear, as in `figure-grammars.ts`. */
  pattern: RegExp;
  read(match: RegExpExecArray): SpokenPeriod | null;
}

/** A day as a text writes it in full. */
export interface DatePhrase {
  pattern: RegExp;
  read(match: RegExpExecArray): { year: number; month: number; day: number };
}

/** How a language names countries, beside the names that the runtime has (`Intl.DisplayNames`). Folded. */
export interface CountryWords {
  /** The locales whose names its texts use. */
  locales: readonly string[];
  /** Adjectives and short names, with the code of their country (ISO 3166-1). */
  words: Readonly<Record<string, string>>;
  /** Words that have the name of a country in them by chance. */
  others?: readonly string[];
  /** Directly after a name: it tells a currency, `dollars`. */
  currency?: RegExp;
}

export interface PeriodGrammar {
  /** The text in the spelling that the vocabulary has; as long as before. */
  spelling?(text: string): string;
  /** Whether words for parts of a year and for comparisons are not known: a sentence may name a period that is not read. */
  isPartial: boolean;
  periods: readonly PeriodPhrase[];
  /** Directly before a period: what the text speaks of is compared with it, `than in`. */
  compared?: RegExp | undefined;
  /** The same directly after it, `보다`. */
  comparedAfter?: RegExp | undefined;
}

export interface MentionGrammar extends PeriodGrammar {
  countries: CountryWords;
  /** Where several fit, the first counts. */
  dates: readonly DatePhrase[];
  /** Directly before the name of a country: the trade is with it, `exports to`. */
  counterpart: RegExp;
  /** Directly after the name: its own trade or office follows, `'s`. */
  possessive?: RegExp;
  /** Directly after the name: it is the next partner in a list, "followed with 3 billion". */
  followsInList?: RegExp;
}
