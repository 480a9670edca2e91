/**
 * Whether a story names the codes and the period of an observation, by the reading of the lookup: in the figure's own words, in its sentence, in the
 * paragraph before, or in the heading. What it does not name, or names otherwise, is a question for a person, and no verdict.
 */
import { type Period, parsePeriod, periodOf } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import { fold } from '../printed/fold.ts';
import { type Observation, VOCABULARY_OF, type Vocabulary } from '../record/schema.ts';
import { mayFall } from '../rules/alone.ts';
import type { Figure } from '../text/figures/figure.ts';
import { mentionGrammarOf } from '../text/grammars/all-mentions.ts';
import type { Direction } from '../text/grammars/figure-grammars.ts';
import { fitsOf, type NamedField, SENTENCE } from '../text/lookup/fit.ts';
import { type DatedText, type ReadText, readText } from '../text/lookup/read-text.ts';
import { type Name, type NamedList, WHOLE } from '../text/names/names.ts';
import type { NamedPeriod } from '../text/periods/periods.ts';
import { type Span, within } from '../text/spans.ts';
import type { Sentence } from '../text/story/sentences.ts';
import type { StoryText } from './story/read-story.ts';

/** A field that the words do not settle. */
export interface Question {
  field: NonNullable<Observation['confirmed']>[number];
  reason: string;
}

/** In Arabic, Chinese, English, French, German, Italian, Japanese, Korean, Polish, Portuguese, Russian, Spanish and Turkish; in other languages the sign of a balance is not asked. */
const DEFICIT =
  /deficit|déficit|disavanzo|defizit|deficyt|ticaret\p{L}* açı[ğk]|дефицит|отрицательн\p{L}* (?:\p{L}+ )?сальдо|逆差|赤字|적자|عجز/u;
const SURPLUS =
  /surplus|superávit|excedente|excédent|(?<!dis)avanzo|überschuss|überschüss|nadwyżk|ticaret\p{L}* fazla|профицит|положительн\p{L}* (?:\p{L}+ )?сальдо|[顺順]差|黒字|흑자|فائض/u;

/** Finds names in one story, by one vocabulary. */
export class NamedStory {
  readonly #text: string;
  readonly #read: ReadText;
  readonly #dated: DatedText;
  readonly #vocabulary: Vocabulary;
  /** Whether the language has a grammar of names. Without one, neither the period nor a name that is missing is a question. */
  readonly isRead: boolean;

  constructor({ text, language, story }: StoryText, vocabulary: Vocabulary, published: string) {
    this.#text = text;
    this.#read = readText(text, language, vocabulary, story);
    this.#dated = this.#read.dated(published);
    this.#vocabulary = vocabulary;
    this.isRead = mentionGrammarOf(language) !== null;
  }

  /** The sentence that the place is in. */
  sentenceAt({ start }: Span): Sentence | undefined {
    return this.#read.sentences.find((sentence) => start >= sentence.start && start < sentence.end);
  }

  /** Whether the words say a fall or a deficit, or a rise or a surplus; null where its sentence has neither or both. */
  directionOf(observation: Parameters<typeof mayFall>[0], figure: Figure): Direction | null {
    if (!mayFall(observation)) return null;
    if (!observation.measure.startsWith('value')) return figure.direction;
    const { start, end } = this.sentenceAt(figure) ?? figure;
    const words = fold(this.#text.slice(start, end));
    const isDeficit = DEFICIT.test(words);
    return isDeficit === SURPLUS.test(words) ? null : isDeficit ? 'down' : 'up';
  }

  /** The codes of a list, and the periods, that a sentence names. */
  codesIn(span: Span, list: NamedList): string[] {
    return within(this.#read.names, span).flatMap(({ codes }) => codes[list] ?? []);
  }

  periodsIn(span: Span): string[] {
    return within(this.#dated.periods, span).flatMap((named) => idOf(named) ?? []);
  }

  /** Whether the sentence of the place names the period of the observation, or a person confirmed it. */
  isPeriodSettled({ period, confirmed = [] }: Observation, place: Span): boolean {
    return confirmed.includes('period') || this.periodsIn(this.sentenceAt(place) ?? place).includes(period);
  }

  /** How well the words around a figure fit the codes: more is better, and where they name something else it counts against them. */
  scoreOf(codes: Parameters<typeof fitsOf>[0], period: string, { start }: Span): number {
    const context = this.#dated.contexts.find(({ figure }) => figure.start === start);
    const parsed = parsePeriod(period);
    if (!context || !parsed) return 0;
    const { indicator, partner, breakdown } = fitsOf(codes, parsed, context);
    return [indicator, partner, breakdown].reduce((sum, fit) => sum + (fit?.score ?? -3), 0);
  }

  /** Every period that the story names, in its order. */
  get periods(): string[] {
    return [...new Set(this.#dated.periods.flatMap((named) => idOf(named) ?? []))];
  }

  /** The areas that the story names, the most often named before the others. */
  get areas(): string[] {
    return mostOftenFirst(this.codesIn({ start: 0, end: Infinity }, 'areas'));
  }

  /** The countries that the story names (ISO 3166-1). */
  get countries(): string[] {
    return [...new Set(this.#read.names.flatMap(({ codes }) => codes.country ?? []))];
  }

  /**
   * What is not named of an observation whose token stands at `place`. `page` are all observations of its release: another area than that of most is
   * named in the sentence. So is a partner, also of a token that no figure has: one that an earlier sentence names may be that of the numbers there.
   */
  questions(observation: Observation, place: Span, page: readonly Observation[]): Question[] {
    const sentence = this.sentenceAt(place);
    const period = parsePeriod(observation.period);
    if (!sentence || !period) return [];
    const { area, partner, confirmed = [] } = observation;
    const context = this.#dated.contexts.find(({ figure }) => figure.start < place.end && figure.end > place.start);
    const [main] = mostOftenFirst(page.map(({ area }) => area));
    const fits: Partial<ReturnType<typeof fitsOf>> = context ? fitsOf(observation, period, context) : {};
    const questions = (Object.keys(fits) as NamedField[]).flatMap((field): Question[] => {
      const fit = fits[field];
      const isAside = field === 'area' && area !== main;
      const isNamed = isAside ? fit && fit.score >= SENTENCE.score : fit?.isNamed;
      if (isNamed || confirmed.includes(field)) return [];
      const isWhole = field !== 'period' && WHOLE.has(observation[field]);
      const end = isWhole && !fit ? sentence.end : place.start;
      const others = fit && !isWhole ? [] : this.#others(field, observation, { start: sentence.start, end });
      // No text names the whole: another part has to be named in its place.
      if (!others.length && isWhole) return [];
      if (others.length && (this.isRead || field !== 'period'))
        return [{ field, reason: `the words beside it name ${others.join(', ')}` }];
      const name = this.#label(field, observation, period);
      return this.isRead ? [{ field, reason: `${name}: the words beside it do not name it` }] : [];
    });
    const isAsked = confirmed.includes('partner') || questions.some(({ field }) => field === 'partner');
    if (!this.isRead || isAsked || WHOLE.has(partner) || partner === area) return questions;
    const named = (['partners', 'areas'] as const).flatMap((list) => this.codesIn(sentence, list));
    return named.includes(partner)
      ? questions
      : [...questions, { field: 'partner', reason: 'its sentence does not name it' }];
  }

  /** What else is named of the field, as the text writes it. A name after a figure may belong to what follows. */
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

  #label(field: NamedField, observation: Observation, period: Period): string {
    if (field === 'period') return periodName(period.id, { code: 'en' });
    const code = observation[field];
    return this.#vocabulary[VOCABULARY_OF[field]][code]?.labels.en ?? code;
  }

  /** Whether the paragraph of the place has the words. */
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
