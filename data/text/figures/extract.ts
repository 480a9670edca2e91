/**
 * The quantities that a text states: amounts, percentages, points, ratios, counts, ranks. Dates, times, pages, telephone numbers
 * and names such as 5G are none. Deterministic, and linear in the length of the text.
 */
import type { Qualifier } from '../../fact/bounds.ts';
import { type Amount, amountAt } from '../../printed/amounts.ts';
import { fold } from '../../printed/fold.ts';
import { numbersIn } from '../../printed/numbers.ts';
import type { Direction, Phrase } from '../grammars/figure-grammar.ts';
import { type Lexicon, lexiconOf } from '../grammars/lexicon.ts';
import { joined, overlaps, type Span, spansOf } from '../spans.ts';
import { paragraphAt, type Story, storyOf } from '../story/story.ts';
import type { Figure } from './figure.ts';
import { shareUnits } from './lists.ts';
import { changesIn, directionOf, qualifierBefore } from './surroundings.ts';

/** A quantity on its way to being a figure. */
interface Candidate extends Span {
  value: number;
  unit: string | null;
  resolution: number;
  qualifier: Qualifier | null;
  direction: Direction | null;
}

const WINDOW = 64;

/**
 * The figures of a text in a language (ISO 639-1; English where it is left out), in their order. Menus around the story are left out by
 * their layout; `story` and `folded` can be passed where the caller has them already. A language without a grammar gives an empty list.
 */
export function extractFigures(
  text: string,
  language = 'en',
  story: Story = storyOf(text),
  folded: string = fold(text),
): Figure[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  const ignored = joined([
    ...spansOf(folded, lexicon.figures.ignored),
    ...spansOf(text, lexicon.figures.ignoredNames ?? []),
    ...story.skipped,
  ]);
  const phrases = lexicon.figures.phrases.flatMap((phrase) => phrasesIn(folded, phrase, lexicon, ignored));
  const taken = joined([...ignored, ...phrases].map(({ start, end }) => ({ start, end })));
  const candidates = [...withoutOverlap(phrases), ...amountsIn(folded, text, lexicon, taken)];
  candidates.sort((a, b) => a.start - b.start);
  const changes = changesIn(folded, lexicon);
  return candidates.map((candidate) => complete(candidate, text, folded, lexicon, story, changes));
}

function phrasesIn(
  folded: string,
  { pattern, read }: Phrase,
  { after, qualifierAfter }: Lexicon,
  ignored: readonly Span[],
): Candidate[] {
  return Array.from(folded.matchAll(pattern)).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    const phrase = overlaps(ignored, span) ? null : read(match);
    if (!phrase) return [];
    after.lastIndex = span.end;
    const [word] = after.exec(folded) ?? [];
    const end = span.end + (word?.length ?? 0);
    const qualifier = word ? qualifierAfter(word) : null;
    return [{ ...span, end, ...phrase, resolution: 0, qualifier, direction: phrase.direction ?? null }];
  });
}

/** Of candidates that overlap the one that starts first, then the longest. */
function withoutOverlap(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  }
  return kept;
}

function amountsIn(folded: string, text: string, lexicon: Lexicon, taken: readonly Span[]): Candidate[] {
  const amounts: Amount[] = [];
  for (const number of numbersIn(folded, text, lexicon.grammar)) {
    const from = amounts.at(-1)?.end ?? 0;
    if (number.start < from || overlaps(taken, number)) continue;
    const amount = amountAt(folded, number, lexicon, from);
    if (!isPartOfWord(amount, folded, lexicon)) amounts.push(amount);
  }
  shareUnits(amounts, folded, lexicon.figures);
  return amounts.flatMap((amount) => {
    const counted =
      amount.unit === undefined ? countedBy(amount, folded, text, lexicon) : { unit: amount.unit, end: amount.end };
    if (!counted || overlaps(taken, amount) || isArticle(amount)) return [];
    const { start, value, resolution, qualifier } = amount;
    return [{ start, end: counted.end, value, unit: counted.unit, resolution, qualifier, direction: null }];
  });
}

/** Whether the characters beside the amount make it part of a name or code. */
function isPartOfWord({ start, end, number, factor, unit }: Amount, folded: string, lexicon: Lexicon): boolean {
  if (start === number.start && lexicon.isGlued(folded.slice(Math.max(0, start - 3), start))) return true;
  return factor === 1 && unit === undefined && lexicon.isCut(folded, end);
}

/** One in words is an article more often than a number, where it only counts. */
function isArticle({ number, factor, unit }: Amount): boolean {
  return number.isWords && number.value === 1 && factor === 1 && (unit === undefined || unit === 'count');
}

/** What a number without a printed unit counts; null where it is no quantity. */
function countedBy(
  amount: Amount,
  folded: string,
  text: string,
  lexicon: Lexicon,
): { unit: string | null; end: number } | null {
  const { figures } = lexicon;
  const before = folded.slice(Math.max(0, amount.start - WINDOW), amount.start);
  const after = folded.slice(amount.end, amount.end + WINDOW);
  const qualifier = qualifierBefore(folded, amount.start, lexicon);
  const isQualified = amount.qualifier !== null || qualifier !== null;
  const isScaled = amount.factor > 1;
  const digits = folded.slice(amount.number.start, amount.number.end);
  const written = text.slice(Math.max(0, amount.start - WINDOW), amount.start);
  if (!isScaled && !isQualified && !/[.,]/.test(digits) && figures.isName?.(written)) return null;
  const length = figures.counted?.(after, before) ?? 0;
  if (length > 0) return isYear(digits, isQualified) ? null : { unit: 'count', end: amount.end + length };
  if (isScaled) return { unit: null, end: amount.end };
  if (amount.number.isWords) return isQualified || amount.number.value >= 100 ? { unit: null, end: amount.end } : null;
  const word = folded.slice(qualifier?.start ?? amount.start, amount.start);
  const isCompared = figures.yearAfter?.test(word) && !digits.endsWith('00');
  if (isYear(digits, isQualified && !isCompared) || /^0\d/.test(digits)) return null;
  return isQualified || figures.isBare?.(before, after, digits) ? { unit: null, end: amount.end } : null;
}

/** Four digits that may be a year are one, unless a word such as `about` says that they are a number. */
function isYear(digits: string, isQualified: boolean): boolean {
  return !isQualified && /^(?:1[89]|20)\d\d$/.test(digits);
}

/** "(+5%)", "(-5%)": a change. */
function signOf(folded: string, { start, unit }: Candidate): Direction | null {
  if (unit !== 'percent' || folded[start - 1] !== '(') return null;
  return folded[start] === '+' ? 'up' : folded[start] === '-' ? 'down' : null;
}

function complete(
  candidate: Candidate,
  text: string,
  folded: string,
  lexicon: Lexicon,
  story: Story,
  changes: readonly Span[],
): Figure {
  const { value, unit, resolution, end } = candidate;
  const before = qualifierBefore(folded, candidate.start, lexicon);
  const start = before?.start ?? candidate.start;
  return {
    text: text.slice(start, end),
    start,
    end,
    paragraph: paragraphAt(story, candidate.start),
    value,
    unit,
    qualifier: before?.qualifier ?? candidate.qualifier,
    direction:
      candidate.direction ?? signOf(folded, candidate) ?? directionOf(folded, { start, end, unit }, lexicon, changes),
    resolution,
  };
}
