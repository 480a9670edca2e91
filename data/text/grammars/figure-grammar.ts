/** What a grammar adds so that quantities are found in running text. Patterns run on folded text (`fold.ts`): small letters, plain digits. */
import type { Unit } from '../../contract/enumerations.ts';

/** A quantity that is no number with a unit: `doubled`, `two thirds`, `ranked third`, 翻一番. */
export interface Phrase {
  /**
   * Global. Every repetition in it is bounded or of one class that can't begin the match, so that a text is searched in linear time.
   */
  pattern: RegExp;
  read(match: RegExpExecArray): { value: number; unit: Unit | null; direction?: Direction } | null;
}

export type Direction = 'up' | 'down';

export interface FigureGrammar {
  /** Where these match, numbers are dates, times, pages, names. Global; by the rules of `Phrase`. */
  ignored: RegExp[];
  /** The same for patterns that must see capitals: they run on the text as it is written. */
  ignoredNames?: RegExp[];
  phrases: Phrase[];
  /** Words that may stand between a qualifying word and its number: about `a` third, exceeded `the` 5 million. */
  fillers?: string[];
  /** Whether the qualifying word after `before` means something else there: the 近 of 最近. */
  isNoQualifier?(before: string, word: string): boolean;
  /** A qualifying word after which four digits that count nothing are a year, unless they are round: `higher than 2016`. */
  yearAfter?: RegExp;
  /** How many characters after a number name what it counts (` new routes`, 个项目); 0 where nothing is counted there. */
  counted?(after: string, before: string): number;
  /** May a number in digits without a unit stand between these texts? Without this function such numbers are left out. */
  isBare?(before: string, after: string, digits: string): boolean;
  /** Whether a number without a unit after `before`, in the text's own capitals, is part of a name: Boeing 737. */
  isName?(before: string): boolean;
  /** What may stand between two numbers of one range or list, the unit being printed after the last. Sticky. */
  joins: RegExp;
  /** Finds in what joins two numbers that they are the ends of a range. */
  range: RegExp;
  rises: string[];
  falls: string[];
  /** Nouns of change after the number: `a 5 percent drop`. */
  risesAfter?: string[];
  fallsAfter?: string[];
  /** Before a number: how fast something changes, not which way, `at a slower pace`. */
  speed?: RegExp;
  /** Directly before a percentage: a growth or a fall came to it, whichever way that itself went: `growth slowed to`. */
  pace?: { up: RegExp; down: RegExp };
  /** Directly after the number: it is a difference, `5 percent less than`. */
  differs?: { up: RegExp; down: RegExp };
  /** Words of change stand in the same clause: what ends one. */
  clauseEnd: RegExp;
}
