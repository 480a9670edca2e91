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
import { NAMED_LISTS, type Name, type NamedList } from '../names/names.ts';
import type { NamedPeriod } from '../periods/periods.ts';
import { firstFrom, lastBefore, type Span, within } from '../spans.ts';
import type { Sentence } from '../story/story.ts';

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

/** Without periods for comparison. */
interface TextPeriods {
  /** The last period before the sentence, and the first of the text: a sentence without a period is probably about one of them. */
  before: readonly NamedPeriod[];
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
    const sentenceFigures = figuresIn(sentence, figures);
    if (sentenceFigures.length) {
      const earlier = earlierInParagraph;
      const beforeSentence = mapLists((list) => new Set([...earlier[list], ...topic[list]]));
      const [firstPeriod] = mainPeriods;
      const lastPeriod = mainPeriods[lastBefore(mainPeriods, sentence.start)];
      const before = [lastPeriod, firstPeriod].filter((period) => period !== undefined);
      const textPeriods = { before, inText: mainPeriods };
      contexts.push(...contextsIn(sentence, sentenceFigures, parts, { beforeSentence, inText, parents, textPeriods }));
    }
    earlierInParagraph = withNewerCodes(earlierInParagraph, codesOf(within(names, sentence)));
  }
  return contexts;
}

/** The figures that start in the span. The end of a long one may be outside. */
function figuresIn({ start, end }: Span, figures: readonly Figure[]): Figure[] {
  const startAt = (i: number) => (figures[i] as Figure).start;
  return figures.slice(firstFrom(start, figures.length, startAt), firstFrom(end, figures.length, startAt));
}

/** The parts of a context that all figures of a sentence share. */
type SharedContext = Pick<FigureContext, 'beforeSentence' | 'inText' | 'parents'> & { textPeriods: TextPeriods };

function contextsIn(
  sentence: SentenceWithLanguage,
  figures: readonly Figure[],
  { folded, names: allNames, periods }: TextParts,
  { textPeriods, ...shared }: SharedContext,
): FigureContext[] {
  const names = within(allNames, sentence);
  const hasRespectively = RESPECTIVELY.test(folded.slice(sentence.start, sentence.end));
  const hasPair = figures.some((figure, i) => isPair(figure, figures[i + 1]));
  // With several partners, each figure is all trade with one of them.
  const isList = (hasRespectively || hasPair) && codesOf(names).partners.size < 2;
  const inSentence = codesOf(names, isList);
  const codesIn = (start: number, end: number) => codesOf(within(names, { start, end }), isList);

  let earlierInSentence: Codes = NO_CODES;
  return figures.map((figure, i) => {
    const previousEnd = figures[i - 1]?.end ?? sentence.start;
    const end = clauseEndAfter(figure, figures[i + 1], sentence, folded);
    const clauseStart = clauseStartBefore(figure, previousEnd, sentence, folded);
    const clauseNamesIndicator = codesIn(clauseStart, figure.start).indicators.size > 0;
    // Read several clauses as one, as in "trade with Borland, a neighbor, rose 5 percent", unless two of them name an indicator.
    const beforeClause = codesIn(previousEnd, clauseStart);
    const start = clauseNamesIndicator && beforeClause.indicators.size > 0 ? clauseStart : previousEnd;
    if (start === clauseStart) earlierInSentence = withNewerCodes(earlierInSentence, beforeClause);
    const { areas } = codesIn(previousEnd, end);
    const inClause = hasRespectively
      ? { ...inSentence, areas, ...partnerInOrder(figure, figures, names) }
      : { ...codesIn(start, end), areas };
    const context = {
      ...shared,
      figure,
      inClause,
      clauseNamesIndicator,
      earlierInSentence,
      inSentence,
      periods: { ...sentencePeriods(folded, sentence, { figure, start: previousEnd, end }, periods), ...textPeriods },
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
  const rest = folded.slice(figure.end, next?.start ?? sentence.end);
  const [end] = rest.matchAll(clauseEndsOf(sentence));
  return figure.end + (end?.index ?? (next ? 0 : rest.length));
}

/** The start of the figure's clause, or `from` if the clause begins before it. */
function clauseStartBefore(figure: Figure, from: number, sentence: SentenceWithLanguage, folded: string): number {
  const last = Array.from(folded.slice(from, figure.start).matchAll(clauseEndsOf(sentence))).at(-1);
  return last ? from + last.index + last[0].length : from;
}

function clauseEndsOf({ language }: SentenceWithLanguage): RegExp {
  return figureLexiconOf(language)?.clauseEnd ?? /(?!)/g;
}

/** In "trade with Borland and Corland rose 3 and 2 percent, respectively", the second figure of a unit belongs to the second partner. */
function partnerInOrder(figure: Figure, figures: readonly Figure[], names: readonly Name[]): Partial<Codes> {
  const partners = names.flatMap(({ codes }) => (codes.areas ? [] : (codes.partners ?? codes.country ?? [])));
  const sameUnit = figures.filter(({ unit }) => unit === figure.unit);
  const partner = sameUnit.length === partners.length ? partners[sameUnit.indexOf(figure)] : undefined;
  return partner === undefined ? {} : { partners: new Set([partner]) };
}

const MAX_GAP = ', and '.length;

/** Whether the two are a list: "5 and 3 percent". */
function isPair(figure: Figure, next: Figure | undefined): boolean {
  return next?.unit === figure.unit && next.start - figure.end <= MAX_GAP;
}

/**
 * The codes of the names up to the first sentence of the story, or in the first two sentences if nothing is above the story. Adds the area
 * that the text names most often.
 */
function topicOf({ sentences, names }: TextParts): Codes {
  const firstOfStory = sentences.findIndex(({ paragraph }) => paragraph > 0);
  const head = sentences.slice(0, Math.max(2, firstOfStory + 1));
  const topic = codesOf(head.flatMap((sentence) => within(names, sentence)));
  const counts = new Map<string, number>();
  for (const { codes } of names) {
    const area = areaOf(codes);
    if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const [mostFrequent] = [...counts].sort(([, a], [, b]) => b - a).map(([area]) => area);
  return mostFrequent === undefined ? topic : { ...topic, areas: new Set([...topic.areas, mostFrequent]) };
}

interface Codes extends Readonly<Record<NamedList, ReadonlySet<string>>> {
  /** Partners that may be areas instead, as in "China's Xinjiang". They contradict no fact. */
  mayBePartners: ReadonlySet<string>;
}

const CODE_LISTS = [...NAMED_LISTS, 'mayBePartners'] as const;

const NO_CODES: Codes = mapLists(() => new Set());

/** Makes the set of codes for each list. */
function mapLists<S extends ReadonlySet<string>>(codesFor: (list: keyof Codes) => S): Record<keyof Codes, S> {
  return Object.fromEntries(CODE_LISTS.map((list) => [list, codesFor(list)])) as Record<keyof Codes, S>;
}

/** `isListOfFigures`: all trade also counts as exports and as imports, because "exports and imports were 5 and 3 billion" means each. */
function codesOf(names: readonly Name[], isListOfFigures = false): Codes {
  if (!names.length) return NO_CODES;
  const codes = mapLists(() => new Set<string>());
  for (const name of names) {
    const { areas, partners, indicators, breakdowns } = name.codes;
    const area = areaOf(name.codes);
    if (area !== undefined) codes.areas.add(area);
    if (partners !== undefined) codes[areas === undefined ? 'partners' : 'mayBePartners'].add(partners);
    if (indicators !== undefined) codes.indicators.add(indicators);
    if (breakdowns !== undefined) codes.breakdowns.add(breakdowns);
    if (isListOfFigures && indicators === 'trade') codes.indicators.add('exports').add('imports');
  }
  return codes;
}

/** A country that the record lacks counts as an area without figures. */
function areaOf({ areas, partners, country }: Name['codes']): string | undefined {
  return areas ?? (partners === undefined ? country : undefined);
}

/** Replaces the codes of each list for which there are newer ones. */
function withNewerCodes(codes: Codes, newer: Codes): Codes {
  return newer === NO_CODES ? codes : mapLists((list) => (newer[list].size ? newer[list] : codes[list]));
}

/** Whether the list has the code. Partners that may be areas count. */
export function includesCode(codes: Codes, list: NamedList, code: string): boolean {
  return codes[list].has(code) || (list === 'partners' && codes.mayBePartners.has(code));
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
  const allInSentence = within(periods, sentence);
  const inSentence = allInSentence.filter(({ isComparison }) => !isComparison);
  // "3 billion (about 2 billion) in May": a period after the figure counts if no comma comes before it.
  const isDecisive = ({ start }: Span) =>
    start < figure.start || !/[,;:，；、،؛]/u.test(folded.slice(figure.end, start));
  return {
    inClause: within(inSentence, clause),
    inSentence,
    comparisons: allInSentence.filter(({ isComparison }) => isComparison),
    decisive: inSentence.filter(isDecisive),
  };
}
