/** Collects what a text names around each figure: in the figure's own words, in its sentence, and before it. */
import type { Figure } from '../figures/figure.ts';
import { RESPECTIVELY } from '../grammars/all-mentions.ts';
import { lexiconOf } from '../grammars/lexicon.ts';
import { NAMED_LISTS, type Name, type NamedList } from '../names/names.ts';
import type { NamedPeriod } from '../periods/periods.ts';
import { lastBefore, overlaps, type Span, spansOf, within } from '../spans.ts';
import type { Sentence } from '../story/sentences.ts';

/** Codes by list. */
export interface Codes extends Readonly<Record<NamedList, ReadonlySet<string>>> {
  /** Partners that may be meant as areas, as in "China's Xinjiang". They contradict no fact. */
  mayBePartners: ReadonlySet<string>;
}

export interface FigureContext {
  figure: Figure;
  /** Named in the figure's own words, which begin after the figure before it, or with its sentence, and end with its clause. */
  own: Codes;
  /** Whether its clause names an indicator before it: "while exports reached 5 billion", but not "and made up 5 percent of trade". */
  hasSubject: boolean;
  /** For each list the codes named last before the figure's own words, in the same sentence. */
  carried: Codes;
  sentence: Codes;
  /** Named before its sentence in its paragraph, in the headline, or as what the text is about. */
  before: Codes;
  text: Codes;
  /** The parent of each area that has one. */
  parents: ReadonlyMap<string, string>;
  /** Periods in the figure's own words, without those for comparison. */
  ownPeriods: readonly NamedPeriod[];
  /** Periods in its sentence: those that are told, and those for comparison ("than in 2023"). */
  periods: readonly NamedPeriod[];
  compared: readonly NamedPeriod[];
  /** Periods that tell which one is meant: in its own words, or in its sentence before it or after it without a comma. Without "during the period". */
  toldPeriods: readonly NamedPeriod[];
  /** What a sentence without a period is about: the last period that was named before it, and the first of the text. */
  lastPeriods: readonly NamedPeriod[];
  /** Every period of the text, without those for comparison. */
  textPeriods: readonly NamedPeriod[];
}

interface ReadSentence extends Sentence {
  /** ISO 639-1. */
  language: string;
}

interface ReadParts {
  folded: string;
  sentences: readonly ReadSentence[];
  figures: readonly Figure[];
  names: readonly Name[];
  periods: readonly NamedPeriod[];
  /** References to periods that were not named before. */
  unresolved: readonly Span[];
  parents: ReadonlyMap<string, string>;
}

/** The contexts of the figures, in their order. */
export function figureContexts(read: ReadParts): FigureContext[] {
  const { sentences, names, periods, figures } = read;
  const text = codesOf(names);
  const topic = topicOf(read);
  const dated = periods.filter(({ isCompared }) => !isCompared);
  const contexts: FigureContext[] = [];
  let at = 0;
  for (const [i, sentence] of sentences.entries()) {
    while (at < figures.length && (figures[at] as Figure).start < sentence.start) at += 1;
    const own: Figure[] = [];
    while (at < figures.length && (figures[at] as Figure).start < sentence.end) own.push(figures[at++] as Figure);
    if (!own.length) continue;
    const paragraph = paragraphBefore(sentences, i, read);
    const before = codesBy((list) => new Set([...paragraph[list], ...topic[list]]));
    const next = lastBefore(dated, sentence.start);
    // "In the period", where none was named before: any of the text, and none more than another.
    const lastPeriods = overlaps(read.unresolved, sentence)
      ? []
      : [...dated.slice(Math.max(0, next), next + 1), ...dated.slice(0, 1)];
    contexts.push(...inSentence(sentence, own, { ...read, text, before, lastPeriods, textPeriods: dated }));
  }
  return contexts;
}

type Around = ReadParts & Pick<FigureContext, 'text' | 'before' | 'lastPeriods' | 'textPeriods'>;

function inSentence(sentence: ReadSentence, figures: readonly Figure[], around: Around): FigureContext[] {
  const { folded, text, parents, before, lastPeriods, textPeriods } = around;
  const names = within(around.names, sentence);
  const periodsIn = periodsOfSentence(sentence, figures, around);
  const isRespective = RESPECTIVELY.test(folded.slice(sentence.start, sentence.end));
  const isPair = figures.some((figure, i) => isJoined(figure, figures[i + 1]));
  // With several partners, each figure is all trade with one of them.
  const isListed = (isRespective || isPair) && codesOf(names).partners.size < 2;
  const named = codesOf(names, isListed);

  let carried: Codes = NOTHING;
  return figures.map((figure, i) => {
    const words = {
      start: figures[i - 1]?.end ?? sentence.start,
      end: clauseEndAfter(figure, figures[i + 1], sentence, folded),
    };
    const clause = { ...words, start: clauseStartBefore(figure, words.start, sentence, folded) };
    const earlier = codesOf(within(names, { ...words, end: clause.start }), isListed);
    const inClause = codesOf(within(names, clause), isListed);
    const subject = codesOf(within(names, { ...clause, end: figure.start }));
    // Without a clause end before it, the words may belong to the figure before: "5 percent of all trade and 3 percent of …".
    const hasSubject = subject.indicators.size > 0 && (i === 0 || clause.start > words.start);
    // "Trade with Borland slowed, while exports reached 5 billion": the second clause is not about Borland.
    const startsAnew = !isListed && earlier.indicators.size > 0 && hasSubject;
    if (startsAnew) carried = replaced(carried, earlier);

    const nearest = codesOf(within(names, words), isListed);
    const ofClause = startsAnew ? { ...inClause, areas: nearest.areas } : nearest;
    const own = isRespective ? { ...named, areas: nearest.areas, ...inOrder(figure, figures, names) } : ofClause;
    const context = {
      figure,
      own,
      hasSubject,
      carried,
      sentence: named,
      before,
      text,
      parents,
      lastPeriods,
      textPeriods,
      ...periodsIn(figure, words),
    };
    carried = replaced(carried, own);
    return context;
  });
}

/** The codes of `next` in each list where it has any. */
function replaced(codes: Codes, next: Codes): Codes {
  return next === NOTHING ? codes : codesBy((list) => (next[list].size ? next[list] : codes[list]));
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
  return lexiconOf(language)?.figures.clauseEnd ?? /(?!)/g;
}

type PeriodsOfFigure = Pick<FigureContext, 'ownPeriods' | 'periods' | 'compared' | 'toldPeriods'>;

/** Returns a function that gives the periods of the sentence that may date a figure. */
function periodsOfSentence(sentence: Span, figures: readonly Figure[], { folded, periods }: ReadParts) {
  const all = within(periods, sentence);
  const compared = all.filter(({ isCompared }) => isCompared);
  const dated = all.filter(({ isCompared }) => !isCompared);
  const brackets = spansOf(folded.slice(sentence.start, sentence.end), [/\([^()]*\)/g]).map(({ start, end }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
  }));
  const bracketOf = (span: Span) => brackets.find(({ start, end }) => start <= span.start && span.end <= end);
  const hasOther = dated.some((period) => !bracketOf(period));
  // "5 billion (4 billion in 2023)", "in 2024 … (the last was in 2023)".
  const isAside = (period: Span, figure: Figure) => {
    const bracket = bracketOf(period);
    if (!bracket || bracketOf(figure) === bracket) return false;
    return hasOther || within(figures, bracket).length > 0;
  };

  return (figure: Figure, words: Span): PeriodsOfFigure => {
    const dating = dated.filter((period) => !isAside(period, figure));
    const ownPeriods = within(dating, words);
    // "3 billion (about 2 billion) in May": what follows without a comma dates the figure too.
    const isTold = ({ start }: Span) => start < figure.start || !/[,;:，；、،؛]/u.test(folded.slice(figure.end, start));
    const told = [...ownPeriods, ...dating.filter(isTold)].filter(({ isReference }) => !isReference);
    return { ownPeriods, periods: dating, compared, toldPeriods: told };
  };
}

/** "With Borland and Cland 3 and 2 percent, respectively": of as many figures of a unit as partners each has the one at its place. */
function inOrder(figure: Figure, figures: readonly Figure[], names: readonly Name[]): Partial<Codes> {
  const partners = names.flatMap(({ codes }) => (codes.areas ? [] : (codes.partners ?? codes.country ?? [])));
  const alike = figures.filter(({ unit }) => unit === figure.unit);
  const partner = alike.length === partners.length ? partners[alike.indexOf(figure)] : undefined;
  return partner === undefined ? {} : { partners: new Set([partner]) };
}

/** Whether the two are printed as a list: "5 and 3 percent". */
function isJoined(figure: Figure | undefined, next: Figure | undefined): boolean {
  return figure !== undefined && next?.unit === figure.unit && next.start - figure.end <= LONGEST_JOIN;
}

/** As long as ", and ". */
const LONGEST_JOIN = 6;

/** How many sentences before, in the same paragraph, a figure may be about. */
const NEAR = 3;

function paragraphBefore(sentences: readonly Sentence[], i: number, { names }: ReadParts): Codes {
  const { paragraph } = sentences[i] as Sentence;
  const near = sentences.slice(Math.max(0, i - NEAR), i).filter((other) => other.paragraph === paragraph);
  // The nearest that names something of a list counts.
  const found = near.map((sentence) => codesOf(within(names, sentence))).reverse();
  return codesBy((list) => found.find((codes) => codes[list].size)?.[list] ?? NOTHING[list]);
}

/** Of the lines above the story and the first sentences every name; the area that the text names most often. */
function topicOf({ sentences, names }: ReadParts): Codes {
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

const NOTHING = codesBy(() => new Set<string>());

/** Of a list of figures a name for all trade may stand for each of its halves: "exports and imports were 5 and 3 billion". */
const HALVES = ['exports', 'imports'];

function codesOf(names: readonly Name[], isListed = false): Codes {
  if (!names.length) return NOTHING;
  const found = codesBy(() => new Set<string>());
  for (const { codes } of names) {
    for (const list of NAMED_LISTS) {
      const code = list === 'areas' ? areaOf(codes) : codes[list];
      if (code === undefined) continue;
      const isEither = list === 'partners' && codes.areas !== undefined;
      (found[isEither ? 'mayBePartners' : list] as Set<string>).add(code);
    }
    if (isListed && codes.indicators === 'trade')
      for (const half of HALVES) (found.indicators as Set<string>).add(half);
  }
  return found;
}

/** A country that the record knows neither as an area nor as a partner is an area of which it has nothing. */
function areaOf({ areas, partners, country }: Name['codes']): string | undefined {
  return areas ?? (partners === undefined ? country : undefined);
}

function codesBy(value: (list: keyof Codes) => ReadonlySet<string>): Codes {
  const lists = [...NAMED_LISTS, 'mayBePartners'] as const;
  return Object.fromEntries(lists.map((list) => [list, value(list)])) as unknown as Codes;
}
