/** What a figure measures, by its unit and the words of its clause. */
import type { Measure } from '../../contract/enumerations.ts';
import { beyondOther } from '../figures/surroundings.ts';
import type { Span } from '../words/spans.ts';
import { lastBefore } from '../words/spans.ts';
import type { Context, Place } from './context.ts';
import { guess, mentionsIn } from './context.ts';
import { isComparison } from './names.ts';
import type { Guess, Reading } from './reading.ts';

/** A noun of change, and another form of the number before it, stand within so many characters. */
const NEAR = 100;

const NOTHING: Guess<Measure> = { value: null, confidence: 0, words: [] };

export function measureOf(context: Context, place: Place, area: Guess, previous: Reading | null): Guess<Measure> {
  const { figure } = place;
  const before = context.folded.slice(place.before.start, place.before.end);
  const after = context.folded.slice(place.after.start, place.after.end);
  const words = (value: Measure, confidence: number) => guess<Measure>(value, confidence);
  switch (figure.unit) {
    case 'percent':
      return ofPercent(context, place, before, after, previous);
    case 'ratio':
      return figure.direction && figure.value > 1 ? words('growth', 0.6) : NOTHING;
    case 'points':
      return ofPoints(context, place, before);
    case 'rank':
      return words('rank', context.grammar.partners.test(`${figure.text.toLowerCase()}${after}`) ? 0.85 : 0.4);
    case 'count':
      return ofCount(context, place, before, after);
    case 'tonnes':
      return isChange(context, place, before) ? NOTHING : words('value', 0.85);
    case null:
      return NOTHING;
    default:
      if (isChange(context, place, before)) return { ...NOTHING, confidence: 0.2 };
      return ofAmount(context, before, figure.unit, area);
  }
}

/** The five of "five Central Asian countries" is a part of the name. */
export function isPartOfName({ mentions }: Context, { start }: Span): boolean {
  const i = lastBefore(mentions, start + 1);
  const mention = mentions[i];
  return mention !== undefined && mention.end > start && Boolean(mention.codes.partners ?? mention.codes.areas);
}

/** An amount by which something changed is no level: "rose by 3 billion", "a 3 billion drop", "rose 5 percent, or 3 billion". */
function isChange({ folded, grammar, lexicon }: Context, { figure, figures, index }: Place, before: string): boolean {
  const last = figures[index - 1];
  const isOther = last !== undefined && (grammar.otherForm?.test(before) ?? false);
  const after = beyondOther(folded.slice(figure.end, figure.end + NEAR), isOther, lexicon);
  const repeats = isOther && last.unit === 'percent' && last.direction !== null && !before.endsWith('(');
  return grammar.change.test(before) || repeats || (grammar.changeAfter?.test(after) ?? false);
}

function ofAmount(context: Context, before: string, unit: string, area: Guess): Guess<Measure> {
  const currency = area.value === null ? undefined : context.vocabulary.areas[area.value]?.currency;
  const clause = before.split(/[,;，；。]/u).at(-1) ?? before;
  // "Will reach", "aim to raise it to": nothing that was.
  if (context.grammar.target.test(clause)) return guess<Measure>('target', 0.5);
  if (unit === currency) return guess<Measure>('value', 0.95);
  return unit === 'USD' ? guess<Measure>('value-usd', 0.9) : NOTHING;
}

function ofPercent(
  context: Context,
  place: Place,
  before: string,
  after: string,
  previous: Reading | null,
): Guess<Measure> {
  const { grammar } = context;
  const share = grammar.share.exec(before);
  if (share) {
    const words = [{ start: place.before.start + share.index, end: place.before.end, text: share[0] }];
    const named = [...mentionsIn(context, 'areas', place.after), ...mentionsIn(context, 'areas', place.before)];
    const parent = named.find(
      (mention) => mention.start >= (words[0]?.start ?? 0) && isParentOfTopic(context, mention.code),
    );
    const isNational = parent || (hasParent(context) && grammar.parent.test(`${share[0]}${after}`));
    return guess<Measure>(isNational ? 'national-share' : 'share', 0.9, parent ? [...words, parent] : words);
  }
  // Of which whole, and which part of it, the words do not tell.
  if (grammar.shareAfter?.test(after)) return guess<Measure>('share', 0.7);
  if (grammar.target.test(before)) return guess<Measure>('target', 0.85);
  if (grammar.sequential.test(before) || grammar.sequential.test(after)) return NOTHING;
  const isGrowth = place.figure.direction !== null;
  const isAnnual = grammar.growth.test(before) || grammar.growth.test(after);
  if (!isGrowth && !isAnnual)
    return isShareInBrackets(context, place, previous) ? SHARE_IN_BRACKETS : { ...NOTHING, confidence: 0.2 };
  const inDollars = grammar.inDollars.test(context.folded.slice(place.sentence.start, place.sentence.end));
  return guess<Measure>(inDollars ? 'growth-usd' : 'growth', isAnnual ? 0.95 : 0.85);
}

const SHARE_IN_BRACKETS = guess<Measure>('share', 0.75);

/** "Borland (20 percent)", "Borland (20 percent or 3 million)", "3 million with Borland (20 percent)". */
function isShareInBrackets(context: Context, place: Place, previous: Reading | null): boolean {
  const { folded } = context;
  const { figure, figures, index, before } = place;
  if (!/^(?: or |\)|,| of )/u.test(folded.slice(figure.end, figure.end + 4))) return false;
  const name = mentionsIn(context, 'partners', before).at(-1);
  if (name) return /^ ?\($/u.test(folded.slice(name.end, figure.start));
  const last = figures[index - 1];
  const isNamed = last && previous?.figure.start === last.start && previous.partner.words.length > 0;
  return Boolean(isNamed) && /^ ?\($/u.test(folded.slice(last?.end, figure.start));
}

function ofPoints(context: Context, place: Place, before: string): Guess<Measure> {
  const { lead, lag, parent } = context.grammar;
  const clause = before.split(/[,;，；。]/u).at(-1) ?? before;
  const after = context.folded.slice(place.after.start, place.after.end);
  const compares = lead.test(clause) || lag.test(clause) || lead.test(after) || lag.test(after);
  const isOfParent =
    parent.test(clause) ||
    parent.test(after) ||
    mentionsIn(context, 'areas', place.before).some((mention) => isComparison(context, mention));
  return compares && isOfParent && hasParent(context) ? guess<Measure>('lead', 0.9) : { ...NOTHING, confidence: 0.2 };
}

function ofCount(context: Context, place: Place, before: string, after: string): Guess<Measure> {
  const isIndicator = mentionsIn(context, 'indicators', { start: place.figure.start, end: place.after.end }).length > 0;
  const isOfPartners = context.grammar.partners.test(before) || context.grammar.partners.test(after);
  if (isOfPartners) return guess<Measure>('count', 0.85);
  return isIndicator || mentionsIn(context, 'indicators', place.before).length ? guess<Measure>('count', 0.6) : NOTHING;
}

function hasParent({ topic, vocabulary }: Context): boolean {
  return topic.area !== null && vocabulary.areas[topic.area]?.parent !== undefined;
}

function isParentOfTopic({ topic, vocabulary }: Context, code: string): boolean {
  return topic.area !== null && vocabulary.areas[topic.area]?.parent === code;
}
