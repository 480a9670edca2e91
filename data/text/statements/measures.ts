/** What a figure measures, by its unit and the words of its clause. */
import type { Measure } from '../../contract/enumerations.ts';
import { beyondOther } from '../figures/surroundings.ts';
import { within } from '../spans.ts';
import { mentionsIn } from './mentions.ts';
import { isComparison, isParentOfTopic } from './names.ts';
import type { Place } from './owners.ts';
import { lastClause, type ParsedStory, type PlacedFigure } from './parsed-story.ts';
import { type Guess, guess, type Reading, UNSURE } from './reading.ts';

/** A noun of change, and another form of the number before it, stand within so many characters. */
const NEAR = 100;

const NOTHING: Guess<Measure> = { value: null, confidence: 0, words: [] };

export function measureOf(
  story: ParsedStory,
  placed: PlacedFigure,
  area: Guess,
  previous: Reading | null,
): Guess<Measure> {
  const { figure } = placed;
  switch (figure.unit) {
    case 'percent':
      return ofPercent(story, placed, area, previous);
    case 'ratio':
      return figure.direction && figure.value > 1 ? guess('growth', 0.6) : NOTHING;
    case 'points':
      return ofPoints(story, placed);
    case 'rank':
      return guess(
        'rank',
        story.grammar.partners.test(`${figure.text.toLowerCase()}${placed.textAfter}`) ? 0.85 : UNSURE,
      );
    case 'count':
      return ofCount(story, placed);
    case 'tonnes':
      return isChange(story, placed) ? NOTHING : guess('value', 0.85);
    case null:
      return NOTHING;
    default:
      if (isChange(story, placed)) return { ...NOTHING, confidence: 0.2 };
      return ofAmount(story, placed, area);
  }
}

/** By how much something changed is no level: "rose by 3 billion", "a 3 billion drop", "rose 5 percent, or 3 billion", "rose with Borland (3 billion)". */
function isChange(story: ParsedStory, { figure, sentence, figures, index, textBefore }: PlacedFigure): boolean {
  const { folded, grammar, lexicon } = story;
  const last = figures[index - 1];
  const isOther = last !== undefined && (grammar.otherForm?.test(textBefore) ?? false);
  const rest = folded.slice(figure.end, figure.end + NEAR);
  const after = [rest, beyondOther(rest, isOther, lexicon)];
  const repeats = isOther && last.unit === 'percent' && last.direction !== null && !textBefore.endsWith('(');
  const start = sentence.bracketsAround(figure)?.start;
  const isInBrackets = start !== undefined && grammar.changeBefore?.test(folded.slice(sentence.start, start));
  return (
    isInBrackets || grammar.change.test(textBefore) || repeats || after.some((text) => grammar.changeAfter?.test(text))
  );
}

function ofAmount(story: ParsedStory, { figure, sentence, textBefore }: PlacedFigure, area: Guess): Guess<Measure> {
  const currency = area.value === null ? undefined : story.vocabulary.areas[area.value]?.currency;
  // "Will reach", "aim to raise it to": nothing that was.
  if (story.grammar.target.test(lastClause(textBefore))) return guess('target', 0.5);
  // 以美元计，出口30亿元: the sign of the currency is that of each.
  if (figure.unit === currency && sentence.isInDollars && story.grammar.anyCurrency?.test(figure.text))
    return guess('value-usd', 0.9);
  if (figure.unit === currency) return guess('value', 0.95);
  return figure.unit === 'USD' ? guess('value-usd', 0.9) : NOTHING;
}

function ofPercent(story: ParsedStory, placed: PlacedFigure, area: Guess, previous: Reading | null): Guess<Measure> {
  const { grammar } = story;
  const whole = wholeOf(story, placed);
  const { textBefore: before, textAfter: after } = placed;
  const share = grammar.share.exec(before);
  const isOfShare = share !== null || (grammar.shareAfter?.test(after) ?? false);
  // "15 percent of Borland's imports", where Borland is not what the sentence is about.
  if (isOfShare && whole && whole.area !== area.value && !isParent(story, whole.area, area)) return NOTHING;
  if (share) {
    const words = [{ start: placed.before.start + share.index, end: placed.before.end, text: share[0] }];
    const named = [...mentionsIn(story, 'areas', placed.after), ...mentionsIn(story, 'areas', placed.before)];
    const parent = named.find(
      (mention) => mention.start >= (words[0]?.start ?? 0) && isParentOfTopic(story, mention.code),
    );
    const isNational = parent || (hasParent(story) && grammar.parent.test(`${share[0]}${after}`));
    return guess(isNational ? 'national-share' : 'share', 0.9, parent ? [...words, parent] : words);
  }
  // Of which whole, and which part of it, the words do not tell.
  if (isOfShare)
    return whole && whole.area !== area.value ? guess('national-share', 0.9, [whole]) : guess('share', 0.7);
  if (grammar.target.test(before)) return guess('target', 0.85);
  if (isSequential(story, placed)) return NOTHING;
  const isGrowth = placed.figure.direction !== null;
  const isAnnual = grammar.growth.test(before) || grammar.growth.test(after);
  if (!isGrowth && !isAnnual)
    return isShareInBrackets(story, placed, previous) ? SHARE_IN_BRACKETS : { ...NOTHING, confidence: 0.2 };
  if (placed.sentence.isInDollars) return guess('growth-usd', isAnnual ? 0.95 : 0.85);
  const isUnsure = isOfOtherCurrency(story, placed, area, previous) || isChangeOfParent(story, placed, area);
  return guess('growth', isUnsure ? UNSURE : isAnnual ? 0.95 : 0.85);
}

/** "Compared with a national growth of 3 percent": the change is that of the parent. */
function isChangeOfParent(
  { vocabulary: { areas }, grammar }: ParsedStory,
  { textBefore }: PlacedFigure,
  area: Guess,
): boolean {
  return areas[area.value ?? '']?.parent !== undefined && grammar.parent.test(lastClause(textBefore));
}

/** "Rose 5 percent to $3 billion", of an area with another currency: the change may be that of the dollars. */
function isOfOtherCurrency(
  { vocabulary: { areas } }: ParsedStory,
  { figure, sentence }: PlacedFigure,
  area: Guess,
  previous: Reading | null,
): boolean {
  const currency = areas[area.value ?? '']?.currency;
  if (sentence.currencies.size) return !sentence.currencies.has(currency ?? '');
  if (previous?.figure.paragraph !== figure.paragraph) return false;
  return previous.measure.value === 'growth-usd' || previous.measure.confidence === UNSURE;
}

/** Of which country or region a share is taken: "39 percent of Aland's trade". */
function wholeOf({ places, folded, grammar }: ParsedStory, { after, figure }: PlacedFigure): Place | undefined {
  return within(places, after).find(({ start }) =>
    grammar.ofParent?.test(folded.slice(Math.max(figure.end, start - 20), start)),
  );
}

function isParent({ vocabulary: { areas } }: ParsedStory, code: string | null, { value }: Guess): boolean {
  return code !== null && value !== null && areas[value]?.parent === code;
}

/** A change on the month or quarter before. */
function isSequential({ grammar }: ParsedStory, { textBefore, textAfter }: PlacedFigure): boolean {
  if (grammar.sequentialAfter.test(textAfter)) return true;
  return grammar.sequential.test(lastClause(textBefore)) && !grammar.growth.test(textAfter);
}

const SHARE_IN_BRACKETS = guess('share', 0.75);

/** "Borland (20 percent)", "Borland (20 percent or 3 million)", "3 million with Borland (20 percent)". */
function isShareInBrackets(story: ParsedStory, placed: PlacedFigure, previous: Reading | null): boolean {
  const { folded } = story;
  const { figure, figures, index, before } = placed;
  if (!story.grammar.shareInBrackets.test(folded.slice(figure.end, figure.end + 4))) return false;
  const name = mentionsIn(story, 'partners', before).at(-1);
  if (name) return /^ ?\($/u.test(folded.slice(name.end, figure.start));
  const last = figures[index - 1];
  const isNamed = last && previous?.figure.start === last.start && previous.partner.words.length > 0;
  return Boolean(isNamed) && /^ ?\($/u.test(folded.slice(last?.end, figure.start));
}

function ofPoints(story: ParsedStory, { before, textBefore, textAfter: after }: PlacedFigure): Guess<Measure> {
  const { lead, lag, parent } = story.grammar;
  const clause = lastClause(textBefore);
  const compares = lead.test(clause) || lag.test(clause) || lead.test(after) || lag.test(after);
  const isOfParent =
    parent.test(clause) ||
    parent.test(after) ||
    mentionsIn(story, 'areas', before).some((mention) => isComparison(story, mention));
  return compares && isOfParent && hasParent(story) ? guess('lead', 0.9) : { ...NOTHING, confidence: 0.2 };
}

function ofCount(story: ParsedStory, { figure, before, after, textBefore, textAfter }: PlacedFigure): Guess<Measure> {
  const { partners, manyPartners } = story.grammar;
  const isOfPartners = partners.test(textBefore) || partners.test(textAfter);
  // "Five Central Asian countries", "five countries in the west" are some of them.
  const isOfSome = !manyPartners.test(figure.text.toLowerCase()) || within(story.places, after).length > 0;
  if (isOfPartners) return isOfSome ? { ...NOTHING, confidence: 0.2 } : guess('count', 0.85);
  const isOfIndicator = mentionsIn(story, 'indicators', { start: before.start, end: after.end }).length > 0;
  return isOfIndicator ? guess('count', 0.6) : NOTHING;
}

function hasParent({ topic, vocabulary }: ParsedStory): boolean {
  return topic.area !== null && vocabulary.areas[topic.area]?.parent !== undefined;
}
