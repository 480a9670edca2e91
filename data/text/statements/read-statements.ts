/**
 * What the figures of a story are figures of: area, indicator, measure, partner, breakdown, period, and who gave them, from the
 * sentence and those before it. Every name comes from the vocabulary, every word of grammar from `grammars/`. Deterministic.
 */
import { tidy } from '../../fact/bounds.ts';
import { fold } from '../../printed/fold.ts';
import { extractFigures } from '../figures/extract.ts';
import { statementGrammarOf } from '../grammars/all-statements.ts';
import { lexiconOf } from '../grammars/lexicon.ts';
import { sentencesOf } from '../story/sentences.ts';
import type { Story } from '../story/story.ts';
import { storyOf } from '../story/story.ts';
import { overlaps } from '../words/spans.ts';
import { attributionIn } from './attributions.ts';
import type { Context, Place } from './context.ts';
import { guess, mentionsIn, placesOf } from './context.ts';
import { isPartOfName, measureOf } from './measures.ts';
import type { TextVocabulary } from './mentions.ts';
import { Mentions } from './mentions.ts';
import { areaOf, indicatorOf, partOf, WHOLE, WORLD } from './names.ts';
import { mainPeriod, otherBase, periodOfFigure, periodsIn } from './periods.ts';
import type { Guess, Reading } from './reading.ts';
import { topicOf } from './topic.ts';
import { unreadOf } from './unread.ts';

export interface Published {
  language?: string;
  /** The day on the page: it tells which year "in May" means. */
  published?: string | null;
  story?: Story;
}

/**
 * A reading for each figure of the text that is no part of a name ("five Central Asian countries"); for "the top two partners" one for each of them.
 * Empty in a language that is not read.
 */
export function readStatements(text: string, vocabulary: TextVocabulary, options: Published = {}): Reading[] {
  const { language = 'en', published = null, story = storyOf(text) } = options;
  const grammar = statementGrammarOf(language);
  const lexicon = lexiconOf(language);
  if (!grammar || !lexicon) return [];
  const folded = fold(text);
  const names = new Mentions(vocabulary, language);
  const sentences = sentencesOf(text, story);
  // A menu names neither what the story is about nor when.
  const all = names.in(text, folded).filter((mention) => overlaps(sentences, mention));
  const periods = periodsIn(text, folded, grammar, published).filter((period) => overlaps(sentences, period));
  const { topic, mentions, unknown } = topicOf(all, { vocabulary, folded, grammar, sentences });
  const context: Context = {
    text,
    folded,
    vocabulary,
    grammar,
    lexicon,
    names,
    mentions,
    named: all.filter((mention) => !unknown.has(mention)),
    periods,
    sentences,
    figures: [],
    main: mainPeriod(periods, published),
    attributions: new Map(),
    topic,
  };
  const figures = extractFigures(text, language, story).filter((figure) => !isPartOfName(context, figure));
  context.figures = figures;
  const readings: Reading[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while ((figures[next]?.start ?? Infinity) < sentence.start) next += 1;
    const own = [];
    for (; figures[next] && (figures[next]?.start ?? 0) < sentence.end; next += 1)
      own.push(figures[next] as (typeof figures)[0]);
    for (const place of placesOf(context, sentence, own))
      readings.push(...read(context, place, readings, published, story));
  }
  return readings;
}

/** A period is carried from one of so many figures before. */
const RECENT = 20;

function read(
  context: Context,
  place: Place,
  readings: readonly Reading[],
  published: string | null,
  story: Story,
): Reading[] {
  const { figure, sentence } = place;
  const previous = readings.at(-1) ?? null;
  const area = areaOf(context, place, previous);
  const indicator = indicatorOf(context, place, previous);
  const worded = measureOf(context, place, area, previous);
  const last = readings.slice(-RECENT).findLast(({ isAside }) => !isAside);
  const carried = last?.figure.paragraph === figure.paragraph ? last.period : null;
  const { period, isAside } =
    worded.value === 'target' ? { period: yearOf(published), isAside: true } : periodOfFigure(context, place, carried);
  const base = worded.value?.startsWith('growth') ? otherBase(context, place, period) : null;
  const measure: Reading['measure'] = base ? { value: null, confidence: 0, words: [base] } : worded;
  const reading: Reading = {
    figure,
    sentence: { start: sentence.start, end: sentence.end },
    area,
    indicator,
    measure,
    partner: partOf(context, place, 'partners', previous),
    breakdown: partOf(context, place, 'breakdowns', previous),
    period,
    isAside,
    attributedTo: isConversion(measure) ? guess<string>(null, 0) : attribution(context, place, story),
    value: recordedValue(context, place, measure),
    unit: measure.value === 'growth' && figure.unit === 'ratio' ? 'percent' : figure.unit,
    qualifier: figure.qualifier ?? 'exact',
    bounds: null,
    unread: [],
  };
  reading.unread = unreadOf(context, place, previous, reading);
  const own = context.vocabulary.indicators[indicator.value ?? '']?.partner;
  if (own) reading.partner = guess(own, 0.9);
  else if (measure.value === 'count' || measure.value === 'lead') reading.partner = guess(WORLD, 0.85);
  // What was said of a part before is no part of the count of partners.
  const isCarried = (reading.breakdown.words[0]?.start ?? place.before.start) < place.before.start;
  if (measure.value === 'count' && isCarried) reading.breakdown = guess(WHOLE, 0.7);
  return measure.value === 'rank' ? ranks(context, place, reading) : [reading];
}

/** "Kazakhstan and Kyrgyzstan were its top two partners" ranks each of them, but not in which order. */
function ranks(context: Context, place: Place, reading: Reading): Reading[] {
  const partners = mentionsIn(context, 'partners', place.before);
  const { value } = place.figure;
  if (partners.length < 2) return [reading];
  return partners.slice(0, value).map((mention) => ({
    ...reading,
    partner: guess(mention.code, 0.9, [mention]),
    value: null,
    bounds: [1, value] as const,
  }));
}

/** A goal is of the year in which it is told. */
function yearOf(published: string | null): Guess {
  return published ? guess(published.slice(0, 4), 0.7) : guess<string>(null, 0);
}

function isConversion({ value }: Guess): boolean {
  return value === 'value-usd';
}

/** Who is named so many characters before in the paragraph gave this figure too. */
const REACH = 1500;

function attribution(context: Context, { sentence, figure }: Place, { paragraphs }: Story): Guess {
  const own = attributionIn(context, sentence);
  const paragraph = paragraphs[figure.paragraph - 1];
  if (own.value || !paragraph) return own;
  const before = attributionIn(context, {
    start: Math.max(paragraph.start, sentence.start - REACH),
    end: sentence.start,
  });
  return before.value ? { ...before, confidence: 0.6 } : before;
}

/** As an observation has it: falls and lags are negative, a ratio is the growth that it means. */
function recordedValue(context: Context, place: Place, { value: measure }: Guess): number {
  const { figure, before, after } = place;
  const clause = context.folded.slice(before.start, before.end);
  if (measure === 'growth' && figure.unit === 'ratio') {
    const isAddition = /倍/u.test(figure.text) && /增长|增加/u.test(clause);
    return tidy(100 * (isAddition ? figure.value : figure.value - 1));
  }
  const isFall = measure?.startsWith('growth') && figure.direction === 'down' && figure.value > 0;
  const { lead, lag } = context.grammar;
  // "4 points below the average" says it after the figure.
  const compares = lead.test(clause) || lag.test(clause) ? clause : context.folded.slice(after.start, after.end);
  const isLag = measure === 'lead' && lag.test(compares) && !lead.test(compares);
  return isFall || isLag ? -figure.value : figure.value;
}
