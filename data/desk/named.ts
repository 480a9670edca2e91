/**
 * Whether a story names the codes and the period of an observation: in the sentence of its token, in the paragraphs before it, or in the
 * heading. What it does not name, or names otherwise beside the number, is a question for a person, and no verdict.
 */
import { parsePeriod } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import type { Observation, Vocabulary } from '../record/schema.ts';
import type { Figure } from '../text/figures/figure.ts';
import { mentionGrammarOf } from '../text/grammars/all-mentions.ts';
import { lexiconOf } from '../text/grammars/lexicon.ts';
import { type Name, type NamedList, Names } from '../text/names/names.ts';
import { mayMean, type NamedPeriod, readPeriods } from '../text/periods/periods.ts';
import { overlaps, type Span, within } from '../text/spans.ts';
import { type Sentence, sentencesOf } from '../text/story/sentences.ts';
import type { StoryText } from './story/read-story.ts';

/** A field that the words do not settle. */
export interface Question {
  field: NonNullable<Observation['confirmed']>[number];
  reason: string;
}

const LISTS = { area: 'areas', indicator: 'indicators', partner: 'partners', breakdown: 'breakdowns' } as const;
type Field = keyof typeof LISTS;

/** The whole and no partner: no text names them. */
const UNNAMED = ['world', 'none', 'total'];

/** Ends a clause in a language without a grammar of figures. */
const CLAUSE_END = /[,;:.!?،؛。，；]\s/gu;

/** Where a token stands, with the words that belong to it. */
interface Surroundings {
  sentence: Sentence;
  /** The words between the figure before and this one, then those before that one, back to the beginning of the sentence. */
  before: Span[];
  /** The words after the figure in its clause; nothing where another figure follows in it. */
  after: Span;
  /** The same up to the next figure. */
  next: Span;
}

/** Finds names in one story; made once. */
export class NamedStory {
  readonly #text: string;
  readonly #names: Name[];
  readonly #periods: NamedPeriod[];
  readonly #sentences: Sentence[];
  readonly #vocabulary: Vocabulary;
  readonly #figures: readonly Figure[];
  readonly #clauseEnd: RegExp;
  /** Whether the language has a grammar of names. Without one, neither the period nor a name that is missing is a question. */
  readonly isRead: boolean;

  constructor(
    { text, language, story }: StoryText,
    vocabulary: Vocabulary,
    published: string,
    figures: readonly Figure[],
  ) {
    this.#text = text;
    this.#sentences = sentencesOf(text, story);
    const inStory = (span: Span) => overlaps(this.#sentences, span);
    this.#names = new Names(vocabulary, language).in(text).filter(inStory);
    this.#periods = readPeriods(text, story, language, published).periods.filter(inStory);
    this.#vocabulary = vocabulary;
    this.#figures = figures;
    this.#clauseEnd = lexiconOf(language)?.figures.clauseEnd ?? CLAUSE_END;
    this.isRead = mentionGrammarOf(language) !== null;
  }

  /** The sentence that the place is in. */
  sentenceAt({ start }: Span): Sentence | undefined {
    return this.#sentences.find((sentence) => start >= sentence.start && start < sentence.end);
  }

  /** The codes of a list, and the periods, that a sentence names. */
  codesIn(span: Span, list: NamedList): string[] {
    return within(this.#names, span).flatMap(({ codes }) => codes[list] ?? []);
  }

  periodsIn(span: Span): string[] {
    return within(this.#periods, span).flatMap((named) => idOf(named) ?? []);
  }

  /** Every period that the story names, in its order. */
  get periods(): string[] {
    return [...new Set(this.#periods.flatMap((named) => idOf(named) ?? []))];
  }

  /** The areas that the story names, the most often named before the others. */
  get areas(): string[] {
    const counts = Map.groupBy(this.codesIn({ start: 0, end: Infinity }, 'areas'), (code) => code);
    return [...counts].sort((a, b) => b[1].length - a[1].length).map(([code]) => code);
  }

  /** The countries that the story names (ISO 3166-1). */
  get countries(): string[] {
    return [...new Set(this.#names.flatMap(({ codes }) => codes.country ?? []))];
  }

  /** What is not named of an observation whose token stands at `place`. `page` are all observations of its release. */
  questions(observation: Observation, place: Span, page: readonly Observation[]): Question[] {
    const around = this.#around(place);
    if (!around) return [];
    const fields = ['area', 'indicator', 'partner', 'breakdown'] as const;
    return [
      ...fields.flatMap((field) => this.#codeQuestion(field, observation, around, page)),
      ...(this.isRead ? this.#periodQuestion(observation.period, around) : []),
    ].filter(({ field }) => !observation.confirmed?.includes(field));
  }

  #around(place: Span): Surroundings | null {
    const sentence = this.sentenceAt(place);
    if (!sentence) return null;
    const figures = this.#figures.filter(({ start }) => start >= sentence.start && start < sentence.end);
    const earlier = figures.filter(({ end }) => end <= place.start);
    const ends = [sentence.start, ...earlier.map(({ end }) => end)];
    const starts = [...earlier.map(({ start }) => start), place.end];
    const before = ends.map((start, i) => ({ start, end: starts[i] as number })).reverse();
    const nextStart = figures.find(({ start }) => start >= place.end)?.start ?? sentence.end;
    const rest = this.#text.slice(place.end, nextStart);
    const [clauseEnd] = rest.matchAll(this.#clauseEnd);
    const next = { start: place.end, end: place.end + (clauseEnd?.index ?? rest.length) };
    const isShared = clauseEnd === undefined && nextStart < sentence.end;
    return { sentence, before, next, after: isShared ? { start: place.end, end: place.end } : next };
  }

  /** What is named for the figure: between the figure before and this one, else after it, else further back in its sentence. */
  #beside<T extends Span>({ before, after, next }: Surroundings, all: readonly T[], isAny: (named: T) => boolean): T[] {
    const inside = (span: Span) => within(all, span).filter(isAny);
    const [own = { start: 0, end: 0 }, ...further] = before;
    const named = inside(own);
    if (named.length) return [...named, ...inside(after)];
    const following = inside(next);
    if (following.length) return following;
    return further.map(inside).find((found) => found.length) ?? [];
  }

  #codeQuestion(
    field: Field,
    observation: Observation,
    around: Surroundings,
    page: readonly Observation[],
  ): Question[] {
    const list = LISTS[field];
    const code = observation[field];
    const isOther = field === 'area' ? this.#isOtherArea(observation) : this.#isOther(field, observation);
    const isCode = (name: Name) => name.codes[list] === code;
    // A name after the figure may belong to what follows: it never contradicts.
    const place = around.next.start;
    const others = (names: readonly Name[]) => names.filter((name) => isOther(name) && name.start < place);
    const beside = this.#beside(around, this.#names, (name) => isCode(name) || (isOther(name) && name.start < place));
    const question = (names: readonly Name[]) => [
      { field, reason: `the words beside it name ${listed(names.map(({ text }) => text))}` },
    ];
    if (UNNAMED.includes(code)) {
      // A new subject after the figure before ends what that one was of.
      const [own] = around.before;
      const hasSubject = own && within(this.#names, own).some(({ codes }) => codes.indicators);
      const here = own ? others(within(this.#names, own)) : [];
      if (here.length) return question(here);
      const [, ...further] = around.before;
      const carried = hasSubject || !own ? [] : others(further.flatMap((span) => within(this.#names, span)));
      return carried.length ? question(carried) : [];
    }
    if (beside.some(isCode)) return [];
    if (others(beside).length) return question(others(beside));
    if (!this.isRead) return [];
    const isMain = field !== 'area' || code === mostOf(page.map(({ area }) => area));
    const isBefore = this.#names.some((name) => isCode(name) && name.start < around.sentence.end);
    if (isMain && isBefore) return [];
    const label = this.#vocabulary[list][code]?.labels.en ?? code;
    const where = isMain ? 'the story does not name it before this' : 'the sentence does not name it';
    return [{ field, reason: `${label}: ${where}` }];
  }

  /** Names of the list that are another code, and not the area itself or what it is a part of: "China's Xinjiang" is no partner. */
  #isOther(field: Exclude<Field, 'area'>, { area, [field]: code }: Observation): (name: Name) => boolean {
    const own = [area, ...this.#ancestors(area)];
    return ({ codes }) => {
      const named = codes[LISTS[field]];
      return named !== undefined && named !== code && !(field === 'partner' && own.includes(codes.areas ?? named));
    };
  }

  /** Areas that can be no partner, and that the area is no part of: a region is compared with its country. */
  #isOtherArea({ area }: Observation): (name: Name) => boolean {
    const own = [area, ...this.#ancestors(area)];
    return ({ codes: { areas, partners } }) => areas !== undefined && partners === undefined && !own.includes(areas);
  }

  #ancestors(area: string): string[] {
    const parent = this.#vocabulary.areas[area]?.parent;
    return parent === undefined || parent === area ? [] : [parent, ...this.#ancestors(parent)];
  }

  #periodQuestion(id: string, around: Surroundings): Question[] {
    const period = parsePeriod(id);
    if (!period) return [];
    const isMeant = (named: NamedPeriod) => mayMean(named, period);
    if (within(this.#periods, around.sentence).some((named) => named.isCompared && isMeant(named))) return [];
    const beside = this.#beside(around, this.#periods, ({ isCompared }) => !isCompared);
    if (beside.some(isMeant)) return [];
    if (beside.length)
      return [{ field: 'period', reason: `the words beside it name ${listed(beside.map(({ text }) => text))}` }];
    const before = this.#periods.filter(({ start }) => start < around.sentence.end);
    if (before.some(isMeant)) return [];
    return [{ field: 'period', reason: `${nameOf(id)}: the story does not name it before this` }];
  }

  /** Whether the paragraph of the place has the words. */
  hasWords(words: string, { start, end }: Span): boolean {
    const text = this.#text.slice(start, end).toLowerCase();
    return words.split(', ').every((part) => text.includes(part.toLowerCase()));
  }
}

function idOf({ from, to, year }: NamedPeriod): string | null {
  if (year === null) return null;
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  return from === 1 && to === 12 ? String(year) : from === to ? month(from) : `${month(from)}..${month(to)}`;
}

function nameOf(id: string): string {
  return periodName(id, { code: 'en' });
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => `"${text}"`).join(', ');
}

function mostOf(codes: readonly string[]): string | undefined {
  const [most] = [...Map.groupBy(codes, (code) => code)].sort((a, b) => b[1].length - a[1].length);
  return most?.[0];
}
