/** Which partner, part, indicator and area a figure is of, by the names around it. */

import { lastBefore, lastUntil, type Span, within } from '../spans.ts';
import type { FigureList } from './figure-sentence.ts';
import { type CodedMention, type Mention, mentionsIn, type Named, withoutAppositions } from './mentions.ts';
import { isTradedWith, type Owner } from './owners.ts';
import { isListLine, lastClause, type ParsedStory, type PlacedFigure, sentenceBefore } from './parsed-story.ts';
import { type Guess, guess, type Reading, UNSURE, type Words } from './reading.ts';

/** The codes of the whole, as in `fact/id.ts`. */
export const WORLD = 'world';
export const TOTAL = 'total';
const NONE = 'none';

/** `tonnes of cargo`: the name follows the figure within so many characters. */
const NEAR = 5;

/** Which two are meant stands before, maybe in another paragraph. */
const SURE_OF_BOTH = 0.75;
/** The confidence of an area falls each time that a figure takes it from the one before, but not below this. */
const CARRIED = 0.7;
/** They are among so many names before. */
const FAR = 50;

/** The partner or the part: named between the figure before and this one, else after it, else what the sentence spoke of. */
export function partOf(
  story: ParsedStory,
  placed: PlacedFigure,
  list: 'partners' | 'breakdowns',
  previous: Reading | null,
): Guess {
  const whole = list === 'partners' ? WORLD : TOTAL;
  const dimension = list === 'partners' ? 'partner' : 'breakdown';
  const listed = listedName(story, placed, list);
  if (listed) return guess(listed.code, 0.85, [listed]);
  const direct = directlyAfter(story, placed, list);
  if (direct) return guess(direct.code, 0.9, [direct]);
  const before = withoutAppositions(story, mentionsIn(story, list, placed.before), placed.before).filter(
    (mention) => !isExample(story, mention),
  );
  // "Corland, Borland (3 percent": the brackets go with the name before them.
  const last = before.at(-1);
  const isBracketed = last && /^ ?\($/u.test(story.folded.slice(last.end, placed.figure.start));
  const named = list === 'partners' && !isBracketed ? before[0] : last;
  if (named) return guess(named.code, 0.95, [named]);
  const [after] = mentionsIn(story, list, placed.after);
  const isSame = previous?.sentence.start === placed.sentence.start;
  // "Trade with Borland, its second partner, rose 5 percent and that with Corland 3": the first was named before.
  const isNextPart =
    after &&
    isSame &&
    previous[dimension].words.length > 0 &&
    story.grammar.nextPart?.test(story.folded.slice(placed.figure.end, after.start));
  if (after && !isNextPart) return guess(after.code, 0.85, [after]);
  const both = list === 'partners' && bilateral(story, placed);
  if (both) return guess(both.code, SURE_OF_BOTH, [both]);
  const other = list === 'partners' ? 'breakdowns' : 'partners';
  // A new name for the other of the two ends what an earlier sentence named.
  if (mentionsIn(story, other, placed.before).length) return guess(whole, 0.7);
  if (!previous) return wholeAfter(story, placed, list);
  const { textBefore } = placed;
  const goesOn = isSame
    ? !story.grammar.turn.test(textBefore)
    : isNext(story, placed, previous) && story.grammar.goesOn.test(textBefore.trim());
  if (!goesOn) return wholeAfter(story, placed, list, isSame || isListLine(story, placed) ? previous[dimension] : null);
  const carried = previous[dimension];
  if (carried.value === NONE) return guess(whole, 0.7);
  return { ...carried, confidence: carried.confidence * (isSame ? 0.9 : 0.7) };
}

/** The whole; unsure where the figure or sentence before was of a part, and the words do not say that this one is of all. */
function wholeAfter(
  story: ParsedStory,
  { sentence, before, figure }: PlacedFigure,
  list: 'partners' | 'breakdowns',
  same: Guess | null = null,
): Guess {
  const { grammar, folded } = story;
  const whole = list === 'partners' ? WORLD : TOTAL;
  const text = folded.slice(before.start, figure.start);
  const last = same ? partIn(same, whole) : mentionsIn(story, list, sentenceBefore(story, sentence)).slice(-1);
  const isOfAll = grammar.whole.test(text) && !grammar.goesOn.test(text);
  return last.length && !isOfAll ? guess(whole, UNSURE, last) : guess(whole, 0.7);
}

function partIn({ value, words }: Guess, whole: string): Words[] {
  return value === whole || value === NONE ? [] : words;
}

function isExample({ folded, grammar }: ParsedStory, { start }: CodedMention): boolean {
  return grammar.example?.test(folded.slice(Math.max(0, start - 20), start)) ?? false;
}

/** "3 billion with Borland, 2 billion with Corland": each name belongs to the figure before it, where the first does. */
function directlyAfter(
  story: ParsedStory,
  { figures, index, before, after, figure }: PlacedFigure,
  list: Named,
): CodedMention | null {
  const follows = ({ end }: Span, mention: CodedMention | undefined) =>
    mention !== undefined && story.grammar.nameAfter?.test(story.folded.slice(end, mention.start));
  const [own] = mentionsIn(story, list, after);
  const last = figures[index - 1];
  if (!own || !last || !follows(figure, own)) return null;
  return follows(last, mentionsIn(story, list, before)[0]) ? own : null;
}

/** The country (groups have codes in small letters) that the story named last, where the sentence speaks of the trade of two. */
function bilateral({ mentions }: ParsedStory, { sentence, figure }: PlacedFigure): CodedMention | null {
  if (sentence.bilateralFrom > figure.end) return null;
  const to = lastBefore(mentions, figure.start) + 1;
  const before = mentions.slice(Math.max(0, to - FAR), to);
  const last = before.findLast(({ codes }) => /^[A-Z]{2}$/.test(codes.partners ?? ''));
  return last ? { ...last, code: last.codes.partners as string } : null;
}

function isNext(story: ParsedStory, placed: PlacedFigure, previous: Reading): boolean {
  return !/\S/u.test(story.text.slice(previous.sentence.end, placed.sentence.start));
}

/** The indicator: the nearest before the figure, else the first after it, else what was spoken of. */
export function indicatorOf(story: ParsedStory, placed: PlacedFigure, previous: Reading | null): Guess {
  const listed = listedName(story, placed, 'indicators');
  if (listed) return guess(listed.code, 0.85, [listed]);
  const [own] = mentionsIn(story, 'indicators', placed.figure);
  const before = own ?? mentionsIn(story, 'indicators', placed.before).at(-1);
  if (before) return guess(before.code, 0.95, [before]);
  const [after] = mentionsIn(story, 'indicators', placed.after);
  if (after && after.start - placed.figure.end <= NEAR) return guess(after.code, 0.9, [after]);
  const isCarried = previous?.sentence.start === placed.sentence.start;
  if (after && !isCarried) return guess(after.code, 0.9, [after]);
  if (story.grammar.deals.test(placed.textBefore)) return guess(null, 0);
  if (previous?.indicator.value && isCarried)
    return { ...previous.indicator, confidence: previous.indicator.confidence * 0.9 };
  const goesOn = previous && isNext(story, placed, previous) && story.grammar.goesOn.test(placed.textBefore);
  if (previous?.indicator.value && (goesOn || previous.figure.paragraph === placed.figure.paragraph)) {
    const named = new Set(mentionsIn(story, 'indicators', previous.sentence).map(({ code }) => code));
    return { ...previous.indicator, confidence: previous.indicator.confidence * (named.size > 1 ? 0.45 : 0.7) };
  }
  return guess(story.topic.indicator, story.topic.indicator ? 0.6 : 0);
}

/**
 * The area: whose trade the sentence speaks of before the figure, or the area that is named there, but not as what it is compared with;
 * else carried, else the story's. Without a value but with words it is none of the vocabulary.
 */
export function areaOf(story: ParsedStory, placed: PlacedFigure, previous: Reading | null): Guess {
  const owner = lastUntil(story.owners, placed.figure.start);
  const ownerHere = owner && owner.start >= placed.sentence.start ? owner : undefined;
  const named = areaBefore(story, placed, ownerHere);
  const carried = previous?.figure.paragraph === placed.figure.paragraph ? previous.area : null;
  const own = lastUntil(placed.sentence.ownAreas, placed.figure.start);
  if (own && own.start > Math.max(named?.start ?? -1, ownerHere?.start ?? -1)) {
    return guess(isElsewhere(story, carried) ? carried.value : story.topic.area, 0.85, [own]);
  }
  if (ownerHere && ownerHere.start > (named?.start ?? -1)) return guess(ownerHere.area, 0.95, [ownerHere]);
  if (named) return guess(named.code, 0.95, [named]);
  const [after] = within(story.owners, placed.after);
  if (after) return guess(after.area, 0.9, [after]);
  const isFarInForeign =
    story.topic.isForeign &&
    previous?.sentence.start !== placed.sentence.start &&
    !story.grammar.goesOn.test(placed.textBefore);
  if (carried?.value && isFarInForeign) return guess(null, 0);
  if (carried && (carried.value || carried.words.length))
    return withoutItself(story, placed, {
      ...carried,
      confidence: Math.max(carried.confidence * 0.9, Math.min(carried.confidence, CARRIED)),
    });
  const { area, start } = story.topic;
  // What stands before the story's area is named may be of another.
  return withoutItself(story, placed, guess(area, area === null ? 0 : start < placed.sentence.end ? 0.75 : UNSURE));
}

/** "Borland's trade with Norrland", "imports from Borland": a name with which the owner trades is not whose trade it is. */
function isPartnerHere(story: ParsedStory, mention: CodedMention, owner: Owner | undefined): boolean {
  const mayBePartner = owner?.area === null || story.vocabulary.partners[mention.code] !== undefined;
  return mayBePartner && isTradedWith(story, mention);
}

/** Whether the area is another country than that of the story. */
function isElsewhere({ topic, vocabulary: { areas } }: ParsedStory, area: Guess | null): area is Guess {
  if (!area || (area.value === null && !area.words.length)) return false;
  if (area.value === null || topic.area === null) return true;
  return area.value !== topic.area && !areas[area.value]?.parent && areas[topic.area]?.parent !== area.value;
}

/** No area trades with itself: "imports from Borland" are those of another, whatever the story is about. */
function withoutItself(story: ParsedStory, { sentence, after }: PlacedFigure, area: Guess): Guess {
  const partner = within(story.mentions, { start: sentence.start, end: after.end }).find(
    (mention) => (mention.codes.areas ?? mention.codes.partners) === area.value && isTradedWith(story, mention),
  );
  return area.value !== null && partner ? guess(null, 0, [partner]) : area;
}

/** The last area that is named before the figure in its sentence, neither for comparison nor as a partner of the owner. */
function areaBefore(
  story: ParsedStory,
  { sentence, figure }: PlacedFigure,
  owner: Owner | undefined,
): CodedMention | null {
  for (let i = lastBefore(story.mentions, figure.start); i >= 0; i--) {
    const mention = story.mentions[i] as Mention;
    if (mention.start < sentence.start) return null;
    const code = mention.codes.areas;
    const named = code === undefined || mention.end > figure.start ? null : { ...mention, code };
    if (named && !isComparison(story, named) && !isPartnerHere(story, named, owner)) return named;
  }
  return null;
}

/** Whether the mention is the parent of the story's area, where a share or a lead is taken of it. */
export function isComparison(story: ParsedStory, { code, start }: CodedMention): boolean {
  const { share, lead, lag, ofParent } = story.grammar;
  const clause = lastClause(story.folded.slice(Math.max(0, start - 40), start));
  return isParentOfTopic(story, code) && [share, lead, lag, ofParent].some((pattern) => pattern?.test(clause));
}

export function isParentOfTopic({ topic, vocabulary }: ParsedStory, code: string): boolean {
  return topic.area !== null && vocabulary.areas[topic.area]?.parent === code;
}

/** What a sentence may name one by one for a list of figures: "5 and 6 percent, respectively". */
type List = 'partners' | 'breakdowns' | 'indicators';

/** The list of figures that this one stands in, where the sentence gives what they are of one by one. */
export function listAround({ sentence, index }: PlacedFigure): FigureList | null {
  return sentence.lists[index] ?? null;
}

/** Of several names before a list of figures the one that is this figure's, where the sentence gives them one by one. */
export function listedName(story: ParsedStory, placed: PlacedFigure, list: List): CodedMention | null {
  const { sentence, figures, index } = placed;
  const listed = listAround(placed);
  if (!listed) return null;
  const { first, count } = listed;
  const names = mentionsIn(story, list, { start: sentence.start, end: figures[first]?.start ?? sentence.start });
  const distinct = partsOf(story, list, names.slice(-count), count);
  const isFull = distinct.length === count && new Set(distinct.map(({ code }) => code)).size === count;
  return isFull ? (distinct[index - first] ?? null) : null;
}

/** "Exports and imports" is one name of the total; given one by one it is two. */
function partsOf(story: ParsedStory, list: List, names: CodedMention[], count: number): CodedMention[] {
  const last = names.at(-1);
  const parts = last?.text.split(story.grammar.and) ?? [];
  if (!last || parts.length !== count) return names;
  const codes = parts.map((part) => story.names.codeOf(list, part));
  return codes.every((code) => code !== undefined) ? codes.map((code) => ({ ...last, code })) : names;
}
