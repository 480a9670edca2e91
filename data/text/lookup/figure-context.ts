/**
 * Collects what a text names around each figure, from the figure outwards. Of "5 billion yuan" in
 *
 *   "Aland traded more in 2030. With Borland, trade fell 3 percent, while exports to Corland were 5 billion yuan, customs said."
 *
 *   inClause            exports, Corland    the clause of the figure, without the figure before it
 *   earlierInSentence   trade, Borland      the words before the clause
 *   inSentence          all of these
 *   beforeSentence      Aland, trade        the paragraph before the sentence, and the topic of the text
 */
import { figureLexiconOf } from '../figures/figure-words.ts';
import type { Figure } from '../figures/figures.ts';
import { NAMED_LISTS, type Name, type NamedList } from '../names/names.ts';
import type { NamedPeriod } from '../periods/periods.ts';
import { firstFrom, lastBefore, type Span, within } from '../spans.ts';
import type { Sentence } from '../story/story.ts';

/** "Respectively" in any language: each figure belongs to the name at its place. */
export const RESPECTIVELY =
  /分[别別]|依次|それぞれ|각각|على التوالي|(?<!\p{L})(?:respective?ly|respectiv[ae]mente?|respectivement|rispettivamente|jeweils|beziehungsweise|соответственно|тиісінше|sırasıyla|odpowiednio|mos ravishda)(?!\p{L})/u;

export interface FigureContext {
  figure: Figure;
  inClause: Codes;
  /** Whether its clause names an indicator before it: "while exports reached 5 billion", but not "and made up 5 percent of trade". */
  hasOwnIndicator: boolean;
  /** For each list, the codes named last before the clause of the figure, in the same sentence. */
  earlierInSentence: Codes;
  inSentence: Codes;
  beforeSentence: Codes;
  inText: Codes;
  parents: ReadonlyMap<string, string>;
  periods: SentencePeriods & TextPeriods;
}

/** Without periods for comparison. */
interface TextPeriods {
  /** What a sentence without a period is about: the last period named before it, and the first of the text. */
  before: readonly NamedPeriod[];
  inText: readonly NamedPeriod[];
}

interface ReadSentence extends Sentence {
  language: string;
}

interface TextParts {
  folded: string;
  sentences: readonly ReadSentence[];
  figures: readonly Figure[];
  names: readonly Name[];
  periods: readonly NamedPeriod[];
  parents: ReadonlyMap<string, string>;
}

export function figureContexts(parts: TextParts): FigureContext[] {
  const { sentences, names, periods, figures, parents } = parts;
  const inText = codesOf(names);
  const topic = topicOf(parts);
  const notCompared = periods.filter(({ isCompared }) => !isCompared);
  const contexts: FigureContext[] = [];
  /** What the sentences before name in the same paragraph. */
  let inParagraph = NO_CODES;
  let paragraph = 0;

  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) inParagraph = NO_CODES;
    paragraph = sentence.paragraph;
    const inSentence = figuresIn(sentence, figures);
    if (inSentence.length) {
      const before = inParagraph;
      const beforeSentence = codesBy((list) => new Set([...before[list], ...topic[list]]));
      const last = lastBefore(notCompared, sentence.start);
      const textPeriods = {
        before: [...notCompared.slice(Math.max(0, last), last + 1), ...notCompared.slice(0, 1)],
        inText: notCompared,
      };
      contexts.push(...contextsIn(sentence, inSentence, parts, { beforeSentence, inText, parents, textPeriods }));
    }
    inParagraph = updatedBy(inParagraph, codesOf(within(names, sentence)));
  }
  return contexts;
}

function figuresIn({ start, end }: Span, figures: readonly Figure[]): Figure[] {
  const startAt = (i: number) => (figures[i] as Figure).start;
  return figures.slice(firstFrom(start, figures.length, startAt), firstFrom(end, figures.length, startAt));
}

type Surroundings = Pick<FigureContext, 'beforeSentence' | 'inText' | 'parents'> & { textPeriods: TextPeriods };

function contextsIn(
  sentence: ReadSentence,
  figures: readonly Figure[],
  { folded, names: allNames, periods }: TextParts,
  { textPeriods, ...surroundings }: Surroundings,
): FigureContext[] {
  const names = within(allNames, sentence);
  const isRespective = RESPECTIVELY.test(folded.slice(sentence.start, sentence.end));
  const isPair = figures.some((figure, i) => isJoined(figure, figures[i + 1]));
  // With several partners, each figure is all trade with one of them.
  const isList = (isRespective || isPair) && codesOf(names).partners.size < 2;
  const inSentence = codesOf(names, isList);
  const codesIn = (start: number, end: number) => codesOf(within(names, { start, end }), isList);

  let earlierInSentence: Codes = NO_CODES;
  return figures.map((figure, i) => {
    const previousEnd = figures[i - 1]?.end ?? sentence.start;
    const end = clauseEndAfter(figure, figures[i + 1], sentence, folded);
    const clauseStart = clauseStartBefore(figure, previousEnd, sentence, folded);
    const hasOwnIndicator = codesIn(clauseStart, figure.start).indicators.size > 0;
    // Several clauses are read as one, as in "trade with Borland, a neighbor, rose 5 percent", until one names another indicator.
    const earlier = codesIn(previousEnd, clauseStart);
    const start = hasOwnIndicator && earlier.indicators.size > 0 ? clauseStart : previousEnd;
    if (start === clauseStart) earlierInSentence = updatedBy(earlierInSentence, earlier);
    const named = { ...codesIn(start, end), areas: codesIn(previousEnd, end).areas };
    const inClause = isRespective
      ? { ...inSentence, areas: named.areas, ...partnerInOrder(figure, figures, names) }
      : named;
    const context = {
      ...surroundings,
      figure,
      inClause,
      hasOwnIndicator,
      earlierInSentence,
      inSentence,
      periods: { ...sentencePeriods(folded, sentence, { figure, start: previousEnd, end }, periods), ...textPeriods },
    };
    earlierInSentence = updatedBy(earlierInSentence, inClause);
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

/** "With Borland and Corland 3 and 2 percent, respectively": with as many figures of a unit as partners, each has the partner at its place. */
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

/** All names above the story and in its first sentences, and the area that the text names most often. */
function topicOf({ sentences, names }: TextParts): Codes {
  const above = sentences.findIndex(({ paragraph }) => paragraph > 0);
  const head = sentences.slice(0, Math.max(2, above + 1));
  const topic = codesOf(head.flatMap((sentence) => within(names, sentence)));
  const counts = new Map<string, number>();
  for (const { codes } of names) {
    const area = areaOf(codes);
    if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? { ...topic, areas: new Set([...topic.areas, most[0]]) } : topic;
}

interface Codes extends Readonly<Record<NamedList, ReadonlySet<string>>> {
  /** Partners that may be areas instead, as in "China's Xinjiang". They contradict no fact. */
  mayBePartners: ReadonlySet<string>;
}

const CODE_LISTS = [...NAMED_LISTS, 'mayBePartners'] as const;
/** In a list of figures a name for all trade may mean each half: "exports and imports were 5 and 3 billion". */
const HALVES = ['exports', 'imports'];

const NO_CODES: Codes = codesBy(() => new Set());

function codesBy<S extends ReadonlySet<string>>(codesIn: (list: keyof Codes) => S): Record<keyof Codes, S> {
  return Object.fromEntries(CODE_LISTS.map((list) => [list, codesIn(list)])) as Record<keyof Codes, S>;
}

function codesOf(names: readonly Name[], isListOfFigures = false): Codes {
  if (!names.length) return NO_CODES;
  const codes = codesBy(() => new Set<string>());
  for (const { codes: named } of names) {
    const area = areaOf(named);
    if (area !== undefined) codes.areas.add(area);
    if (named.partners !== undefined)
      codes[named.areas === undefined ? 'partners' : 'mayBePartners'].add(named.partners);
    if (named.indicators !== undefined) codes.indicators.add(named.indicators);
    if (named.breakdowns !== undefined) codes.breakdowns.add(named.breakdowns);
    if (isListOfFigures && named.indicators === 'trade') for (const half of HALVES) codes.indicators.add(half);
  }
  return codes;
}

/** A country that is neither an area nor a partner on record counts as an area without figures. */
function areaOf({ areas, partners, country }: Name['codes']): string | undefined {
  return areas ?? (partners === undefined ? country : undefined);
}

/** The codes of `next` in each list where it has any, and otherwise those of `codes`. */
function updatedBy(codes: Codes, next: Codes): Codes {
  return next === NO_CODES ? codes : codesBy((list) => (next[list].size ? next[list] : codes[list]));
}

/** Whether the codes have the code, or may have it as a partner. */
export function mayName(codes: Codes, list: NamedList, code: string): boolean {
  return codes[list].has(code) || (list === 'partners' && codes.mayBePartners.has(code));
}

interface SentencePeriods {
  /** Between the figure before and the end of the clause, without periods for comparison. */
  inClause: readonly NamedPeriod[];
  /** In the sentence, without periods for comparison. */
  inSentence: readonly NamedPeriod[];
  /** Periods for comparison: "than in 2023". */
  compared: readonly NamedPeriod[];
  /** Those of `inSentence` that rule out periods of other sentences: before the figure, or after it without a comma. */
  dating: readonly NamedPeriod[];
}

function sentencePeriods(
  folded: string,
  sentence: Span,
  { figure, ...clause }: Span & { figure: Figure },
  periods: readonly NamedPeriod[],
): SentencePeriods {
  const named = within(periods, sentence);
  const inSentence = named.filter(({ isCompared }) => !isCompared);
  // "3 billion (about 2 billion) in May": what follows without a comma dates the figure too.
  const isDating = ({ start }: Span) => start < figure.start || !/[,;:，；、،؛]/u.test(folded.slice(figure.end, start));
  return {
    inClause: within(inSentence, clause),
    inSentence,
    compared: named.filter(({ isCompared }) => isCompared),
    dating: inSentence.filter(isDating),
  };
}
