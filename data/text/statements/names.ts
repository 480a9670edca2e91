/** Which partner, part, indicator and area a figure is of, by the names around it. */

import type { Span } from '../words/spans.ts';
import { lastBefore } from '../words/spans.ts';
import type { Context, Place } from './context.ts';
import { guess, mentionsIn } from './context.ts';
import type { Mention, Named } from './mentions.ts';
import type { Guess, Reading } from './reading.ts';

/** The codes of the whole, as in `fact/id.ts`. */
export const WORLD = 'world';
export const WHOLE = 'total';
const NONE = 'none';

/** `tonnes of cargo`: the name follows the figure within so many characters. */
const NEAR = 5;

/** Which two are meant is told before, maybe in another paragraph. */
const SURE_OF_BOTH = 0.75;
/** They are among so many names before. */
const FAR = 50;

type Coded = Mention & { code: string };

/** Words that end what a sentence said before them. */
const TURN = /[;；]|(?<!\p{L})(?:while|whereas|but|in contrast|in total|overall)(?!\p{L})|总体|而/u;
/** A sentence that goes on about the one before. */
const GOES_ON =
  /^["“]?(?:(?:according to|as per) [^,.]{3,80}, )?(?:it|this|that|they|these|the figure|the amount|the volume)(?!\p{L})|^(?:其中|这一|该|占)/u;

/** The partner or the part: named between the figure before and this one, else after it, else what the sentence spoke of. */
export function partOf(
  context: Context,
  place: Place,
  list: 'partners' | 'breakdowns',
  previous: Reading | null,
): Guess {
  const whole = list === 'partners' ? WORLD : WHOLE;
  const dimension = list === 'partners' ? 'partner' : 'breakdown';
  const listed = respectively(context, place, list);
  if (listed) return guess(listed.code, 0.85, [listed]);
  const direct = directlyAfter(context, place, list);
  if (direct) return guess(direct.code, 0.9, [direct]);
  const before = withoutAppositions(context, mentionsIn(context, list, place.before), place.before).filter(
    (mention) => !isExample(context, mention),
  );
  // "Corland, Borland (3 percent": the brackets go with the name before them.
  const last = before.at(-1);
  const isBracketed = last && /^ ?\($/u.test(context.folded.slice(last.end, place.figure.start));
  const named = list === 'partners' && !isBracketed ? before[0] : last;
  if (named) return guess(named.code, 0.95, [named]);
  const [after] = mentionsIn(context, list, place.after);
  const isSame = previous?.sentence.start === place.sentence.start;
  // "Trade with Borland, its second partner, rose 5 percent and that with Corland 3": the first was named before.
  const isNextPart =
    isSame &&
    previous[dimension].words.length > 0 &&
    context.grammar.nextPart?.test(context.folded.slice(place.figure.end, after?.start));
  if (after && !isNextPart) return guess(after.code, 0.85, [after]);
  const both = list === 'partners' && bilateral(context, place);
  if (both) return guess(both.code, SURE_OF_BOTH, [both]);
  const other = list === 'partners' ? 'breakdowns' : 'partners';
  // Where the other of the two is named anew, what was said before is over.
  if (!previous || mentionsIn(context, other, place.before).length) return guess(whole, 0.7);
  const between = context.folded.slice(place.before.start, place.before.end);
  const goesOn = isSame ? !TURN.test(between) : isNext(context, place, previous) && GOES_ON.test(between.trim());
  if (!goesOn) return guess(whole, 0.7);
  const carried = previous[dimension];
  if (carried.value === NONE) return guess(whole, 0.7);
  return { ...carried, confidence: carried.confidence * (isSame ? 0.9 : 0.7) };
}

function isExample({ folded, grammar }: Context, { start }: Coded): boolean {
  return grammar.example?.test(folded.slice(Math.max(0, start - 20), start)) ?? false;
}

/** "3 billion with Borland, 2 billion with Corland": each name belongs to the figure before it, where the first does. */
function directlyAfter(context: Context, { figures, index, before, after, figure }: Place, list: Named): Coded | null {
  const follows = ({ end }: Span, mention: Coded | undefined) =>
    mention !== undefined && /^ (?:with|to|from) (?:the )?$/u.test(context.folded.slice(end, mention.start));
  const [own] = mentionsIn(context, list, after);
  const last = figures[index - 1];
  if (!own || !last || !follows(figure, own)) return null;
  return follows(last, mentionsIn(context, list, before)[0]) ? own : null;
}

/** The partner that the story named last, where the sentence speaks of the trade of two. */
function bilateral({ grammar, folded, mentions }: Context, { sentence, figure }: Place): Coded | null {
  if (!grammar.bilateral?.test(folded.slice(sentence.start, figure.end))) return null;
  const to = lastBefore(mentions, figure.start) + 1;
  const last = mentions.slice(Math.max(0, to - FAR), to).findLast(({ codes }) => codes.partners !== undefined);
  return last ? { ...last, code: last.codes.partners as string } : null;
}

function isNext(context: Context, place: Place, previous: Reading): boolean {
  return !/\S/u.test(context.text.slice(previous.sentence.end, place.sentence.start));
}

/** The indicator: the nearest before the figure, else the first after it, else what was spoken of. */
export function indicatorOf(context: Context, place: Place, previous: Reading | null): Guess {
  const listed = respectively(context, place, 'indicators');
  if (listed) return guess(listed.code, 0.85, [listed]);
  const [own] = mentionsIn(context, 'indicators', place.figure);
  const before = own ?? mentionsIn(context, 'indicators', place.before).at(-1);
  if (before) return guess(before.code, 0.95, [before]);
  const [after] = mentionsIn(context, 'indicators', place.after);
  if (after && after.start - place.figure.end <= NEAR) return guess(after.code, 0.9, [after]);
  const isCarried = previous?.sentence.start === place.sentence.start;
  if (after && !isCarried) return guess(after.code, 0.9, [after]);
  if (previous?.indicator.value && isCarried)
    return { ...previous.indicator, confidence: previous.indicator.confidence * 0.9 };
  const { start } = place.before;
  const goesOn =
    previous && isNext(context, place, previous) && GOES_ON.test(context.folded.slice(start, place.figure.start));
  if (previous?.indicator.value && (goesOn || previous.figure.paragraph === place.figure.paragraph)) {
    return { ...previous.indicator, confidence: previous.indicator.confidence * 0.7 };
  }
  return guess(context.topic.indicator, context.topic.indicator ? 0.6 : 0);
}

/** The area: named before the figure in its sentence, but not as what it is compared with; else carried, else the story's. */
export function areaOf(context: Context, place: Place, previous: Reading | null): Guess {
  const span = { start: place.sentence.start, end: place.figure.start };
  const named = mentionsIn(context, 'areas', span).findLast((mention) => !isComparison(context, mention));
  const own = Array.from(context.folded.slice(span.start, span.end).matchAll(context.grammar.ownArea)).at(-1);
  if (own && context.topic.area && span.start + own.index > (named?.start ?? -1)) {
    const start = span.start + own.index;
    return guess(context.topic.area, 0.85, [{ start, end: start + own[0].length, text: own[0] }]);
  }
  if (named) return guess(named.code, 0.95, [named]);
  if (previous && previous.figure.paragraph === place.figure.paragraph && previous.area.value) {
    return { ...previous.area, confidence: previous.area.confidence * 0.9 };
  }
  return guess(context.topic.area, context.topic.area ? 0.75 : 0);
}

/** The parent of the story's area, where a share or a lead is taken of it. */
export function isComparison(context: Context, mention: Coded): boolean {
  const { area } = context.topic;
  if (!area || context.vocabulary.areas[area]?.parent !== mention.code) return false;
  const { share, lead, lag } = context.grammar;
  const before = context.folded.slice(Math.max(0, mention.start - 40), mention.start);
  const clause = before.split(/[,;，；。]/u).at(-1) ?? '';
  return share.test(clause) || lead.test(clause) || lag.test(clause) || /(?:^|[^\p{L}])of (?:the )?$/u.test(clause);
}

/** What stands in brackets or between dashes explains the name before it. */
export function appositionsIn(folded: string, { start, end }: Span): Span[] {
  return Array.from(
    folded.slice(start, end).matchAll(/(?:--|—|–|\()[^()—–]{1,200}?(?:--|—|–|\))/gu),
    ({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }),
  );
}

function withoutAppositions(context: Context, mentions: Coded[], span: Span): Coded[] {
  const inside = appositionsIn(context.folded, span);
  const outside = mentions.filter(
    (mention) => !inside.some((other) => mention.start >= other.start && mention.end <= other.end),
  );
  return outside.length ? outside : mentions;
}

/** The list of figures of one unit that this one stands in, where the sentence gives what they are of one by one. */
export function listAround(
  { folded, grammar }: Context,
  { sentence, figures, index, figure }: Place,
): { first: number; count: number } | null {
  if (!grammar.respectively.test(folded.slice(sentence.start, sentence.end))) return null;
  let [first, last] = [index, index];
  const isListed = (i: number) => {
    const [left, right] = [figures[i], figures[i + 1]];
    if (!left || !right || left.unit !== figure.unit || right.unit !== figure.unit) return false;
    return /^\s?(?:, and|,|and|、|和|，|与)\s?$/u.test(folded.slice(left.end, right.start));
  };
  while (isListed(first - 1)) first -= 1;
  while (isListed(last)) last += 1;
  const count = last - first + 1;
  return count < 2 ? null : { first, count };
}

/** Of several names before a list of figures the one that is this figure's, where the sentence gives them one by one. */
function respectively(context: Context, place: Place, list: 'partners' | 'breakdowns' | 'indicators'): Coded | null {
  const { sentence, figures, index } = place;
  const listed = listAround(context, place);
  if (!listed) return null;
  const { first, count } = listed;
  const names = mentionsIn(context, list, { start: sentence.start, end: figures[first]?.start ?? sentence.start });
  const distinct = partsOf(context, list, names.slice(-count), count);
  const isFull = distinct.length === count && new Set(distinct.map(({ code }) => code)).size === count;
  return isFull ? (distinct[index - first] ?? null) : null;
}

/** "Exports and imports" is one name of the total; given one by one it is two. */
function partsOf(
  context: Context,
  list: 'partners' | 'breakdowns' | 'indicators',
  names: Coded[],
  count: number,
): Coded[] {
  const last = names.at(-1);
  const parts = last?.text.split(/ and |和|、|及/u) ?? [];
  if (!last || parts.length !== count) return names;
  const codes = parts.map((part) => context.names.codeOf(list, part));
  return codes.every((code) => code !== undefined) ? codes.map((code) => ({ ...last, code })) : names;
}
