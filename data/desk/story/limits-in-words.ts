/** Limits that a story gives in words: trade "surpassed last year's six-month total", which is therefore less than the level printed for it. */
import { type Bounds, boundsOf } from '../../fact/bounds.ts';
import { comparePeriods, parsePeriod } from '../../fact/period.ts';
import { fold } from '../../printed/fold.ts';
import type { Figure } from '../../text/figures/figure.ts';
import { statementGrammarOf } from '../../text/grammars/all-statements.ts';
import { overlaps, type Span, within } from '../../text/spans.ts';
import { periodsOf, spokenPeriods } from '../../text/statements/period-mentions.ts';
import type { Guess, Reading } from '../../text/statements/reading.ts';
import { sentencesOf } from '../../text/story/sentences.ts';
import type { Story } from '../../text/story/story.ts';
import { tidied } from './token.ts';

export interface LimitInWords extends Span {
  /** The words that name the amount of the earlier period. */
  printed: string;
  paragraph: number;
  period: string;
  bounds: Bounds;
  attributedTo: Guess;
  /** The reading of the level that is more. */
  level: Reading;
}

/** Each amount of an earlier period that the story calls less than a level that it prints, and for which it prints no number. */
export function limitsInWords(
  { text, language, story }: { text: string; language: string; story: Story },
  day: string,
  figures: readonly Figure[],
  readings: readonly Reading[],
): LimitInWords[] {
  const grammar = statementGrammarOf(language);
  if (!grammar) return [];
  const folded = fold(grammar.spelling?.(text) ?? text);
  if (folded.search(grammar.passed) < 0) return [];
  const periods = periodsOf(spokenPeriods(text, folded, grammar), day);
  const levels = readings.filter(({ measure, qualifier }) => measure.value === 'value' && qualifier === 'exact');
  return sentencesOf(text, story).flatMap(({ start, end, paragraph }) =>
    Array.from(folded.slice(start, end).matchAll(grammar.passed)).flatMap((match) => {
      const words = match.groups?.earlier ?? '';
      const to = start + match.index + match[0].length;
      const span = { start: to - words.length, end: to };
      const period = within(periods, span)[0]?.id;
      const level = levelBefore(levels, { start, end: span.start });
      const upper = level && boundsOf(level.figure.value, level.figure.resolution, 'exact')[1];
      if (!period || !level || upper === undefined || !isBefore(period, level.period.value)) return [];
      if (overlaps(figures, span)) return [];
      const own = readings.find((reading) => reading.sentence.start === start) ?? level;
      const printed = tidied(text.slice(span.start, span.end));
      const { attributedTo } = own;
      return [{ ...span, printed, paragraph, period, bounds: [null, upper] as const, attributedTo, level }];
    }),
  );
}

/** The last level of the sentence before the words, else the last before the sentence. */
function levelBefore(levels: readonly Reading[], { start, end }: Span): Reading | undefined {
  const before = levels.filter(({ figure }) => figure.start < end);
  return before.findLast(({ figure }) => figure.start >= start) ?? before.at(-1);
}

function isBefore(period: string, other: string | null): boolean {
  const [a, b] = [parsePeriod(period), other === null ? null : parsePeriod(other)];
  return a !== null && b !== null && period !== other && comparePeriods(a, b) < 0;
}
