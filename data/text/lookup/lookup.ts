/**
 * The figures of a text looked up in the record. A number is looked up and no sentence is judged: *found* says that a page printed this number,
 * not that the author means the same, and *none* is no error.
 */
import type { Unit } from '../../contract/enumerations.ts';
import type { Fact } from '../../contract/fact.ts';
import { isLimit } from '../../fact/bounds.ts';
import { periodOf } from '../../fact/period.ts';
import { fold } from '../../printed/fold.ts';
import { extractFigures } from '../figures/extract.ts';
import type { Figure } from '../figures/figure.ts';
import { mentionGrammarOf, periodGrammarOf } from '../grammars/all-mentions.ts';
import { lexiconOf } from '../grammars/lexicon.ts';
import { type Name, Names, type NameVocabulary } from '../names/names.ts';
import { mayMean, type NamedPeriod, readPeriods } from '../periods/periods.ts';
import { overlaps, type Span } from '../spans.ts';
import { languageOf } from '../story/detect-language.ts';
import { sentencesOf } from '../story/sentences.ts';
import { storyOf } from '../story/story.ts';
import { type FigureContext, figureContexts, type PlacedName } from './figure-context.ts';
import type { Finding, LookedUp, Match } from './finding.ts';
import { type Fit, fitOf, isWithin, mayBeOfPart } from './fit.ts';
import { digitsIn, significantDigits, similarNumber } from './hint.ts';
import { type KnownNumber, type NumberIndex, numberIndex, numbersFor } from './number-index.ts';

/** Where the lookup gets the record from. It is asked for areas alone, never for the text. */
export interface RecordSource<V extends NameVocabulary = NameVocabulary> {
  vocabulary(): Promise<V>;
  /** All facts of an area, as known today. */
  facts(area: string): Promise<readonly Fact[]>;
}

export interface LookupOptions {
  /** ISO 639-1; told by the letters and words of the text where it is left out. */
  language?: string | undefined;
  /** The day on which the text was published, `2025-06-19`: it tells which year "in May" means. */
  day?: string | undefined;
}

export async function lookUp(text: string, source: RecordSource, options: LookupOptions = {}): Promise<LookedUp> {
  const { language = languageOf(text), day } = options;
  const lexicon = lexiconOf(language);
  const grammar = mentionGrammarOf(language);
  const isRead = { numbers: lexicon !== null, periods: periodGrammarOf(language) !== null };
  if (!lexicon)
    return { language, day: day ?? null, assumedYear: null, isRead, findings: [], others: digitRuns(text, []) };
  const vocabulary = await source.vocabulary();
  const story = storyOf(text);
  const sentences = sentencesOf(text, story);
  const folded = fold(grammar?.spelling?.(text) ?? text);
  const inStory = <T extends Span>(spans: readonly T[]) => spans.filter((span) => overlaps(sentences, span));
  const names = placedNames(inStory(namesOf(vocabulary, language).in(text)), folded, vocabulary, language);
  const figures = extractFigures(text, language, story);
  const areas = [...new Set(names.flatMap(({ codes }) => codes.areas ?? []))];
  const indexes = await Promise.all(
    areas.map(async (area) => ({ area, index: numberIndex(await source.facts(area)) })),
  );
  const parents = new Map(
    Object.entries(vocabulary.areas).flatMap(([code, { parent }]) => (parent ? [[code, parent]] : [])),
  );
  const dated = (given: string | undefined): Dated => {
    const read = readPeriods(text, story, language, given);
    const periods = inStory(read.periods);
    const parts = { folded, sentences, figures, names, periods, lexicon, respectively: grammar?.respectively, parents };
    return { day: read.day, periods, contexts: figureContexts(parts) };
  };
  let read = dated(day);
  const assumedYear = read.day === null ? fittingYear(read, indexes) : null;
  if (assumedYear !== null) read = dated(`${assumedYear}-12-31`);
  const isDated = isRead.periods && read.periods.length > 0;
  return {
    language,
    day: assumedYear === null ? read.day : null,
    assumedYear,
    isRead,
    findings: read.contexts.map((context) => findingOf(context, indexes, isDated)),
    others: digitRuns(text, figures),
  };
}

interface Dated {
  day: string | null;
  periods: readonly NamedPeriod[];
  contexts: readonly FigureContext[];
}

type Indexes = readonly { area: string; index: NumberIndex }[];

const made = new WeakMap<NameVocabulary, Map<string, Names>>();

function namesOf(vocabulary: NameVocabulary, language: string): Names {
  const known = made.get(vocabulary) ?? new Map<string, Names>();
  made.set(vocabulary, known);
  const names = known.get(language) ?? new Names(vocabulary, language);
  known.set(language, names);
  return names;
}

/** A country that may be an area and a partner is a partner after words such as `trade with`; joined names of indicators are each of them. */
function placedNames(
  found: readonly Name[],
  folded: string,
  vocabulary: NameVocabulary,
  language: string,
): PlacedName[] {
  const grammar = mentionGrammarOf(language);
  const names = namesOf(vocabulary, language);
  let last: PlacedName | undefined;
  return found.map((name) => {
    const { areas, partners, ...codes } = name.codes;
    const before = folded.slice(Math.max(0, name.start - 40), name.start);
    const isListed =
      last?.codes.partners && !last.codes.areas && grammar?.listed.test(folded.slice(last.end, name.start));
    const isPartner =
      partners !== undefined &&
      areas !== undefined &&
      (isListed || grammar?.counterpart.test(before)) &&
      !grammar?.possessive?.test(folded.slice(name.end, name.end + 3));
    const joined = name.codes.indicators && grammar ? name.text.split(grammar.and) : [];
    const parts = joined.length > 1 ? joined.flatMap((part) => names.codeOf('indicators', part) ?? []) : [];
    last = { ...name, codes: isPartner ? { ...codes, partners } : name.codes, parts };
    return last;
  });
}

/** The year to which the most figures without a year belong; null where none has a fact. */
function fittingYear({ contexts }: Dated, indexes: Indexes): number | null {
  const votes = new Map<number, number>();
  for (const context of contexts) {
    const years = new Set(
      candidatesOf(context, indexes)
        .filter(({ fit }) => fit.isNamed)
        .map(({ number }) => number.period.year),
    );
    for (const year of years) votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([a, m], [b, n]) => n - m || b - a);
  return best ? best[0] : null;
}

interface Candidate {
  number: KnownNumber;
  fit: Fit;
}

/** Units of numbers that are looked up, besides currencies. */
const UNITS = new Set<Unit>(['percent', 'points', 'tonnes', 'count']);

function isLookedUp({ unit, text }: Figure): boolean {
  // "Two ports" counts nothing that the record counts.
  if (unit === 'count' && digitsIn(text) < LONG) return false;
  return unit !== null && (UNITS.has(unit) || /^[A-Z]{3}$/.test(unit));
}

/** The facts that print the figure, each once, the best first. */
function candidatesOf(context: FigureContext, indexes: Indexes): Candidate[] {
  const byFact = new Map<string, Candidate>();
  for (const { index } of indexes) {
    for (const number of numbersFor(index, context.figure)) {
      const fit = fitOf(number.fact, number.period, number.value, context);
      const known = byFact.get(number.fact.id);
      // A number of today counts before an earlier one.
      if (!known || (known.number.replaced && !number.replaced)) byFact.set(number.fact.id, { number, fit });
    }
  }
  return [...byFact.values()].sort((a, b) => b.fit.score - a.fit.score);
}

/** Digits of a number that chance seldom meets. */
const LONG = 3;
const MOST_CHOICES = 3;
const MOST_LISTED = 5;

function findingOf(context: FigureContext, indexes: Indexes, isDated: boolean): Finding {
  const { figure } = context;
  const { start, end, text } = figure;
  const finding: Finding = {
    start,
    end,
    text,
    outcome: 'not_looked_up',
    matches: [],
    count: 0,
    hint: null,
    area: null,
    period: null,
    reason: null,
  };
  if (!isLookedUp(figure)) return { ...finding, reason: 'unit' };
  if (!context.text.areas.size) return { ...finding, reason: 'area' };
  const candidates = candidatesOf(context, indexes);
  const named = candidates.filter(({ fit }) => fit.isNamed);
  const [best, second] = named;
  const only = best ?? onlyOne(candidates, context);
  if (only && isDated && only.fit.score > (second?.fit.score ?? -1) && isTelling(context, only))
    return { ...finding, outcome: 'found', matches: [matchOf(only.number)] };
  const choices = named.length ? named : choicesOf(candidates, context);
  if (choices.length)
    return {
      ...finding,
      outcome: 'several',
      matches: choices.slice(0, MOST_CHOICES).map(({ number }) => matchOf(number)),
    };
  return { ...finding, ...whatIsThere(context, indexes) };
}

/** The one fact of the named area and period that prints a long number, where the sentence names nothing else. */
function onlyOne(candidates: readonly Candidate[], context: FigureContext): Candidate | undefined {
  const there = candidates.filter(({ number: { fact, period } }) => isWithin(fact, period, context));
  const [one] = there;
  return there.length === 1 && !one?.fit.isContradicted && significantDigits(context.figure.text) >= LONG
    ? one
    : undefined;
}

/** Whether the number is no round one that chance meets, nor that of a part which its paragraph names; "over 20" is told by its limit. */
function isTelling(context: FigureContext, { number }: Candidate): boolean {
  const { text, qualifier } = context.figure;
  const digits = significantDigits(text);
  if (digits === 1) return isLimit(number) && number.qualifier === qualifier;
  return digits >= LONG || !mayBeOfPart(number.fact, context);
}

/**
 * What the reader may choose from where no candidate is named: of the area and period that are named, also what the sentence contradicts; of
 * others long numbers alone, as chance meets short ones.
 */
function choicesOf(candidates: readonly Candidate[], context: FigureContext): Candidate[] {
  const isLong = digitsIn(context.figure.text) >= LONG;
  return candidates.filter(
    ({ number: { fact, period }, fit }) => isWithin(fact, period, context) || (isLong && !fit.isContradicted),
  );
}

function matchOf({ fact, replaced }: KnownNumber): Match {
  return { fact, replaced };
}

/** What the record has of the unit for the area and period that the text names. */
function whatIsThere(context: FigureContext, indexes: Indexes): Partial<Finding> {
  const { figure, own, sentence, before, parents, ownPeriods, periods, lastPeriods } = context;
  const named = [
    ...([own, sentence, before].find(({ areas }) => areas.size)?.areas ?? indexes.map(({ area }) => area)),
  ];
  // "China's Xinjiang" is about the part.
  const areas = named.filter((area) => !named.some((other) => parents.get(other) === area));
  const meant = [ownPeriods, periods, lastPeriods].find(({ length }) => length) ?? [];
  const isThere = ({ period }: KnownNumber) => !meant.length || meant.some((each) => mayMean(each, period));
  const there = indexes
    .filter(({ area }) => areas.includes(area))
    .flatMap(({ index }) => (index.get(figure.unit ?? '') ?? []).filter(isThere));
  const [area = null] = areas;
  const [period] = meant;
  const where = { area, period: period?.year ? (periodOf(period.year, period.from, period.to)?.id ?? null) : null };
  if (!there.length) return { outcome: 'not_covered', ...where };
  const count = uniqueFacts(there).length;
  // Of all periods together nothing is near.
  if (!period) return { outcome: 'none', ...where, count };
  const fitting = there
    .map((number) => ({ number, fit: fitOf(number.fact, number.period, number.value, context) }))
    .sort((a, b) => b.fit.score - a.fit.score);
  const numbers = fitting.map(({ number }) => number);
  const listed = uniqueFacts(fitting.flatMap(({ number, fit }) => (fit.isNamed ? [number] : [])));
  const similar = similarNumber(figure, numbers);
  return {
    outcome: 'none',
    ...where,
    matches: listed.slice(0, MOST_LISTED).map(matchOf),
    count,
    hint: similar && matchOf(similar),
  };
}

function uniqueFacts(numbers: readonly KnownNumber[]): KnownNumber[] {
  return [...new Map(numbers.map((number) => [number.fact.id, number])).values()];
}

/** Numbers in digits outside of the figures. */
function digitRuns(text: string, figures: readonly Span[]): number {
  let count = 0;
  for (const { index, 0: digits } of text.matchAll(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu)) {
    if (!overlaps(figures, { start: index, end: index + digits.length })) count += 1;
  }
  return count;
}
