/** The reference period of a figure. */
import { parsePeriod, periodOf } from '../../fact/period.ts';
import { isAmount } from '../../fact/unit.ts';
import { lastBefore, lastUntil, type Span, within } from '../spans.ts';
import { listAround } from './names.ts';
import { type ParsedStory, type PlacedFigure, sentenceBefore } from './parsed-story.ts';
import type { PeriodMention } from './period-mentions.ts';
import { type Guess, guess, UNSURE } from './reading.ts';

interface PeriodGuess {
  period: Guess;
  isAside: boolean;
}

/** The period of a figure before, and whether that stands in the same paragraph. */
interface CarriedPeriod {
  period: Guess;
  isNear: boolean;
}

/** The period of a figure: that of its brackets or of what it is compared with, else named before it in its sentence, else after it, else carried. */
export function periodOfFigure(story: ParsedStory, placed: PlacedFigure, carried: CarriedPeriod | null): PeriodGuess {
  const { sentence, figure } = placed;
  const { folded } = story;
  const own = sentence.bracketsAround(figure);
  const aside = asideOf(story, placed, own);
  if (aside) return { period: resolved(story, aside, 0.9), isAside: true };
  const others = sentence.periodsIn.get(own?.start) ?? [];
  const isOfBase = mayBeOfBase(placed);
  const usual = (period: Guess) => ({
    period: isOfBase ? { ...period, confidence: Math.min(period.confidence, UNSURE) } : period,
    isAside: isOfBase,
  });
  const month = oneOfMonths(story, placed, others);
  if (month) return { period: month, isAside: true };
  const direct = directlyAfter(story, placed, others);
  if (direct) return usual(resolved(story, direct, 0.95));
  const before = lastUntil(others, figure.start) ?? outside(placed, own);
  const next = others[lastBefore(others, figure.end) + 1];
  if (before && next && areBothAfter(story, placed, before, next)) return usual(resolved(story, next, UNSURE));
  const part = before && partAfter(story, placed, before, own);
  if (part) return usual(resolved(story, part, 0.9));
  if (before) return usual(resolved(story, before, 0.95));
  const between = folded.slice(figure.end, next?.start ?? figure.end);
  if (next && isSameClause(between) && !story.grammar.compares?.test(between)) return usual(resolved(story, next, 0.9));
  const spoken = spokenBefore(story, placed);
  if (spoken) return usual(resolved(story, spoken, 0.8));
  const last = carried?.period ?? null;
  if (last?.value && carried?.isNear) return usual({ ...last, confidence: Math.min(last.confidence, 0.8) });
  const main = story.mainPeriod;
  // A paragraph after one of another period may go on about that.
  const isUnsure = main?.isUndated || (last?.value && last.value !== main?.id);
  if (main) return usual(guess(main.id, isUnsure ? UNSURE : 0.7, [main]));
  return usual(next ? resolved(story, next, 0.6) : guess(null, 0));
}

/** "May saw growth. Exports rose 3 percent": the only period of a sentence before that has no figures. */
function spokenBefore(story: ParsedStory, { sentence, index }: PlacedFigure): PeriodMention | undefined {
  const { start, end } = sentenceBefore(story, sentence);
  const hasFigures = (story.figures[lastBefore(story.figures, end)]?.start ?? -1) >= start;
  const named = within(story.periods, { start, end });
  return index === 0 && !hasFigures && named.length === 1
    ? named.find(({ id, isCompared }) => id && !isCompared)
    : undefined;
}

/** "In the same period last year it was 3 billion": the amount may be of what the sentence names for comparison. */
function mayBeOfBase({ sentence, figure, index }: PlacedFigure): boolean {
  return index === 0 && isAmount(figure.unit ?? '') && lastUntil(sentence.periods, figure.start)?.isCompared === true;
}

/** "3 and 4 billion in June and July, respectively": the month at the place of the figure. */
export function oneOfMonths(
  story: ParsedStory,
  placed: PlacedFigure,
  mentions: readonly PeriodMention[],
): Guess | null {
  const list = listAround(placed);
  if (!list) return null;
  for (const mention of mentions) {
    const period = mention.id && story.grammar.and.test(mention.text) ? parsePeriod(mention.id) : null;
    if (!period || period.to - period.from + 1 !== list.count) continue;
    const month = period.from + placed.index - list.first;
    return guess(periodOf(period.year, month, month)?.id ?? null, 0.85, [mention]);
  }
  return null;
}

/** "3 billion in May and 9 billion in the first five months": each period belongs to the figure before it, where the first does. */
function directlyAfter(
  { folded, grammar }: ParsedStory,
  { figure, figures, index }: PlacedFigure,
  mentions: readonly PeriodMention[],
) {
  const last = figures[index - 1];
  const following = ({ end }: Span) => {
    const next = mentions[lastBefore(mentions, end) + 1];
    return next && grammar.periodAfter?.test(folded.slice(end, next.start)) ? next : undefined;
  };
  const own = following(figure);
  return last && own && following(last) && following(last) !== own ? own : undefined;
}

/** "3 percent in the first quarter and 2 percent the quarter before": each of two figures has the period after it. */
function areBothAfter(
  { folded }: ParsedStory,
  { before: clause, figure, figures, index }: PlacedFigure,
  first: PeriodMention,
  second: PeriodMention,
): boolean {
  const last = figures[index - 1];
  if (!last || first.start < last.end || first.start <= clause.start) return false;
  return isSameClause(folded.slice(clause.start, first.start)) && isSameClause(folded.slice(figure.end, second.start));
}

/** "Trade in 2030 reached 3 billion in the first half": the part of the year, where it follows in the clause. */
function partAfter(
  { folded }: ParsedStory,
  { sentence, figure }: PlacedFigure,
  { id }: PeriodMention,
  own: Span | null,
): PeriodMention | null {
  const year = parsePeriod(id ?? '');
  if (!year || year.to - year.from < 11) return null;
  const { end } = own ?? figure;
  const usual = sentence.periodsIn.get(undefined) ?? [];
  const next = usual[lastBefore(usual, end) + 1];
  const part = parsePeriod(next?.id ?? '');
  const isPart = part?.year === year.year && part.to - part.from < 11;
  return next && isPart && isSameClause(folded.slice(end, next.start)) ? next : null;
}

/** Within brackets the period that stands before them holds too. */
function outside({ sentence }: PlacedFigure, own: Span | null): PeriodMention | undefined {
  return own ? lastUntil(sentence.periodsIn.get(undefined) ?? [], own.start) : undefined;
}

/** What a figure is compared with is among so many periods after it. */
const FEW = 5;

/** "(5 billion in 2029)", "than in 2029 (5 billion)", "against 5 billion in 2029": a period of this figure alone. */
function asideOf({ folded, grammar }: ParsedStory, { sentence, figure }: PlacedFigure, own: Span | null) {
  const { periods } = sentence;
  if (own) {
    const inside = within(periods, { start: figure.end, end: own.end }).find(({ isCompared }) => !isCompared);
    if (inside && isSameClause(folded.slice(figure.end, inside.start))) return inside;
    const before = lastUntil(periods, own.start);
    return before?.isCompared && /^ ?$/u.test(folded.slice(before.end, own.start)) ? before : undefined;
  }
  const last = lastUntil(periods, figure.start);
  if (
    last?.isCompared &&
    grammar.origin.after.exec(folded.slice(last.end, figure.end))?.[0].length === figure.start - last.end
  )
    return last;
  if (!grammar.compared?.test(folded.slice(Math.max(sentence.start, figure.start - 40), figure.start)))
    return undefined;
  const next = lastBefore(periods, figure.end) + 1;
  return periods.slice(next, next + FEW).find(({ start }) => isSameClause(folded.slice(figure.end, start)));
}

/** What the figure is compared with, where that is not the same months of the year before: "30 percent more than in 2019". */
export function otherBase(
  story: ParsedStory,
  { index, before, after, textBefore }: PlacedFigure,
  period: Guess,
): PeriodMention | null {
  const own = parsePeriod(period.value ?? '');
  if (!own) return null;
  // The first clause after a figure is that figure's.
  const [end] = index ? textBefore.matchAll(story.lexicon.figures.clauseEnd) : [];
  const start = before.start + (index ? (end?.index ?? before.end - before.start) : 0);
  const compared = within(story.periods, { start, end: after.end }).filter(({ isCompared }) => isCompared);
  const isOther = (mention: PeriodMention) => {
    // "From the same period last year": whatever period is its own.
    if (mention.refersTo === 'main' && mention.otherYear?.yearsAgo === -1) return false;
    const base = parsePeriod(resolved(story, mention, 1).value ?? '');
    if (!base) return false;
    // "Compared with 2019" need not mean the whole year.
    const isWholeYear = base.to - base.from === 11;
    return base.year !== own.year - 1 || (!isWholeYear && (base.from !== own.from || base.to !== own.to));
  };
  return compared.find(isOther) ?? null;
}

function resolved(story: ParsedStory, mention: PeriodMention, confidence: number): Guess {
  if (mention.id) return guess(mention.id, mention.isUndated ? UNSURE : confidence, [mention]);
  const main = story.mainPeriod;
  // "So far this year" need not be the months that the story speaks of elsewhere.
  if (mention.isOpen) return guess(main?.id ?? null, UNSURE, [mention]);
  if (mention.otherYear) return inOtherYear(story, mention, confidence);
  if (!main?.id) return guess(null, 0, [mention]);
  if (mention.refersTo === 'main') return guess(main.id, confidence * 0.95, [mention, main]);
  // The last month of 2025-01..2025-05 is its last seven characters.
  return guess(main.id.includes('-') ? main.id.slice(-7) : `${main.id}-12`, confidence * 0.95, [mention, main]);
}

/** What is referred to is among so many periods before. */
const NEAR = 20;

/** The months that were spoken of before, in another year. */
function inOtherYear(
  { periods, mainPeriod: main }: ParsedStory,
  { start, otherYear, ...words }: PeriodMention,
  confidence: number,
): Guess {
  const to = lastBefore(periods, start) + 1;
  const near = periods.slice(Math.max(0, to - NEAR), to);
  const before = near.findLast((other) => other.id !== null && !other.isCompared) ?? main;
  const base = before?.id ? parsePeriod(before.id) : null;
  const id = base && periodOf(otherYear?.year ?? base.year + (otherYear?.yearsAgo ?? 0), base.from, base.to)?.id;
  return before && id ? guess(id, confidence * 0.95, [{ start, ...words }, before]) : guess(null, 0);
}

/** Whole brackets aside, neither a comma nor an open bracket parts the two. */
function isSameClause(between: string): boolean {
  return !/[,;:，；：。(]/u.test(between.replace(/\([^)]{0,80}\)/g, ''));
}
