/** The reference periods that a text names, and which year each means. */
import { parsePeriod, periodOf } from '../../fact/period.ts';
import type { SpokenPeriod, StatementGrammar } from '../grammars/statement-grammar.ts';
import type { Span } from '../words/spans.ts';
import { lastBefore, within } from '../words/spans.ts';
import type { Context, Place } from './context.ts';
import { guess } from './context.ts';
import { listAround } from './names.ts';
import type { Guess, PeriodMention } from './reading.ts';

/** The periods in the order of the text. Where phrases overlap, the longer counts. `published` is the day on the page. */
export function periodsIn(
  text: string,
  folded: string,
  { periods, compared }: StatementGrammar,
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
    const { refersTo = null, year, yearsAgo } = spoken;
    const isOther = refersTo !== null && (year !== undefined || yearsAgo !== undefined);
    const isCompared = isOther || (compared?.test(folded.slice(Math.max(0, start - 40), start)) ?? false);
    const otherYear = isOther ? { ...(year === undefined ? { yearsAgo: yearsAgo ?? 0 } : { year }) } : null;
    kept.push({ start, end, text: text.slice(start, end), id, refersTo, otherYear, isCompared });
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

/**
 * The period of the story: the first that it names, more than a month where one is. A page of January to March that begins with the
 * year before is about that year.
 */
export function mainPeriod(periods: readonly PeriodMention[], published: string | null): PeriodMention | null {
  const named = periods.filter(({ id, isCompared }) => id !== null && !isCompared);
  const [year, month] = (published ?? '').split('-').map(Number);
  const [first] = named;
  if (first && year && month && month <= 3 && first.id === String(year - 1)) return first;
  return named.find(({ id }) => id?.includes('..')) ?? first ?? null;
}

export interface PeriodGuess {
  period: Guess;
  isAside: boolean;
}

/** The period of a figure: that of its brackets or of what it is compared with, else named before it in its sentence, else after it, else carried. */
export function periodOfFigure(context: Context, place: Place, carried: Guess | null): PeriodGuess {
  const { sentence, figure } = place;
  const { folded } = context;
  const inSentence = within(context.periods, sentence);
  const aside = asideOf(context, place, inSentence);
  if (aside) return { period: resolved(context, aside, 0.9), isAside: true };
  const own = bracketAround(folded, sentence, figure);
  const others = inSentence.filter(
    (mention) => !mention.isCompared && isSameSpan(bracketAround(folded, sentence, mention), own),
  );
  const usual = (period: Guess) => ({ period, isAside: false });
  const month = oneOfMonths(context, place, others);
  if (month) return { period: month, isAside: true };
  const direct = directlyAfter(context, place, others);
  if (direct) return usual(resolved(context, direct, 0.95));
  const before = others.findLast(({ end }) => end <= figure.start) ?? outside(context, place, inSentence, own);
  if (before) return usual(resolved(context, before, 0.95));
  const after = others.find(({ start }) => start >= figure.end);
  const between = folded.slice(figure.end, after?.start ?? figure.end);
  if (after && isSameClause(between) && !context.grammar.compares?.test(between))
    return usual(resolved(context, after, 0.9));
  if (carried?.value) return usual({ ...carried, confidence: Math.min(carried.confidence, 0.8) });
  const { main } = context;
  if (main) return usual(guess(main.id, 0.7, [main]));
  return usual(after ? resolved(context, after, 0.6) : guess<string>(null, 0));
}

/** "3 and 4 billion in June and July, respectively": the month in the place of the figure. */
function oneOfMonths(context: Context, place: Place, mentions: PeriodMention[]): Guess | null {
  const list = listAround(context, place);
  if (!list) return null;
  for (const mention of mentions) {
    const period = mention.id && /(?: and |和|、)/u.test(mention.text) ? parsePeriod(mention.id) : null;
    if (!period || period.to - period.from + 1 !== list.count) continue;
    const month = period.from + place.index - list.first;
    return guess(periodOf(period.year, month, month)?.id ?? null, 0.85, [mention]);
  }
  return null;
}

/** "3 billion in May and 9 billion in the first five months": each period belongs to the figure before it, where the first does. */
function directlyAfter({ folded }: Context, { figure, figures, index }: Place, mentions: PeriodMention[]) {
  const last = figures[index - 1];
  const following = ({ end }: Span) =>
    mentions.find(
      ({ start }) => start >= end && /^ (?:(?:in|for|during|over) )?(?:the )?$/u.test(folded.slice(end, start)),
    );
  const own = following(figure);
  return last && own && following(last) && following(last) !== own ? own : undefined;
}

/** Within brackets the period that stands before them holds too. */
function outside(context: Context, { sentence }: Place, inSentence: PeriodMention[], own: Span | null) {
  if (!own) return undefined;
  return inSentence.findLast(
    (mention) => !mention.isCompared && mention.end <= own.start && !bracketAround(context.folded, sentence, mention),
  );
}

/** "(5 billion in 2029)", "than in 2029 (5 billion)", "against 5 billion in 2029": a period of this figure alone. */
function asideOf({ folded, grammar }: Context, { sentence, figure }: Place, inSentence: PeriodMention[]) {
  const own = bracketAround(folded, sentence, figure);
  if (own) {
    const inside = within(inSentence, own).filter(({ isCompared }) => !isCompared);
    const after = inside.find(({ start }) => start >= figure.end && isSameClause(folded.slice(figure.end, start)));
    if (after) return after;
    return inSentence.find(
      ({ end, isCompared }) => isCompared && end <= own.start && /^ ?$/u.test(folded.slice(end, own.start)),
    );
  }
  if (!grammar.compared?.test(folded.slice(Math.max(sentence.start, figure.start - 40), figure.start)))
    return undefined;
  return inSentence.find(({ start }) => start >= figure.end && isSameClause(folded.slice(figure.end, start)));
}

/** What the figure is compared with, where that is not the year before: "30 percent more than in 2019". */
export function otherBase(context: Context, { index, before, after }: Place, period: Guess): PeriodMention | null {
  const year = parsePeriod(period.value ?? '')?.year;
  if (year === undefined) return null;
  // The first clause after a figure is that figure's.
  const [end] = index ? context.folded.slice(before.start, before.end).matchAll(context.lexicon.figures.clauseEnd) : [];
  const start = before.start + (index ? (end?.index ?? before.end - before.start) : 0);
  const compared = within(context.periods, { start, end: after.end }).filter(({ isCompared }) => isCompared);
  const yearOf = (mention: PeriodMention) => parsePeriod(resolved(context, mention, 1).value ?? '')?.year ?? year - 1;
  return compared.find((mention) => yearOf(mention) !== year - 1) ?? null;
}

/** The brackets around a span of the sentence, from sign to sign. */
function bracketAround(folded: string, sentence: Span, { start, end }: Span): Span | null {
  const open = folded.slice(sentence.start, start + 1).lastIndexOf('(');
  if (open < 0 || folded.slice(sentence.start + open, start).includes(')')) return null;
  const close = folded.slice(end, sentence.end).indexOf(')');
  return close < 0 ? null : { start: sentence.start + open, end: end + close + 1 };
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start;
}

function resolved(context: Context, mention: PeriodMention, confidence: number): Guess {
  if (mention.id) return guess(mention.id, confidence, [mention]);
  const { main } = context;
  if (mention.otherYear) return inOtherYear(context, mention, confidence);
  if (!main?.id) return guess<string>(null, 0, [mention]);
  if (mention.refersTo === 'main') return guess(main.id, confidence * 0.95, [mention, main]);
  // The last month of 2025-01..2025-05 is its last seven characters.
  return guess(main.id.includes('-') ? main.id.slice(-7) : `${main.id}-12`, confidence * 0.95, [mention, main]);
}

/** What is referred to is among so many periods before. */
const NEAR = 20;

/** The months that were spoken of before, in another year. */
function inOtherYear(
  { periods, main }: Context,
  { start, otherYear, ...words }: PeriodMention,
  confidence: number,
): Guess {
  const to = lastBefore(periods, start) + 1;
  const near = periods.slice(Math.max(0, to - NEAR), to);
  const before = near.findLast((other) => other.id !== null && !other.isCompared) ?? main;
  const base = before?.id ? parsePeriod(before.id) : null;
  const id = base && periodOf(otherYear?.year ?? base.year + (otherYear?.yearsAgo ?? 0), base.from, base.to)?.id;
  return before && id ? guess(id, confidence * 0.95, [{ start, ...words }, before]) : guess<string>(null, 0);
}

/** Whole brackets aside, neither a comma nor an open bracket parts the two. */
function isSameClause(between: string): boolean {
  return !/[,;:，；：。(]/u.test(between.replace(/\([^)]{0,80}\)/g, ''));
}
