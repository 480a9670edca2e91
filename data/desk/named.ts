/**
 * Compares the codes and the period of an observation with the words of its story: those around its number, in its sentence, in the
 * paragraph before, and in the heading. A code that the words do not name, or name otherwise, is a question for a person.
 */
import { isProvisional } from '../fact/evidence.ts';
import { type Period, parsePeriod, periodOf } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import { fold } from '../printed/fold.ts';
import { type Confirmable, type Observation, VOCABULARY_OF, type Vocabulary } from '../record/schema.ts';
import { mayFall } from '../rules/single-observation.ts';
import type { Direction, Figure } from '../text/figures/figures.ts';
import { type AnalyzedText, analyzeText, type DatedText } from '../text/lookup/analyze-text.ts';
import { fitsOf, type NamedField, SENTENCE } from '../text/lookup/fit.ts';
import { nameWordsOf } from '../text/names/name-words.ts';
import { type Name, type NamedList, WHOLE } from '../text/names/names.ts';
import type { NamedPeriod } from '../text/periods/periods.ts';
import { type Span, within } from '../text/spans.ts';
import type { Sentence } from '../text/story/story.ts';
import { measureProblem, partnerIn, productIn, type WordsAround } from './measure-words.ts';
import type { StoryText } from './story/read-story.ts';

/** A field that the words do not settle. */
export interface Question {
  field: Confirmable;
  reason: string;
}

/** In the languages of the record that name balances; elsewhere the sign of a balance is not checked. */
const DEFICIT =
  /deficit|déficit|disavanzo|defizit|deficyt|ticaret\p{L}* açı[ğk]|дефицит|отрицательн\p{L}* (?:\p{L}+ )?сальдо|逆差|赤字|적자|عجز/u;
const SURPLUS =
  /surplus|superávit|excedente|excédent|(?<!dis)avanzo|überschuss|überschüss|nadwyżk|ticaret\p{L}* fazla|профицит|положительн\p{L}* (?:\p{L}+ )?сальдо|[顺順]差|黒字|흑자|فائض/u;

/** Words for numbers that are not final, in the languages of the record. */
const NOT_FINAL =
  /\b(?:estimat|preliminar|provision|provisoir|vorläufig|geschätzt|schätz)\p{L}*|\best(?:imé|imad|imación)\p{L}*|\bstim[aeio]\p{L}*|\bexpected to|\bprojected|предварит\p{L}*|оценочн\p{L}*|по оценк\p{L}*|ожида\p{L}*|алдын ала|болжам\p{L}*|dastlabki|ước (?:tính|đạt)|sơ bộ|预计|預計|初步|估计|估計|估算|初核|速報|잠정|추정|أولي|تقدير/iu;

/** The rest of a dateline after its place. Scripts without capital letters have no such datelines. */
const DATELINE_END = /^(?:, [\p{L}\d., ]*)?(?: ?\([^()\n]*\))? ?(?:—|–|--)/u;

const CLAUSE_END = /[,;，；。]|\.(?=\s)/u;

export class NamedStory {
  readonly #text: string;
  readonly #language: string;
  readonly #read: AnalyzedText;
  readonly #dated: DatedText;
  readonly #vocabulary: Vocabulary;
  /** Whether names and periods of the language are read in full. If not, a missing name is not a question. */
  readonly isRead: boolean;

  constructor({ text, language, story }: StoryText, vocabulary: Vocabulary, published: string) {
    this.#text = text;
    this.#language = language;
    this.#read = analyzeText(text, language, vocabulary, story);
    this.#dated = this.#read.dated(published);
    this.#vocabulary = vocabulary;
    this.isRead = nameWordsOf(language) !== null;
  }

  sentenceAt({ start }: Span): Sentence | undefined {
    return this.#read.sentences.find((sentence) => start >= sentence.start && start < sentence.end);
  }

  /** Whether the words say a fall or a deficit, or a rise or a surplus; null if the sentence says neither or both. */
  directionOf(observation: Parameters<typeof mayFall>[0], figure: Figure): Direction | null {
    if (!mayFall(observation)) return null;
    if (!observation.measure.startsWith('value')) return figure.direction;
    const { start, end } = this.sentenceAt(figure) ?? figure;
    const words = fold(this.#text.slice(start, end));
    const isDeficit = DEFICIT.test(words);
    return isDeficit === SURPLUS.test(words) ? null : isDeficit ? 'down' : 'up';
  }

  /** Whether the sentence of the place names the period, or a person confirmed it. */
  isPeriodSettled({ period, confirmed = [] }: Observation, place: Span): boolean {
    return confirmed.includes('period') || this.#periodsIn(this.sentenceAt(place) ?? place).includes(period);
  }

  /** The areas that the story names, the most often named first. */
  get areas(): string[] {
    const names = this.#read.names.filter(({ start, end }) => !this.#isDateline({ start, end }));
    return mostOftenFirst(names.flatMap(({ codes }) => codes.areas ?? []));
  }

  /** Whether the name is the place of a dateline, where the story was written: "BEIJING, Sept. 7 (Xinhua) --". */
  #isDateline({ start, end }: Span): boolean {
    const isFirst = !start || this.#text[start - 1] === '\n';
    return (
      isFirst &&
      this.#text.slice(start, end).toUpperCase() === this.#text.slice(start, end) &&
      DATELINE_END.test(this.#text.slice(end, end + 50))
    );
  }

  /** The countries that the story names (ISO 3166-1). */
  get countries(): string[] {
    return [...new Set(this.#read.names.flatMap(({ codes }) => codes.country ?? []))];
  }

  /**
   * The fields of an observation that the words do not settle. `place` is the span of its token. `page` has all observations of its release:
   * an area other than the most frequent one must be named in the sentence.
   */
  questions(observation: Observation, place: Span, page: readonly Observation[]): Question[] {
    const sentence = this.sentenceAt(place);
    const period = parsePeriod(observation.period);
    if (!sentence || !period) return [];
    const ofCodes = this.#codeQuestions(observation, place, sentence, period, page);
    const ofMeasure = this.#measureQuestions(observation, place, sentence);
    const asked = new Set(ofCodes.map(({ field }) => field));
    return [
      ...ofCodes,
      ...ofMeasure.filter(({ field }) => !asked.has(field)),
      ...this.#finalQuestions(observation, sentence),
    ].filter(({ field }) => !observation.confirmed?.includes(field));
  }

  /** Asks if the sentence calls a number an estimate, and the observation does not. */
  #finalQuestions(observation: Observation, { start, end }: Sentence): Question[] {
    const [words] = NOT_FINAL.exec(this.#text.slice(start, end)) ?? [];
    if (words === undefined || observation.measure === 'target' || isProvisional(observation)) return [];
    return [
      { field: 'preliminary', reason: `the sentence says "${words}": add "preliminary": true if it means this number` },
    ];
  }

  #codeQuestions(
    observation: Observation,
    place: Span,
    sentence: Sentence,
    period: Period,
    page: readonly Observation[],
  ): Question[] {
    const { area, measure, partner, confirmed = [] } = observation;
    const context = this.#dated.contexts.find(({ figure }) => figure.start < place.end && figure.end > place.start);
    const [main] = mostOftenFirst(page.map(({ area }) => area));
    const fits: Partial<ReturnType<typeof fitsOf>> = context ? fitsOf(observation, period, context) : {};
    const questions = (Object.keys(fits) as NamedField[]).flatMap((field): Question[] => {
      const fit = fits[field];
      const isAside = field === 'area' && area !== main;
      const isNamed = isAside ? fit && fit.score >= SENTENCE.score : fit?.isNamed;
      // "Trade with Borland rose to 3 billion, accounting for 5 percent of total trade": the last words name what it is a share of.
      const isOfShare = measure.endsWith('share') && (field === 'partner' || field === 'breakdown');
      if (isNamed || (isOfShare && this.#codesIn(sentence, `${field}s`).includes(observation[field]))) return [];
      const isWhole = field !== 'period' && WHOLE.has(observation[field]);
      const end = isWhole && !fit ? sentence.end : place.start;
      const others = fit && !isWhole ? [] : this.#others(field, observation, { start: sentence.start, end });
      // No text names the whole: only another part contradicts it.
      if (!others.length && isWhole) return [];
      if (others.length && (this.isRead || field !== 'period'))
        return [{ field, reason: `the words beside it name ${others.join(', ')}` }];
      const name = this.#label(field, observation, period);
      return this.isRead ? [{ field, reason: `${name}: the words beside it do not name it` }] : [];
    });
    // A partner of an earlier sentence may be the partner of its numbers only.
    const isAsked = confirmed.includes('partner') || questions.some(({ field }) => field === 'partner');
    if (!this.isRead || isAsked || WHOLE.has(partner) || partner === area) return questions;
    const named = (['partners', 'areas'] as const).flatMap((list) => this.#codesIn(sentence, list));
    return named.includes(partner)
      ? questions
      : [...questions, { field: 'partner', reason: 'its sentence does not name it' }];
  }

  /** Whether the words around the number fit its measure, and whether they name a product or a partner that has no code. */
  #measureQuestions(observation: Observation, place: Span, sentence: Sentence): Question[] {
    const { area, measure, indicator, partner, breakdown, unit } = observation;
    const figure = this.#read.figures.find(({ start, end }) => start < place.end && end > place.start);
    if (!figure) return [];
    const words = this.#wordsAround(figure, sentence);
    const folded: WordsAround = {
      before: fold(words.before),
      after: fold(words.after),
      sentence: fold(words.sentence),
    };
    const names = { area: this.#namesOf(area), parent: this.#namesOf(this.#vocabulary.areas[area]?.parent) };
    const problem = measureProblem(measure, folded, figure.direction, names);
    const questions: Question[] = problem ? [{ field: 'measure', reason: problem }] : [];
    const isOfGoods = ['exports', 'imports', 'trade'].includes(indicator) && unit !== 'rank' && unit !== 'count';
    const product = breakdown === 'total' && isOfGoods ? productIn(folded) : null;
    if (product) questions.push({ field: 'breakdown', reason: `the words before it name "${product}"` });
    const name = partner === 'world' && isOfGoods ? partnerIn(words.before) : null;
    if (name && !this.#isPlaceOfArea(name, area))
      questions.push({ field: 'partner', reason: `the words before it name "${name}"` });
    return questions;
  }

  /** From the number before, or the beginning of the sentence, to the end of the clause. */
  #wordsAround({ start, end }: Figure, sentence: Sentence): WordsAround {
    const inSentence = within(this.#read.figures, sentence);
    const previous = inSentence.filter((other) => other.end <= start).at(-1);
    const next = inSentence.find((other) => other.start >= end);
    const after = this.#text.slice(end, next?.start ?? sentence.end);
    const clauseEnd = CLAUSE_END.exec(after)?.index ?? after.length;
    return {
      before: this.#text.slice(previous?.end ?? sentence.start, start),
      after: after.slice(0, clauseEnd),
      sentence: this.#text.slice(sentence.start, sentence.end),
    };
  }

  /** The folded names of an area in the language of the story. */
  #namesOf(area: string | undefined): string[] {
    const { labels = {}, aliases = {} } = this.#vocabulary.areas[area ?? ''] ?? {};
    return [labels[this.#language] ?? labels.en ?? '', ...(aliases[this.#language] ?? [])].filter(Boolean).map(fold);
  }

  /** "Exports from Xinjiang" and "imports to China" name the area itself. */
  #isPlaceOfArea(name: string, area: string): boolean {
    const own = [...this.#namesOf(area), ...this.#namesOf(this.#vocabulary.areas[area]?.parent)];
    return own.some((label) => fold(name).includes(label) || label.includes(fold(name)));
  }

  /** Other codes or periods that the text names before the figure, in its words. A name after a figure may belong to the next one. */
  #others(field: NamedField, observation: Observation, before: Span): string[] {
    // "China's Xinjiang" and "exports from China" name no partner.
    const own = [observation.area, this.#vocabulary.areas[observation.area]?.parent];
    const isOther = ({ codes }: Name) =>
      (codes[VOCABULARY_OF[field as Exclude<NamedField, 'period'>]] ?? observation[field]) !== observation[field] &&
      !(field === 'partner' && own.includes(codes.areas ?? codes.partners));
    const others =
      field === 'period' ? within(this.#dated.periods, before) : within(this.#read.names, before).filter(isOther);
    return [...new Set(others.map(({ text }) => `"${text}"`))];
  }

  #codesIn(span: Span, list: NamedList): string[] {
    return within(this.#read.names, span).flatMap(({ codes }) => codes[list] ?? []);
  }

  #periodsIn(span: Span): string[] {
    return within(this.#dated.periods, span).flatMap((named) => idOf(named) ?? []);
  }

  #label(field: NamedField, observation: Observation, period: Period): string {
    if (field === 'period') return periodName(period.id, { code: 'en' });
    const code = observation[field];
    return this.#vocabulary[VOCABULARY_OF[field]][code]?.labels.en ?? code;
  }

  /** Whether the text at the place has the words. */
  hasWords(words: string, { start, end }: Span): boolean {
    const text = this.#text.slice(start, end).toLowerCase();
    return words.split(', ').every((part) => text.includes(part.toLowerCase()));
  }
}

function idOf({ from, to, year }: NamedPeriod): string | null {
  return year === null ? null : (periodOf(year, from, to)?.id ?? null);
}

function mostOftenFirst(codes: readonly string[]): string[] {
  const counts = Map.groupBy(codes, (code) => code);
  return [...counts].sort((a, b) => b[1].length - a[1].length).map(([code]) => code);
}
