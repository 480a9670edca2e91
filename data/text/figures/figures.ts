/**
 * The quantities that a text states: numbers in digits with a unit or a multiplier, such as `227.67 billion yuan`, `22.9%` and `3 million`.
 * Ranks, numbers in words and numbers without a unit are left out. The time is linear in the length of the text.
 */
import type { Unit } from '../../contract/enumerations.ts';
import { type Qualifier, tidy } from '../../fact/bounds.ts';
import { type Amount, amountAt, digitsIn, multiplied } from '../../printed/amounts.ts';
import { fold } from '../../printed/fold.ts';
import { overlaps, type Span, spansOf } from '../spans.ts';
import { paragraphAt, type Story, storyOf } from '../story/story.ts';
import { DATE, type FigureLexicon, figureLexiconOf } from './figure-words.ts';

export type Direction = 'up' | 'down';

export interface Figure extends Span {
  /** As printed, with its currency and the qualifying word directly before it. */
  text: string;
  /** The paragraph of the story, from 1. 0: above the first paragraph, as a headline is. */
  paragraph: number;
  /** In base units: 31730000000, not 31.73 billion. It has the printed sign; a fall in words is in `direction`. */
  value: number;
  /** ISO 4217, `percent`, `points`, `count` or `tonnes`; null if none is printed. */
  unit: Unit | null;
  qualifier: Qualifier | null;
  direction: Direction | null;
  resolution: number;
}

/**
 * The figures of a text, in their order. `language` is ISO 639-1; without a grammar for it the list is empty. A caller that has `story` or
 * `folded` can pass them.
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
    const before = qualifierBefore(folded, amount.start, lexicon);
    const start = before?.start ?? amount.start;
    return {
      text: text.slice(start, end),
      start,
      end,
      value,
      unit,
      resolution,
      paragraph: paragraphAt(story, amount.start),
      qualifier: before?.qualifier ?? amount.qualifier,
      direction: directionOf(folded, { start, end }, unit, lexicon),
    };
  });
}

function amountsIn(folded: string, text: string, lexicon: FigureLexicon): Amount[] {
  const dates = spansOf(folded, DATE);
  const amounts: Amount[] = [];
  for (const number of digitsIn(folded, text, lexicon.grammar)) {
    const from = amounts.at(-1)?.end ?? 0;
    if (number.start < from || overlaps(dates, number)) continue;
    const amount = amountAt(folded, number, lexicon, from);
    const before = folded.slice(Math.max(0, amount.start - 3), amount.start);
    if (!lexicon.isPartOfWord(before)) amounts.push(amount);
  }
  shareUnits(amounts, folded, lexicon);
  return amounts.filter((amount) => amount.unit || amount.factor > 1);
}

function qualifierBefore(
  folded: string,
  start: number,
  lexicon: FigureLexicon,
): { start: number; qualifier: Qualifier } | null {
  const before = folded.slice(Math.max(0, start - lexicon.longestQualifier), start);
  const match = lexicon.qualifierBefore.exec(before);
  return match && { start: start - before.length + match.index, qualifier: lexicon.qualifierOf(match[1] as string) };
}

const BEFORE = 100;
const AFTER = 48;
/** How far after its number a noun of change may be: `a 25 percent annual increase`. */
const MAX_NOUN_DISTANCE = 12;

/** Reads the direction from the nearest word of change in the clause: before the figure, or directly after it as a noun. */
function directionOf(
  folded: string,
  { start, end }: Span,
  unit: Unit | null,
  lexicon: FigureLexicon,
): Direction | null {
  const following = folded.slice(end, end + AFTER);
  const [clauseEnd] = following.matchAll(lexicon.clauseEnd);
  const after = following.slice(0, clauseEnd?.index);
  if (lexicon.fallAtEnd?.test(after)) return 'down';
  const [noun] = changesIn(after, lexicon);
  if (noun?.direction && noun.index <= MAX_NOUN_DISTANCE) return noun.direction;

  const wide = folded.slice(Math.max(0, start - BEFORE), start);
  const clauseStart = [...wide.matchAll(lexicon.clauseEnd)].at(-1);
  const before = clauseStart ? wide.slice(clauseStart.index + clauseStart[0].length) : wide;
  const { pace } = lexicon;
  if (pace && unit === 'percent') {
    if (pace.up.test(before)) return 'up';
    if (pace.down.test(before)) return 'down';
  }
  return changesIn(before, lexicon).at(-1)?.direction ?? null;
}

/** The words of change in their order. A phrase such as "made up" has no direction. */
function changesIn(
  text: string,
  { risesInText, fallsInText }: FigureLexicon,
): { index: number; direction: Direction | null }[] {
  const changes = new Map<number, Direction | null>();
  for (const { index } of text.matchAll(risesInText)) changes.set(index, 'up');
  for (const { index } of text.matchAll(fallsInText)) changes.set(index, changes.has(index) ? null : 'down');
  return [...changes].map(([index, direction]) => ({ index, direction })).sort((a, b) => a.index - b.index);
}

/** Gives each amount the unit and the multiplier that its range or list prints once, at the end or the beginning. */
function shareUnits(amounts: Amount[], folded: string, { joins, range }: FigureLexicon): void {
  for (let i = amounts.length - 2; i >= 0; i--) {
    const [left, right] = [amounts[i] as Amount, amounts[i + 1] as Amount];
    const join = joinOf(folded, left, right, joins);
    if (join !== null && !isYear(left, right)) share(left, right, range.test(join));
  }
}

/** "In 2025 to 520 billion yuan", "in 2025, 5 percent": a year is not part of a list of other numbers. */
function isYear({ number, factor, unit }: Amount, right: Amount): boolean {
  const { value } = number;
  const mayBeYear = unit === undefined && factor === 1 && Number.isInteger(value) && value >= 1900 && value < 2100;
  return mayBeYear && (right.number.value < 1000 || right.factor > 1);
}

/** Larger numbers are printed in full. They take no multiplier from a shorter number. */
const MIN_FULL_NUMBER = 1000;

function share(left: Amount, right: Amount, isRange: boolean): void {
  if (left.number.value >= MIN_FULL_NUMBER && right.number.value < MIN_FULL_NUMBER) {
    // 950,000 to 1.2 million yuan
    if (isRange && right.factor > 1) left.unit ??= right.unit;
    return;
  }
  // $5-6 billion, $5 to $6 billion: the currency is before the first number.
  const hasFirst = left.unit && (right.unit === undefined || right.unit === left.unit);
  if (hasFirst) {
    // Up 5 percent to 3 trillion: the trillion has another unit.
    if (!isRange || right.factor === 1 || left.unit === 'percent' || left.unit === 'points') return;
    right.unit = left.unit;
    // 950 yuan to 1.2 million yuan: a number with its unit after it is complete.
    if (left.factor === 1 && left.end === left.number.end) multiply(left, right.factor);
    return;
  }
  if (left.unit !== undefined) return;
  // 9.76万亿和10.34万亿元. A number with a multiplier is not a percentage.
  if (left.factor > 1 && right.factor === 1) return;
  left.unit = right.unit;
  if (left.factor === 1 && right.factor > 1) multiply(left, right.factor);
}

function joinOf(folded: string, left: Amount, right: Amount, joins: RegExp): string | null {
  if (right.start - left.end > 8) return null;
  joins.lastIndex = left.end;
  const [join] = joins.exec(folded) ?? [];
  return join !== undefined && left.end + join.length === right.start ? join : null;
}

function multiply(amount: Amount, factor: number): void {
  const { value, resolution } = multiplied({ ...amount, value: Math.abs(amount.value), factor });
  amount.value = tidy(amount.value < 0 ? -value : value);
  amount.resolution = tidy(resolution);
  amount.factor = factor;
}
