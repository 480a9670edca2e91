/** What a text names around each of its figures: in the figure's own words, in its sentence, and before. */
import type { Figure } from '../figures/figure.ts';
import type { Lexicon } from '../grammars/lexicon.ts';
import { NAMED_LISTS, type Name, type NamedList } from '../names/names.ts';
import type { NamedPeriod } from '../periods/periods.ts';
import { lastBefore, overlaps, type Span, spansOf, within } from '../spans.ts';
import type { Sentence } from '../story/sentences.ts';

/** Codes by list. */
export interface Codes extends Readonly<Record<NamedList, ReadonlySet<string>>> {
  /** Partners that may be meant as areas: "China's Xinjiang". They make no fact another one's. */
  mayBePartners: ReadonlySet<string>;
}

export interface FigureContext {
  figure: Figure;
  /** Named in the figure's own words: from the figure before it, or the beginning of its sentence, to the end of its clause. */
  own: Codes;
  /** Named last before the figure's own words in its sentence, where those name nothing of the list. */
  carried: Codes;
  sentence: Codes;
  /** Named before its sentence in its paragraph. */
  paragraph: Codes;
  /** The same, or named in the headline, or as what the text is about. */
  before: Codes;
  text: Codes;
  /** Of areas their parents. */
  parents: ReadonlyMap<string, string>;
  /** As for names, those with which something is compared apart. */
  ownPeriods: readonly NamedPeriod[];
  /** Without those in brackets, which date what stands in them: "rose to 5 billion (3 billion in 2023)". */
  periods: readonly NamedPeriod[];
  compared: readonly NamedPeriod[];
  /** What a sentence without a period is about: the last one that was named before, and the first of the text. */
  lastPeriods: readonly NamedPeriod[];
}

/** A name, and what it is here: one after "trade with" is a partner and no area. */
export interface PlacedName extends Name {
  codes: Name['codes'];
  /** Further indicators that it names: "exports and imports" is a name of the total. */
  parts: readonly string[];
}

interface ReadParts {
  folded: string;
  sentences: readonly Sentence[];
  figures: readonly Figure[];
  names: readonly PlacedName[];
  periods: readonly NamedPeriod[];
  lexicon: Lexicon;
  /** Each of several figures belongs to one of several names, in their order. */
  respectively: RegExp | undefined;
  parents: ReadonlyMap<string, string>;
}

/** The contexts of the figures, in their order. */
export function figureContexts(read: ReadParts): FigureContext[] {
  const { sentences, names, periods, figures } = read;
  const text = codesOf(names);
  const topic = topicOf(read);
  const first = periods.filter(({ isCompared }) => !isCompared).slice(0, 1);
  const contexts: FigureContext[] = [];
  let at = 0;
  for (const [i, sentence] of sentences.entries()) {
    while (at < figures.length && (figures[at] as Figure).start < sentence.start) at += 1;
    const own: Figure[] = [];
    while (at < figures.length && (figures[at] as Figure).start < sentence.end) own.push(figures[at++] as Figure);
    if (!own.length) continue;
    const paragraph = paragraphBefore(sentences, i, read);
    const before = codesBy((list) => new Set([...paragraph[list], ...topic[list]]));
    const lastPeriods = [...lastOf(periods, sentence.start), ...first];
    contexts.push(...inSentence(sentence, own, { ...read, text, paragraph, before, lastPeriods }));
  }
  return contexts;
}

type Around = ReadParts & Pick<FigureContext, 'text' | 'paragraph' | 'before' | 'lastPeriods'>;

function inSentence(sentence: Sentence, figures: readonly Figure[], around: Around): FigureContext[] {
  const { folded, names, periods, lexicon, respectively, text, parents, paragraph, before, lastPeriods } = around;
  const inside = within(names, sentence);
  const all = within(periods, sentence);
  const named = codesOf(inside);
  const isListed = respectively?.test(folded.slice(sentence.start, sentence.end)) ?? false;
  const dated = all.filter(({ isCompared }) => !isCompared);
  const compared = all.filter(({ isCompared }) => isCompared);
  const brackets = spansOf(folded.slice(sentence.start, sentence.end), [/\([^()]{1,200}\)/g]);
  const isInBrackets = ({ start, end }: Span) =>
    overlaps(brackets, { start: start - sentence.start, end: end - sentence.start });
  const usual = dated.filter((period) => !isInBrackets(period));
  let carried: Codes = NOTHING;
  return figures.map((figure, i) => {
    const start = figures[i - 1]?.end ?? sentence.start;
    const rest = folded.slice(figure.end, figures[i + 1]?.start ?? sentence.end);
    const [clauseEnd] = rest.matchAll(lexicon.figures.clauseEnd);
    const words = { start, end: figure.end + (clauseEnd?.index ?? rest.length) };
    const own = isListed ? named : codesOf(within(inside, words));
    const context: FigureContext = {
      ...{ figure, own, carried, sentence: named, paragraph, before, text, parents, lastPeriods },
      ownPeriods: within(dated, words),
      periods: usual,
      compared,
    };
    if (own !== NOTHING) carried = codesBy((list) => (own[list].size ? own[list] : carried[list]));
    return context;
  });
}

/** How many sentences before, in the same paragraph, a figure may be about. */
const NEAR = 3;

function paragraphBefore(sentences: readonly Sentence[], i: number, { names }: ReadParts): Codes {
  const { paragraph } = sentences[i] as Sentence;
  const near = sentences.slice(Math.max(0, i - NEAR), i).filter((other) => other.paragraph === paragraph);
  // The nearest that names something of a list counts.
  const found = near.map((sentence) => codesOf(within(names, sentence))).reverse();
  return codesBy((list) => found.find((codes) => codes[list].size)?.[list] ?? NOTHING[list]);
}

/** Of the headline and the first sentences every name; the area that the text names most often. */
function topicOf({ sentences, names }: ReadParts): Codes {
  const head = sentences.slice(0, 2);
  const codes = codesOf(head.flatMap((sentence) => within(names, sentence)));
  const counts = new Map<string, number>();
  for (const { codes } of names) {
    const area = areaOf(codes);
    if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return { ...codes, areas: new Set([...codes.areas, ...(most ? [most[0]] : [])]) };
}

/** The last period that is named before and not for comparison. */
function lastOf(periods: readonly NamedPeriod[], offset: number): NamedPeriod[] {
  for (let i = lastBefore(periods, offset); i >= 0; i--) {
    const period = periods[i] as NamedPeriod;
    if (!period.isCompared) return [period];
  }
  return [];
}

const NOTHING = codesBy(() => new Set<string>());

function codesOf(names: readonly PlacedName[]): Codes {
  if (!names.length) return NOTHING;
  const found = codesBy(() => new Set<string>());
  for (const { codes, parts } of names) {
    for (const list of NAMED_LISTS) {
      const code = list === 'areas' ? areaOf(codes) : codes[list];
      if (code === undefined) continue;
      const isEither = list === 'partners' && codes.areas !== undefined;
      (found[isEither ? 'mayBePartners' : list] as Set<string>).add(code);
    }
    for (const part of parts) (found.indicators as Set<string>).add(part);
  }
  return found;
}

/** A country that the record knows neither as an area nor as a partner is an area of which it has nothing. */
function areaOf({ areas, partners, country }: PlacedName['codes']): string | undefined {
  return areas ?? (partners === undefined ? country : undefined);
}

function codesBy(value: (list: keyof Codes) => ReadonlySet<string>): Codes {
  const lists = [...NAMED_LISTS, 'mayBePartners'] as const;
  return Object.fromEntries(lists.map((list) => [list, value(list)])) as unknown as Codes;
}
