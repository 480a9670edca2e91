/** What each figure of a parsed story is a figure of, from the sentence and those before it. */
import { tidy } from '../../fact/bounds.ts';
import { lastUntil } from '../spans.ts';
import { attributionOf } from './attributions.ts';
import { oneOfMonths, otherBase, periodOfFigure } from './figure-period.ts';
import { measureOf } from './measures.ts';
import { mentionsIn } from './mentions.ts';
import { areaOf, indicatorOf, listAround, listedName, partOf, TOTAL, WORLD } from './names.ts';
import { isTradedWith } from './owners.ts';
import { lastClause, type ParsedStory, type PlacedFigure, placedFigures } from './parsed-story.ts';
import { type Guess, guess, type Reading, UNSURE, type Words } from './reading.ts';
import { unreadOf } from './unread.ts';

/** A reading for each figure; for "the top two partners" one for each of them. */
export function readingsOf(story: ParsedStory): Reading[] {
  const readings: Reading[] = [];
  for (const sentence of story.sentences) {
    const figures = placedFigures(story, sentence);
    if (!figures.length) continue;
    const attributedTo = attributionOf(story, sentence);
    for (const placed of figures) readings.push(...read(story, placed, readings, attributedTo));
  }
  return readings;
}

const NO_MEASURE: Reading['measure'] = { value: null, confidence: 0, words: [] };

/** The name of an indicator says that it is a balance, the words before the figure that this is one: exports are none. */
function isOfBalance({ folded, grammar }: ParsedStory, { textBefore }: PlacedFigure, indicator: Guess): boolean {
  return grammar.balance.test(lastClause(textBefore)) && !isBalance(folded, grammar.balance, indicator);
}

function isBalance(folded: string, words: RegExp, { words: names }: Guess): boolean {
  return names.some(({ start, end }) => words.test(folded.slice(start, end)));
}

/** "Rose 5, 6 and 7 percent, respectively", is unsure where the words before do not name as many. */
function inList(story: ParsedStory, placed: PlacedFigure, measure: Reading['measure']): Reading['measure'] {
  const lists = ['partners', 'breakdowns', 'indicators'] as const;
  const isNamed =
    !listAround(placed) ||
    lists.some((list) => listedName(story, placed, list)) ||
    oneOfMonths(story, placed, placed.sentence.periods) !== null;
  return isNamed ? measure : { ...measure, confidence: Math.min(measure.confidence, UNSURE) };
}

/** A period is carried from one of so many figures before. */
const RECENT = 20;

function read(story: ParsedStory, placed: PlacedFigure, readings: readonly Reading[], attributedTo: Guess): Reading[] {
  const { figure, sentence } = placed;
  const previous = readings.at(-1) ?? null;
  const area = areaOf(story, placed, previous);
  const indicator = indicatorOf(story, placed, previous);
  const worded = isOfBalance(story, placed, indicator)
    ? NO_MEASURE
    : inList(story, placed, measureOf(story, placed, area, previous));
  const last = readings.slice(-RECENT).findLast(({ isAside }) => !isAside);
  const carried = last ? { period: last.period, isNear: last.figure.paragraph === figure.paragraph } : null;
  const { period, isAside } =
    worded.value === 'target' ? { period: yearOf(story.day), isAside: true } : periodOfFigure(story, placed, carried);
  const base = worded.value?.startsWith('growth') ? otherBase(story, placed, period) : null;
  const known: Reading['measure'] = base ? { ...NO_MEASURE, words: [base] } : worded;
  const [partner, breakdown] = ofStory(story, placed, readings[0], [
    partnerOf(story, placed, previous, indicator, known),
    breakdownOf(story, placed, previous, known),
  ]);
  // The whole is all of itself: of what it is a share the words do not tell.
  const isOfItself = known.value === 'share' && partner.value === WORLD && breakdown.value === TOTAL;
  const measure = isOfItself ? NO_MEASURE : known;
  const reading: Reading = {
    figure,
    sentence: { start: sentence.start, end: sentence.end },
    area,
    indicator,
    measure,
    partner,
    breakdown,
    period,
    isAside,
    // Who gave the amount need not have converted it.
    attributedTo: measure.value === 'value-usd' ? guess(null, 0) : attributedTo,
    value: recordedValue(story, placed, measure, indicator),
    unit: unitOf(measure, figure),
    qualifier: figure.qualifier ?? 'exact',
    bounds: null,
    isMutual: Math.min(sentence.bilateralFrom, sentence.betweenFrom) <= figure.end,
    unread: [],
  };
  const understood = { ...reading, unread: unreadOf(story, placed, previous, reading) };
  return measure.value === 'rank' ? ranks(story, placed, understood) : [understood];
}

/** Where the first figure of a story is of a part, one that names none is of the whole only where its words say so. */
function ofStory(
  { folded, grammar, owners }: ParsedStory,
  { before, sentence, figure }: PlacedFigure,
  first: Reading | undefined,
  [partner, breakdown]: [Guess, Guess],
): [Guess, Guess] {
  // "Borland's exports reached": no part of them.
  if ((lastUntil(owners, figure.start)?.start ?? -1) >= sentence.start) return [partner, breakdown];
  const isDefault = partner.value === WORLD && breakdown.value === TOTAL && !partner.words.length;
  const parts =
    first && first.sentence.start !== sentence.start ? [...first.partner.words, ...first.breakdown.words] : [];
  const isPart = first && (first.partner.value !== WORLD || first.breakdown.value !== TOTAL);
  if (!isDefault || !isPart || !parts.length) return [partner, breakdown];
  if (grammar.whole.test(folded.slice(before.start, figure.start))) return [partner, breakdown];
  return [guess(WORLD, UNSURE, parts), breakdown];
}

function partnerOf(
  story: ParsedStory,
  placed: PlacedFigure,
  previous: Reading | null,
  indicator: Guess,
  measure: Guess,
): Guess {
  const own = story.vocabulary.indicators[indicator.value ?? '']?.partner;
  if (own) return guess(own, 0.9);
  if (measure.value === 'count' || measure.value === 'lead') return guess(WORLD, 0.85);
  const partner = partOf(story, placed, 'partners', previous);
  if (previous && isAmongRanked(placed, previous, partner)) return { ...previous.partner, confidence: UNSURE };
  const isNamed = partner.words.some(({ start }) => start >= placed.before.start);
  const some = isNamed ? null : somePartners(story, placed, previous);
  return some ? guess(null, 0, [some]) : partner;
}

/** "Borland ranked first among Aland's partners in the north, with 3 billion": of Borland, which is one of the north. */
function isAmongRanked({ sentence, before }: PlacedFigure, previous: Reading, { value, words }: Guess): boolean {
  const isRanked = previous.measure.value === 'rank' && previous.sentence.start === sentence.start;
  const isGroup = value !== null && value !== WORLD && value === value.toLowerCase();
  const ranked = previous.partner.value;
  return isRanked && isGroup && ranked !== null && ranked !== value && words.some(({ start }) => start >= before.start);
}

/** Below this a count is one of partners whose trade is spoken of, and no fact. */
const SURE_COUNT = 0.7;

/** "Trade with five countries rose 3 percent", "3 percent with its largest partner": with which, it does not say. */
function somePartners(
  story: ParsedStory,
  { sentence, before, after }: PlacedFigure,
  previous: Reading | null,
): Words | null {
  for (const { start, end } of [before, after]) {
    const found = story.grammar.somePartners.exec(story.folded.slice(start, end));
    if (found) return { start: start + found.index, end: start + found.index + found[0].length, text: found[0] };
  }
  if (!previous || previous.sentence.start !== sentence.start) return null;
  const { figure, measure } = previous;
  return figure.unit === 'count' && measure.confidence < SURE_COUNT && isTradedWith(story, figure) ? figure : null;
}

function breakdownOf(story: ParsedStory, placed: PlacedFigure, previous: Reading | null, measure: Guess): Guess {
  const breakdown = partOf(story, placed, 'breakdowns', previous);
  // A part that an earlier figure named does not narrow a count of partners.
  const isCarried = (breakdown.words[0]?.start ?? placed.before.start) < placed.before.start;
  return measure.value === 'count' && isCarried ? guess(TOTAL, 0.7) : breakdown;
}

/** "Kazakhstan and Kyrgyzstan were its top two partners" ranks each of them, but not in which order. */
function ranks(story: ParsedStory, placed: PlacedFigure, reading: Reading): Reading[] {
  const partners = mentionsIn(story, 'partners', placed.before);
  const { value } = placed.figure;
  if (partners.length < 2) return [reading];
  return partners.slice(0, value).map((mention) => ({
    ...reading,
    partner: guess(mention.code, 0.9, [mention]),
    value: null,
    bounds: [1, value] as const,
  }));
}

function unitOf({ value: measure }: Reading['measure'], { unit }: PlacedFigure['figure']): Reading['unit'] {
  if (measure === 'value-usd') return 'USD';
  return measure === 'growth' && unit === 'ratio' ? 'percent' : unit;
}

/** A goal is of the year in which it is told. */
function yearOf(day: string | null): Guess {
  return day ? guess(day.slice(0, 4), 0.7) : guess(null, 0);
}

/** As an observation has it: falls and lags are negative, a ratio is the growth that it means. */
function recordedValue(story: ParsedStory, placed: PlacedFigure, { value: measure }: Guess, indicator: Guess): number {
  const { figure, textBefore, textAfter } = placed;
  if (measure?.startsWith('value') && isDeficit(story, placed, indicator)) return -Math.abs(figure.value);
  if (measure === 'growth' && figure.unit === 'ratio') {
    const isAdded = story.grammar.isAddedMultiple?.(figure.text, textBefore);
    return tidy(100 * (isAdded ? figure.value : figure.value - 1));
  }
  const isFall = measure?.startsWith('growth') && figure.direction === 'down' && figure.value > 0;
  const { lead, lag } = story.grammar;
  // "4 points below the average" says it after the figure.
  const clause = lastClause(textBefore);
  const compares = lead.test(clause) || lag.test(clause) ? clause : textAfter;
  const isLag = measure === 'lead' && lag.test(compares) && !lead.test(compares);
  return isFall || isLag ? -figure.value : figure.value;
}

/** A balance whose name, or the words before the figure, say that imports are more. */
function isDeficit({ folded, grammar }: ParsedStory, { textBefore }: PlacedFigure, indicator: Guess): boolean {
  if (!isBalance(folded, grammar.balance, indicator)) return false;
  return isBalance(folded, grammar.deficit, indicator) || grammar.deficit.test(lastClause(textBefore));
}
