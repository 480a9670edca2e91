/**
 * Collects the codes and periods that a text names around each figure, from the figure outwards. For "5 billion yuan" in
 *
 *   "Aland traded more in 2030. With Borland, trade fell 3 percent, while exports to Corland were 5 billion yuan, customs said."
 *
 *   inClause            exports, Corland    the clause of the figure, without the figure before it
 *   earlierInSentence   trade, Borland      the words before the clause
 *   inSentence          all of these
 *   beforeSentence      Aland, trade        earlier sentences of the paragraph, and the topic of the text
 */
import { figureLexiconOf } from '../figures/figure-words.ts';
import type { Figure } from '../figures/figures.ts';
import type { Name } from '../names/names.ts';
import type { NamedPeriod } from '../periods/periods.ts';
import { lastIndexBefore, type Span, spansInside, spansStartingInside } from '../spans.ts';
import type { Sentence } from '../story/story.ts';
import { areaOf, type Codes, codesOf, joinCodes, NO_CODES, partnerOf, withNewerCodes } from './named-codes.ts';

/** "Respectively" in any language: the first figure belongs to the first name, the second to the second. */
export const RESPECTIVELY =
  /分[别別]|依次|それぞれ|각각|على التوالي|(?<!\p{L})(?:respective?ly|respectiv[ae]mente?|respectivement|rispettivamente|jeweils|beziehungsweise|соответственно|тиісінше|sırasıyla|odpowiednio|mos ravishda)(?!\p{L})/u;

export interface FigureContext {
  figure: Figure;
  inClause: Codes;
  /** Whether the clause names an indicator before the figure: "while exports reached 5 billion", but not "and made up 5 percent of trade". */
  clauseNamesIndicator: boolean;
  /** For each list, the codes that the sentence names last before the clause of the figure. */
  earlierInSentence: Codes;
  inSentence: Codes;
  beforeSentence: Codes;
  inText: Codes;
  /** The parent of each area that has one. */
  parents: ReadonlyMap<string, string>;
  periods: SentencePeriods & TextPeriods;
}

/** The periods outside the sentence, without periods for comparison such as "than in 2023". */
interface TextPeriods {
  /** The last period before the sentence, and the first of the text: a sentence without a period is probably about one of them. */
  before: readonly NamedPeriod[];
  /** All periods of the text. */
  inText: readonly NamedPeriod[];
}

interface SentenceWithLanguage extends Sentence {
  language: string;
}

interface TextParts {
  folded: string;
  sentences: readonly SentenceWithLanguage[];
  figures: readonly Figure[];
  names: readonly Name[];
  periods: readonly NamedPeriod[];
  parents: ReadonlyMap<string, string>;
}

export function figureContexts(parts: TextParts): FigureContext[] {
  const { sentences, names, periods, figures, parents } = parts;
  const inText = codesOf(names);
  const topic = topicOf(parts);
  const mainPeriods = periods.filter(({ isComparison }) => !isComparison);
  const contexts: FigureContext[] = [];
  let earlierInParagraph = NO_CODES;
  let paragraph = 0;

  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) earlierInParagraph = NO_CODES;
    paragraph = sentence.paragraph;
    const sentenceFigures = spansStartingInside(figures, sentence);
    if (sentenceFigures.length) {
      const beforeSentence = joinCodes(earlierInParagraph, topic);
      const textPeriods = { before: periodsBefore(sentence, mainPeriods), inText: mainPeriods };
      contexts.push(...contextsIn(sentence, sentenceFigures, parts, { beforeSentence, inText, parents, textPeriods }));
    }
    earlierInParagraph = withNewerCodes(earlierInParagraph, codesOf(spansInside(names, sentence)));
  }
  return contexts;
}

/** The last period before the sentence, and the first of the text. */
function periodsBefore(sentence: Span, mainPeriods: readonly NamedPeriod[]): NamedPeriod[] {
  const last = mainPeriods[lastIndexBefore(mainPeriods, sentence.start)];
  return [last, mainPeriods[0]].filter((period) => period !== undefined);
}

/** The parts of a context that all figures of a sentence share. */
type SharedContext = Pick<FigureContext, 'beforeSentence' | 'inText' | 'parents'> & { textPeriods: TextPeriods };

function contextsIn(
  sentence: SentenceWithLanguage,
  figures: readonly Figure[],
  { folded, names: allNames, periods }: TextParts,
  { textPeriods, ...shared }: SharedContext,
): FigureContext[] {
  const names = spansInside(allNames, sentence);
  const hasRespectively = RESPECTIVELY.test(folded.slice(sentence.start, sentence.end));
  const hasPair = figures.some((figure, i) => isPair(figure, figures[i + 1]));
  // With several partners, each figure is all trade with one of them.
  const isListOfFigures = (hasRespectively || hasPair) && codesOf(names).partners.size < 2;
  const inSentence = codesOf(names, isListOfFigures);
  const codesIn = (start: number, end: number) => codesOf(spansInside(names, { start, end }), isListOfFigures);

  let earlierInSentence: Codes = NO_CODES;
  return figures.map((figure, i) => {
    const previousEnd = figures[i - 1]?.end ?? sentence.start;
    const clauseStart = clauseStartBefore(figure, previousEnd, sentence, folded);
    const clauseEnd = clauseEndAfter(figure, figures[i + 1], sentence, folded);
    const clauseNamesIndicator = codesIn(clauseStart, figure.start).indicators.size > 0;
    const beforeClause = codesIn(previousEnd, clauseStart);
    // The words since the figure before count as one clause, as in "trade with Borland, a neighbor, rose 5 percent", unless two of their
    // clauses name an indicator.
    const isSeparateClause = clauseNamesIndicator && beforeClause.indicators.size > 0;
    if (isSeparateClause) earlierInSentence = withNewerCodes(earlierInSentence, beforeClause);
    const { areas } = codesIn(previousEnd, clauseEnd);
    const inClause = hasRespectively
      ? { ...inSentence, areas, ...partnerInOrder(figure, figures, names) }
      : { ...codesIn(isSeparateClause ? clauseStart : previousEnd, clauseEnd), areas };
    const context = {
      ...shared,
      figure,
      inClause,
      clauseNamesIndicator,
      earlierInSentence,
      inSentence,
      periods: {
        ...sentencePeriods(folded, sentence, { figure, start: previousEnd, end: clauseEnd }, periods),
        ...textPeriods,
      },
    };
    earlierInSentence = withNewerCodes(earlierInSentence, inClause);
    return context;
  });
}

/**
 * The end of the figure's clause. If another figure follows in the clause, it ends with the first one: in "exports rose to 5 billion and
 * imports fell to 3 billion", the words between them belong to the second.
 */
function clauseEndAfter(
  figure: Figure,
  next: Figure | undefined,
  sentence: SentenceWithLanguage,
  folded: string,
): number {
  const following = folded.slice(figure.end, next?.start ?? sentence.end);
  const [end] = following.matchAll(clauseEndsOf(sentence));
  if (end) return figure.end + end.index;
  return next ? figure.end : figure.end + following.length;
}

/** The start of the figure's clause, or `from` if the clause begins before it. */
function clauseStartBefore(figure: Figure, from: number, sentence: SentenceWithLanguage, folded: string): number {
  const last = Array.from(folded.slice(from, figure.start).matchAll(clauseEndsOf(sentence))).at(-1);
  return last ? from + last.index + last[0].length : from;
}

/** Matches nothing in a language without a lexicon. */
function clauseEndsOf({ language }: SentenceWithLanguage): RegExp {
  return figureLexiconOf(language)?.clauseEnd ?? /(?!)/g;
}

/** In "trade with Borland and Corland rose 3 and 2 percent, respectively", the second figure of a unit belongs to the second partner. */
function partnerInOrder(figure: Figure, figures: readonly Figure[], names: readonly Name[]): Partial<Codes> {
  const partners = names.filter(({ codes }) => codes.areas === undefined).flatMap((name) => partnerOf(name) ?? []);
  const sameUnit = figures.filter(({ unit }) => unit === figure.unit);
  const partner = sameUnit.length === partners.length ? partners[sameUnit.indexOf(figure)] : undefined;
  return partner === undefined ? {} : { partners: new Set([partner]) };
}

const MAX_GAP = ', and '.length;

/** Whether the two are in a list: "5 and 3 percent". */
function isPair(figure: Figure, next: Figure | undefined): boolean {
  return next?.unit === figure.unit && next.start - figure.end <= MAX_GAP;
}

/**
 * The codes of the names up to the first sentence of the story, or in the first two sentences if nothing is above the story. Adds the area
 * that the text names most often.
 */
function topicOf({ sentences, names }: TextParts): Codes {
  const firstOfStory = sentences.findIndex(({ paragraph }) => paragraph > 0);
  const firstSentences = sentences.slice(0, Math.max(2, firstOfStory + 1));
  const topic = codesOf(firstSentences.flatMap((sentence) => spansInside(names, sentence)));
  const counts = new Map<string, number>();
  for (const name of names) {
    const area = areaOf(name);
    if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const [mostFrequent] = [...counts].sort(([, a], [, b]) => b - a).map(([area]) => area);
  return mostFrequent === undefined ? topic : { ...topic, areas: new Set([...topic.areas, mostFrequent]) };
}

interface SentencePeriods {
  /** Between the figure before and the end of the clause, without periods for comparison. */
  inClause: readonly NamedPeriod[];
  /** In the sentence, without periods for comparison. */
  inSentence: readonly NamedPeriod[];
  /** Periods for comparison: "than in 2023". */
  comparisons: readonly NamedPeriod[];
  /** The periods of `inSentence` before the figure, or after it without a comma. They rule out periods of other sentences. */
  decisive: readonly NamedPeriod[];
}

function sentencePeriods(
  folded: string,
  sentence: Span,
  { figure, ...clause }: Span & { figure: Figure },
  periods: readonly NamedPeriod[],
): SentencePeriods {
  const allInSentence = spansInside(periods, sentence);
  const inSentence = allInSentence.filter(({ isComparison }) => !isComparison);
  // "3 billion (about 2 billion) in May": a period after the figure counts if no comma comes before it.
  const isDecisive = ({ start }: Span) => start < figure.start || !COMMA.test(folded.slice(figure.end, start));
  return {
    inClause: spansInside(inSentence, clause),
    inSentence,
    comparisons: allInSentence.filter(({ isComparison }) => isComparison),
    decisive: inSentence.filter(isDecisive),
  };
}

/** Commas, semicolons and colons of all scripts. */
const COMMA = /[,;:，；、،؛]/u;
