/**
 * Extracts the figures of a text: numbers in digits with a unit or a multiplier, such as `227.67 billion yuan`, `22.9%` and `3 million`.
 * Other numbers are skipped: ranks, numbers in words, and numbers without a unit. Takes time linear in the length of the text.
 */
import type { Unit } from '../../contract/enumerations.ts';
import { type Qualifier, tidy } from '../../fact/bounds.ts';
import { type Amount, amountAt, applyMultiplier, numbersIn } from '../../printed/amounts.ts';
import { fold } from '../../printed/fold.ts';
import { overlaps, type Span, spansOf } from '../spans.ts';
import { paragraphAt, type Story, storyOf } from '../story/story.ts';
import { DATE, type FigureLexicon, figureLexiconOf } from './figure-words.ts';

export type Direction = 'up' | 'down';

export interface Figure extends Span {
  /** As printed, with its currency and the qualifying word directly before it. */
  text: string;
  /** Counted from 1. 0 is everything above the first paragraph, such as the headline. */
  paragraph: number;
  /** In base units, with the printed sign: 31730000000, not 31.73 billion. A fall in words is only in `direction`. */
  value: number;
  /** null if the text prints none. */
  unit: Unit | null;
  qualifier: Qualifier | null;
  direction: Direction | null;
  /** The word for the rise or fall is directly before the number: "fell by about 3.8 percent", not "growth fell 3.8" or "fell to 3.8 percent". */
  isDirectionStated: boolean;
  /** The value of one unit of the last printed digit: 10 million in `31.73 billion`. */
  resolution: number;
}

/**
 * The figures in the order of the text; none if the language (ISO 639-1) has no grammar. Pass `story` and `folded` if you have them already.
 */
export function extractFigures(
  text: string,
  language = 'en',
  story: Story = storyOf(text),
  folded: string = fold(text),
): Figure[] {
  const lexicon = figureLexiconOf(language);
  if (!lexicon) return [];
  return amountsIn(folded, text, lexicon).map((amount): Figure => {
    const { value, unit = null, resolution, end } = amount;
    const prefix = qualifierBefore(folded, amount.start, lexicon);
    const start = prefix?.start ?? amount.start;
    const before = clauseBefore(folded, start, lexicon);
    return {
      text: text.slice(start, end),
      start,
      end,
      value,
      unit,
      resolution,
      paragraph: paragraphAt(story, amount.start),
      qualifier: prefix?.qualifier ?? amount.qualifier,
      direction: directionOf(folded, end, { before, unit }, lexicon),
      isDirectionStated: isDirectionStated(before, lexicon),
    };
  });
}

/** Enough for the "d-" of "COVID-19": a letter, which may be two code units, and a sign. */
const MAX_WORD_END_LENGTH = 3;

/** The numbers of the text that have a unit or a multiplier. */
function amountsIn(folded: string, text: string, lexicon: FigureLexicon): Amount[] {
  const dates = spansOf(folded, DATE);
  const amounts: Amount[] = [];
  for (const number of numbersIn(folded, text, lexicon.grammar)) {
    const previousEnd = amounts.at(-1)?.end ?? 0;
    if (number.start < previousEnd || overlaps(dates, number)) continue;
    const amount = amountAt(folded, number, lexicon, previousEnd);
    const before = folded.slice(Math.max(0, amount.start - MAX_WORD_END_LENGTH), amount.start);
    if (!lexicon.isPartOfWord(before)) amounts.push(amount);
  }
  shareUnits(amounts, folded, lexicon);
  return amounts.filter((amount) => amount.unit || amount.multiplier > 1);
}

/** The qualifying word directly before an amount: "nearly 5 billion". */
function qualifierBefore(
  folded: string,
  start: number,
  lexicon: FigureLexicon,
): { start: number; qualifier: Qualifier } | null {
  const before = folded.slice(Math.max(0, start - lexicon.longestQualifier), start);
  const match = lexicon.qualifierBefore.exec(before);
  return match && { start: start - before.length + match.index, qualifier: lexicon.qualifierOf(match[1] as string) };
}

/** Words for a rise or a fall are within this many characters before a figure. */
const MAX_BEFORE = 100;
/** The end of the clause is looked for within this many characters after a figure. */
const MAX_AFTER = 48;
/** In "a 25 percent annual increase", the noun begins within this many characters after the figure. */
const MAX_NOUN_DISTANCE = 12;

/** `before` is the clause before the figure. */
function isDirectionStated(before: string, lexicon: FigureLexicon): boolean {
  const word = lexicon.changeAtEnd.exec(before);
  return word !== null && !changesIn(before.slice(0, word.index), lexicon).length;
}

/** The words of the clause before an offset. */
function clauseBefore(folded: string, start: number, lexicon: FigureLexicon): string {
  const preceding = folded.slice(Math.max(0, start - MAX_BEFORE), start);
  const lastClauseEnd = [...preceding.matchAll(lexicon.clauseEnd)].at(-1);
  return lastClauseEnd ? preceding.slice(lastClauseEnd.index + lastClauseEnd[0].length) : preceding;
}

/** The nearest word for a rise or a fall in the clause decides: a noun directly after the figure, or else a word before it. */
function directionOf(
  folded: string,
  end: number,
  { before, unit }: { before: string; unit: Unit | null },
  lexicon: FigureLexicon,
): Direction | null {
  const following = folded.slice(end, end + MAX_AFTER);
  const [clauseEnd] = following.matchAll(lexicon.clauseEnd);
  const after = following.slice(0, clauseEnd?.index);
  if (lexicon.fallAtEnd?.test(after)) return 'down';
  const [noun] = changesIn(after, lexicon);
  if (noun?.direction && noun.index <= MAX_NOUN_DISTANCE) return noun.direction;

  const { pace } = lexicon;
  if (pace && unit === 'percent') {
    if (pace.up.test(before)) return 'up';
    if (pace.down.test(before)) return 'down';
  }
  return changesIn(before, lexicon).at(-1)?.direction ?? null;
}

/** Words for a rise or a fall, in the order of the text. A phrase such as "made up" has no direction. */
function changesIn(
  text: string,
  { risesInText, fallsInText }: FigureLexicon,
): { index: number; direction: Direction | null }[] {
  const changes = new Map<number, Direction | null>();
  for (const { index } of text.matchAll(risesInText)) changes.set(index, 'up');
  for (const { index } of text.matchAll(fallsInText)) changes.set(index, changes.has(index) ? null : 'down');
  return [...changes].map(([index, direction]) => ({ index, direction })).sort((a, b) => a.index - b.index);
}

/**
 * Completes the amounts of a range or list, which may print its unit and multiplier only once. Goes from the last amount to the first, so that
 * each amount of a long list gets what the one after it has.
 *
 *   "5 and 6 billion yuan"   5 billion yuan, 6 billion yuan
 *   "$5-6 billion"           5 billion dollars, 6 billion dollars
 */
function shareUnits(amounts: Amount[], folded: string, { connector, range }: FigureLexicon): void {
  for (let i = amounts.length - 2; i >= 0; i--) {
    const [left, right] = [amounts[i] as Amount, amounts[i + 1] as Amount];
    const between = connectorBetween(folded, left, right, connector);
    if (between !== null && !isYearBefore(left, right)) shareUnit(left, right, range.test(between));
  }
}

const MAX_CONNECTOR_LENGTH = 8;

/** The text between two amounts if it is a connector; otherwise null. */
function connectorBetween(folded: string, left: Amount, right: Amount, connector: RegExp): string | null {
  if (right.start - left.end > MAX_CONNECTOR_LENGTH) return null;
  connector.lastIndex = left.end;
  const [text] = connector.exec(folded) ?? [];
  return text !== undefined && left.end + text.length === right.start ? text : null;
}

/** Numbers from here on are printed in full: they share no multiplier with a smaller number. */
const MIN_FULL_NUMBER = 1000;

/**
 *   "in 2025 to 520 billion yuan", "in 2025, 5 percent"   2025 is a year
 *   "2000 and 3000 yuan"                                  2000 is part of a list
 */
function isYearBefore({ number: { value }, multiplier, unit }: Amount, right: Amount): boolean {
  const mayBeYear = unit === undefined && multiplier === 1 && Number.isInteger(value) && value >= 1900 && value < 2100;
  const isRightInFull = right.number.value >= MIN_FULL_NUMBER && right.multiplier === 1;
  return mayBeYear && !isRightInFull;
}

/** Gives the unit and multiplier of one amount to its neighbor in a range or list, if the neighbor lacks them. */
function shareUnit(left: Amount, right: Amount, isRange: boolean): void {
  const isLeftInFull = left.number.value >= MIN_FULL_NUMBER && right.number.value < MIN_FULL_NUMBER;
  if (isLeftInFull) {
    // 950,000 to 1.2 million yuan: only the unit is shared.
    if (isRange && right.multiplier > 1) left.unit ??= right.unit;
    return;
  }
  const isUnitOnLeft = left.unit && (right.unit === undefined || right.unit === left.unit);
  if (isUnitOnLeft) completeRangeAfterUnit(left, right, isRange);
  else if (left.unit === undefined) completeFromRight(left, right);
}

/** $5-6 billion, $5 to $6 billion: the currency is before the first number, and the multiplier after the last. */
function completeRangeAfterUnit(left: Amount, right: Amount, isRange: boolean): void {
  // Up 5 percent to 3 trillion: the trillion has another unit.
  const isPercentage = left.unit === 'percent' || left.unit === 'points';
  if (!isRange || right.multiplier === 1 || isPercentage) return;
  right.unit = left.unit;
  // 950 yuan to 1.2 million yuan: an amount that ends with its unit is complete.
  if (left.multiplier === 1 && left.end === left.number.end) multiplyAmount(left, right.multiplier);
}

/** 5 and 6 billion yuan: the left number lacks the unit, the multiplier or both. */
function completeFromRight(left: Amount, right: Amount): void {
  // "5 billion, 3 percent": only the right number is a percentage.
  if (left.multiplier > 1 && right.multiplier === 1) return;
  // 9.76万亿和10.34万亿元: both have a multiplier and share the unit.
  left.unit = right.unit;
  if (left.multiplier === 1 && right.multiplier > 1) multiplyAmount(left, right.multiplier);
}

function multiplyAmount(amount: Amount, multiplier: number): void {
  // `applyMultiplier` expects a value without its sign.
  const { value, resolution } = applyMultiplier({ ...amount, value: Math.abs(amount.value), multiplier });
  amount.value = tidy(amount.value < 0 ? -value : value);
  amount.resolution = tidy(resolution);
  amount.multiplier = multiplier;
}
