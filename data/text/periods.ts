/** The reference periods that a text names, and which year each means. */
import { periodOf } from '../fact/period.ts';
import type { Context, Place } from './context.ts';
import { guess } from './context.ts';
import type { SpokenPeriod, StatementGrammar } from './grammars/statement-grammar.ts';
import type { Guess, PeriodMention } from './reading.ts';
import { within } from './spans.ts';

/** The periods in the order of the text. Where phrases overlap, the longer counts. `published` is the day on the page. */
export function periodsIn(
  text: string,
  folded: string,
  { periods }: StatementGrammar,
  published: string | null,
): PeriodMention[] {
  const found = periods.flatMap(({ pattern, read }) =>
    Array.from(folded.matchAll(pattern)).flatMap((match) => {
      const spoken = read(match);
      return spoken ? [{ start: match.index, end: match.index + match[0].length, spoken }] : [];
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PeriodMention[] = [];
  for (const { start, end, spoken } of found) {
    const last = kept.at(-1);
    const isOverlap = last !== undefined && start < last.end;
    if (isOverlap && end - start <= last.end - last.start) continue;
    const id = spoken.refersTo ? null : idOf(spoken, published);
    if (!id && !spoken.refersTo) continue;
    // "In Jan.-Aug." is also "in Jan.", which starts before it.
    if (isOverlap) kept.pop();
    kept.push({ start, end, text: text.slice(start, end), id, refersTo: spoken.refersTo ?? null });
  }
  return kept;
}

/** Without a year a period is the latest one that had begun its last month when the page was published. */
function idOf({ from = 1, to = 12, year, yearsAgo }: SpokenPeriod, published: string | null): string | null {
  if (year !== undefined) return periodOf(year, from, to)?.id ?? null;
  if (!published) return null;
  const [publishedYear = 0, month = 0] = published.split('-').map(Number);
  if (yearsAgo !== undefined) return periodOf(publishedYear + yearsAgo, from, to)?.id ?? null;
  return periodOf(to <= month ? publishedYear : publishedYear - 1, from, to)?.id ?? null;
}

/** The period of the story: the first that it names in a sentence, more than a month where one is. */
export function mainPeriod(periods: readonly PeriodMention[]): PeriodMention | null {
  const named = periods.filter(({ id }) => id !== null);
  return named.find(({ id }) => id?.includes('..')) ?? named[0] ?? null;
}

/** The period of a figure: named before it in its sentence, else after it, else carried from before. */
export function periodOfFigure(context: Context, place: Place, carried: Guess | null): Guess {
  const { sentence, figure } = place;
  const inSentence = within(context.periods, sentence);
  const before = inSentence.findLast(({ end }) => end <= figure.start);
  if (before) return resolved(context, before, 0.95);
  const after = inSentence.find(({ start }) => start >= figure.end);
  if (after && isSameClause(context.folded.slice(figure.end, after.start))) return resolved(context, after, 0.9);
  if (carried?.value) return { ...carried, confidence: Math.min(carried.confidence, 0.8) };
  const { main } = context;
  if (main) return guess(main.id, 0.7, [main]);
  return after ? resolved(context, after, 0.6) : guess<string>(null, 0);
}

function resolved(context: Context, mention: PeriodMention, confidence: number): Guess {
  if (mention.id) return guess(mention.id, confidence, [mention]);
  const { main } = context;
  if (!main?.id) return guess<string>(null, 0, [mention]);
  if (mention.refersTo === 'main') return guess(main.id, confidence * 0.95, [mention, main]);
  // The last month of 2025-01..2025-05 is its last seven characters.
  return guess(main.id.includes('-') ? main.id.slice(-7) : `${main.id}-12`, confidence * 0.95, [mention, main]);
}

/** Brackets aside, no comma parts the two. */
function isSameClause(between: string): boolean {
  return !/[,;:，；：。]/u.test(between.replace(/\([^)]{0,80}\)/g, ''));
}
