/** Collects what a text names around each figure: in its clause, in its sentence and before it. */
import { figureLexiconOf } from '../figures/figure-words.ts';
import type { Figure } from '../figures/figures.ts';
import type { Name } from '../names/names.ts';
import type { NamedPeriod } from '../periods/periods.ts';
import { firstFrom, lastBefore, overlaps, type Span, within } from '../spans.ts';
import type { Sentence } from '../story/story.ts';
import { areaOf, type Codes, codesBy, codesOf, NO_CODES, updatedBy } from './named-codes.ts';
import { type SentencePeriods, sentencePeriods } from './sentence-periods.ts';

/** "Respectively" in any language: each figure belongs to the name at its place. */
export const RESPECTIVELY =
  /分[别別]|依次|それぞれ|각각|على التوالي|(?<!\p{L})(?:respective?ly|respectiv[ae]mente?|respectivement|rispettivamente|jeweils|beziehungsweise|соответственно|тиісінше|sırasıyla|odpowiednio|mos ravishda)(?!\p{L})/u;

export interface FigureContext {
  figure: Figure;
  /** Named in the words of the figure: from the figure before it, or the start of its sentence, to the end of its clause. */
  inClause: Codes;
  /** Whether its clause names an indicator before it: "while exports reached 5 billion", but not "and made up 5 percent of trade". */
  hasSubject: boolean;
  /** For each list, the codes named last before the words of the figure, in the same sentence. */
  carried: Codes;
  inSentence: Codes;
  /** Named before its sentence in its paragraph, in the headline, or as the topic of the text. */
  beforeSentence: Codes;
  inText: Codes;
  /** The parent of each area that has one. */
  parents: ReadonlyMap<string, string>;
  periods: SentencePeriods & TextPeriods;
}

interface TextPeriods {
  /** What a sentence without a period is about: the last period named before it, and the first of the text. */
  last: readonly NamedPeriod[];
  /** All periods of the text, without those for comparison. */
  text: readonly NamedPeriod[];
}

interface ReadSentence extends Sentence {
  /** ISO 639-1. */
  language: string;
}

interface TextParts {
  folded: string;
  sentences: readonly ReadSentence[];
  figures: readonly Figure[];
  names: readonly Name[];
  periods: readonly NamedPeriod[];
  /** References to periods that were not named before. */
  unresolved: readonly Span[];
  parents: ReadonlyMap<string, string>;
}

type Surroundings = Pick<FigureContext, 'beforeSentence' | 'inText' | 'parents'> & { textPeriods: TextPeriods };

/** The contexts of the figures, in their order. */
export function figureContexts(parts: TextParts): FigureContext[] {
  const { sentences, names, periods, figures, unresolved, parents } = parts;
  const inText = codesOf(names);
  const topic = topicOf(parts);
  const text = periods.filter(({ isCompared }) => !isCompared);
  const figureStart = (i: number) => (figures[i] as Figure).start;

  return sentences.flatMap((sentence, i) => {
    const first = firstFrom(sentence.start, figures.length, figureStart);
    const end = firstFrom(sentence.end, figures.length, figureStart);
    if (first === end) return [];
    const paragraph = paragraphBefore(sentences, i, names);
    const beforeSentence = codesBy((list) => new Set([...paragraph[list], ...topic[list]]));
    const before = lastBefore(text, sentence.start);
    // "In the period" without a period before it may mean any period of the text.
    const isOpen = overlaps(unresolved, sentence);
    const last = isOpen ? [] : [...text.slice(Math.max(0, before), before + 1), ...text.slice(0, 1)];
    const surroundings = { beforeSentence, inText, parents, textPeriods: { last, text } };
    return contextsInSentence(sentence, figures.slice(first, end), parts, surroundings);
  });
}

function contextsInSentence(
  sentence: ReadSentence,
  figures: readonly Figure[],
  { folded, names: allNames, periods: allPeriods }: TextParts,
  { beforeSentence, inText, parents, textPeriods }: Surroundings,
): FigureContext[] {
  const names = within(allNames, sentence);
  const periodsOf = sentencePeriods(folded, sentence, figures, allPeriods);
  const isRespective = RESPECTIVELY.test(folded.slice(sentence.start, sentence.end));
  const isPair = figures.some((figure, i) => isJoined(figure, figures[i + 1]));
  // With several partners, each figure is all trade with one of them.
  const isList = (isRespective || isPair) && codesOf(names).partners.size < 2;
  const inSentence = codesOf(names, isList);
  const codesIn = (span: Span) => codesOf(within(names, span), isList);

  let carried: Codes = NO_CODES;
  return figures.map((figure, i) => {
    const words = {
      start: figures[i - 1]?.end ?? sentence.start,
      end: clauseEndAfter(figure, figures[i + 1], sentence, folded),
    };
    const clauseStart = clauseStartBefore(figure, words.start, sentence, folded);
    const earlier = codesIn({ start: words.start, end: clauseStart });
    const subject = codesIn({ start: clauseStart, end: figure.start });
    // Without a clause end before it, the words may belong to the figure before: "5 percent of all trade and 3 percent of …".
    const hasSubject = subject.indicators.size > 0 && (i === 0 || clauseStart > words.start);
    // "Trade with Borland slowed, while exports reached 5 billion": the second clause is not about Borland.
    const startsAnew = !isList && hasSubject && earlier.indicators.size > 0;
    if (startsAnew) carried = updatedBy(carried, earlier);

    const inWords = codesIn(words);
    const inClause = isRespective
      ? { ...inSentence, areas: inWords.areas, ...partnerInOrder(figure, figures, names) }
      : startsAnew
        ? { ...codesIn({ start: clauseStart, end: words.end }), areas: inWords.areas }
        : inWords;
    const periods = { ...periodsOf(figure, words), ...textPeriods };
    const context = { figure, inClause, hasSubject, carried, inSentence, beforeSentence, inText, parents, periods };
    carried = updatedBy(carried, inClause);
    return context;
  });
}

/**
 * The end of the figure's clause. Before another figure the clause ends with the figure: in "exports rose to 5 billion and imports fell to
 * 3 billion", what precedes the second figure belongs to that one.
 */
function clauseEndAfter(figure: Figure, next: Figure | undefined, sentence: ReadSentence, folded: string): number {
  const rest = folded.slice(figure.end, next?.start ?? sentence.end);
  const [end] = rest.matchAll(clauseEndsOf(sentence));
  return figure.end + (end?.index ?? (next ? 0 : rest.length));
}

/** The start of the figure's clause, or `from` if the clause begins before it. */
function clauseStartBefore(figure: Figure, from: number, sentence: ReadSentence, folded: string): number {
  const last = Array.from(folded.slice(from, figure.start).matchAll(clauseEndsOf(sentence))).at(-1);
  return last ? from + last.index + last[0].length : from;
}

function clauseEndsOf({ language }: ReadSentence): RegExp {
  return figureLexiconOf(language)?.clauseEnd ?? /(?!)/g;
}

/** "With Borland and Cland 3 and 2 percent, respectively": with as many figures of a unit as partners, each has the partner at its place. */
function partnerInOrder(figure: Figure, figures: readonly Figure[], names: readonly Name[]): Partial<Codes> {
  const partners = names.flatMap(({ codes }) => (codes.areas ? [] : (codes.partners ?? codes.country ?? [])));
  const sameUnit = figures.filter(({ unit }) => unit === figure.unit);
  const partner = sameUnit.length === partners.length ? partners[sameUnit.indexOf(figure)] : undefined;
  return partner === undefined ? {} : { partners: new Set([partner]) };
}

/** As long as ", and ". */
const MAX_JOIN_LENGTH = 6;

/** Whether the two are printed as a list: "5 and 3 percent". */
function isJoined(figure: Figure, next: Figure | undefined): boolean {
  return next?.unit === figure.unit && next.start - figure.end <= MAX_JOIN_LENGTH;
}

/** A figure may be about what this many sentences before it name, in the same paragraph. */
const MAX_SENTENCES_BEFORE = 3;

/** The nearest sentence that names something of a list counts for that list. */
function paragraphBefore(sentences: readonly Sentence[], i: number, names: readonly Name[]): Codes {
  const { paragraph } = sentences[i] as Sentence;
  const near = sentences.slice(Math.max(0, i - MAX_SENTENCES_BEFORE), i);
  const codes = near
    .filter((other) => other.paragraph === paragraph)
    .map((sentence) => codesOf(within(names, sentence)))
    .reverse();
  return codesBy((list) => codes.find((each) => each[list].size)?.[list] ?? NO_CODES[list]);
}

/** All names above the story and in its first sentences, and the area that the text names most often. */
function topicOf({ sentences, names }: TextParts): Codes {
  const above = sentences.findIndex(({ paragraph }) => paragraph > 0);
  const head = sentences.slice(0, Math.max(2, above + 1));
  const codes = codesOf(head.flatMap((sentence) => within(names, sentence)));
  const counts = new Map<string, number>();
  for (const { codes } of names) {
    const area = areaOf(codes);
    if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return { ...codes, areas: new Set([...codes.areas, ...(most ? [most[0]] : [])]) };
}
