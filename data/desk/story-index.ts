/** An index of the sentences, figures, names and periods of a story. The checks of the desk ask it what the words near a number say. */
import { isAmountMeasure } from '../fact/measure.ts';
import { type Period, periodOf } from '../fact/period.ts';
import { fold } from '../printed/fold.ts';
import { type Observation, VOCABULARY_OF, type Vocabulary } from '../record/schema.ts';
import { mayFall } from '../rules/single-observation.ts';
import { figureLexiconOf } from '../text/figures/figure-words.ts';
import type { Direction, Figure } from '../text/figures/figures.ts';
import { type AnalyzedText, analyzeText, type DatedText } from '../text/lookup/analyze-text.ts';
import { fieldNearness, type NamedField, type Nearness } from '../text/lookup/fit.ts';
import { nameWordsOf } from '../text/names/name-words.ts';
import type { Name, NamedList } from '../text/names/names.ts';
import { overlaps, type Span, spansInside } from '../text/spans.ts';
import type { Sentence } from '../text/story/story.ts';
import { productIn, type WordsAround } from './measure-words.ts';
import type { StoryText } from './story/read-story.ts';

/** Words for balances. In languages that are missing here, the sign of a balance is not checked. */
const DEFICIT =
  /deficit|déficit|disavanzo|defizit|deficyt|ticaret\p{L}* açı[ğk]|дефицит|отрицательн\p{L}* (?:\p{L}+ )?сальдо|逆差|赤字|적자|عجز/u;
const SURPLUS =
  /surplus|superávit|excedente|excédent|(?<!dis)avanzo|überschuss|überschüss|nadwyżk|ticaret\p{L}* fazla|профицит|положительн\p{L}* (?:\p{L}+ )?сальдо|[顺順]差|黒字|흑자|فائض/u;

/** In a headline with these words, a rise or fall may be about them and not about an amount: "growth slows". */
const PACE =
  /growth|pace|slow|speed|surplus|deficit|balance|share|增速|增幅|降幅|顺差|順差|逆差|占|темп|замедл|сальдо|дол[яию]/u;

const CLAUSE_END = /[,;，；。]|\.(?=\s)/u;

export class StoryIndex {
  readonly #story: StoryText;
  readonly #analysis: AnalyzedText;
  /** The periods, which depend on the day of publication ("last month"), and the figures with their contexts. */
  readonly #dated: DatedText;
  readonly vocabulary: Vocabulary;
  /** False for languages whose names and periods are read only in part. For these, a missing name is not a question. */
  readonly isFullyRead: boolean;

  constructor(story: StoryText, vocabulary: Vocabulary, published: string) {
    this.#story = story;
    this.#analysis = analyzeText(story.text, story.language, vocabulary, story.layout);
    this.#dated = this.#analysis.withDay(published);
    this.vocabulary = vocabulary;
    this.isFullyRead = nameWordsOf(story.language) !== null;
  }

  textOf({ start, end }: Span): string {
    return this.#story.text.slice(start, end);
  }

  sentenceAt({ start }: Span): Sentence | undefined {
    return this.#analysis.sentences.find((sentence) => start >= sentence.start && start < sentence.end);
  }

  figureAt(place: Span): Figure | undefined {
    return this.#analysis.figures.find((figure) => overlaps([figure], place));
  }

  figuresIn(span: Span): Figure[] {
    return spansInside(this.#analysis.figures, span);
  }

  /** Down if the words say a fall or a deficit, up for a rise or a surplus. Null if they say neither or both, or if no fall is possible. */
  directionOf(observation: Parameters<typeof mayFall>[0], figure: Figure): Direction | null {
    if (!mayFall(observation)) return null;
    if (!isAmountMeasure(observation)) return figure.direction;
    const words = fold(this.textOf(this.sentenceAt(figure) ?? figure));
    const isDeficit = DEFICIT.test(words);
    if (isDeficit === SURPLUS.test(words)) return null;
    return isDeficit ? 'down' : 'up';
  }

  /** Does the sentence name the period, but only as the one that another is compared with: "up 8.2 percent from the same period last year"? */
  isOnlyCompared(period: string, sentence: Span): boolean {
    const named = spansInside(this.#dated.periods, sentence).filter(
      ({ year, from, to }) => year !== null && periodOf(year, from, to)?.id === period,
    );
    return named.length > 0 && named.every(({ isComparison }) => isComparison);
  }

  /** Returns true if the sentence at the place names the period, or a person confirmed it. */
  isPeriodSettled({ period, confirmed = [] }: Observation, place: Span): boolean {
    const periods = spansInside(this.#dated.periods, this.sentenceAt(place) ?? place);
    const isNamed = periods.some(({ year, from, to }) => year !== null && periodOf(year, from, to)?.id === period);
    return isNamed || confirmed.includes('period');
  }

  /** The first area of the headline that is not only the parent of another ("China's Xinjiang"), or else the one that the story names most. */
  get mainArea(): string | null {
    const { headline } = this.#story.layout;
    const headlineAreas = headline ? this.codesIn(headline, 'areas') : [];
    const parents = headlineAreas.map((code) => this.vocabulary.areas[code]?.parent);
    const storyAreas = this.codesIn({ start: 0, end: this.#story.text.length }, 'areas');
    return headlineAreas.find((code) => !parents.includes(code)) ?? mostFrequent(storyAreas) ?? null;
  }

  /**
   * "China's exports fall in May" → down, exports, world. Null if the headline says neither or both of rise and fall, or if it is about a
   * part of trade.
   */
  headlineClaim(title: string | null): { direction: Direction; indicator: string; partner: string } | null {
    const { text, layout } = this.#story;
    const start = title ? text.indexOf(title) : -1;
    // The longest line above the story may be its dateline.
    const headline = title && start >= 0 ? { start, end: start + title.length } : layout.headline;
    const lexicon = figureLexiconOf(this.#story.language);
    if (!headline || !lexicon) return null;
    const words = fold(this.textOf(headline));
    const isFall = words.search(lexicon.fallsInText) >= 0;
    const isRise = words.search(lexicon.risesInText) >= 0;
    if (isFall === isRise || PACE.test(words)) return null;

    const isPart = this.codesIn(headline, 'breakdowns').length > 0 || productIn({ before: words }) !== null;
    const area = this.mainArea;
    const isOfArea = this.codesIn(headline, 'areas').every((code) => this.#isAreaOrParent(code, area));
    if (isPart || !isOfArea) return null;

    const indicators = this.codesIn(headline, 'indicators');
    // English headlines shorten "foreign trade".
    if (/(?<!free[ -])\btrade\b/u.test(words)) indicators.push('trade');
    const [indicator, ...otherIndicators] = new Set(indicators);
    const partners = this.codesIn(headline, 'partners').filter((code) => code !== 'world');
    const [partner = 'world', ...otherPartners] = new Set(partners);
    if (!indicator || otherIndicators.length || otherPartners.length) return null;

    const isSelf = this.#isAreaOrParent(partner, area);
    return { direction: isFall ? 'down' : 'up', indicator, partner: isSelf ? 'world' : partner };
  }

  #isAreaOrParent(code: string | undefined, area: string | null): boolean {
    if (code === undefined) return false;
    return code === area || code === this.vocabulary.areas[area ?? '']?.parent;
  }

  /** The countries that the story names (ISO 3166-1). */
  get countries(): string[] {
    return [...new Set(this.#analysis.names.flatMap(({ codes }) => codes.country ?? []))];
  }

  /** For each field, how near the story names its code: in the clause of the figure, its sentence and so on. Empty without a figure. */
  fieldsAt(place: Span, observation: Observation, period: Period): Partial<Record<NamedField, Nearness>> {
    const context = this.#dated.contexts.find(({ figure }) => overlaps([figure], place));
    // The number says nothing about the period that was entered for it.
    return context ? fieldNearness(observation, period, context, false) : {};
  }

  /** The words from the previous number, or the beginning of the sentence, to the end of the clause. */
  wordsAround({ start, end }: Figure, sentence: Sentence): WordsAround {
    const inSentence = this.figuresIn(sentence);
    const previous = inSentence.filter((other) => other.end <= start).at(-1);
    const next = inSentence.find((other) => other.start >= end);
    const after = this.textOf({ start: end, end: next?.start ?? sentence.end });
    const clauseEnd = CLAUSE_END.exec(after)?.index ?? after.length;
    return {
      before: this.textOf({ start: previous?.end ?? sentence.start, end: start }),
      after: after.slice(0, clauseEnd),
      sentence: this.textOf(sentence),
    };
  }

  /** "Imports and exports grew" → imports, exports. Empty unless the words name both. */
  exportsAndImportsIn(span: Span): string[] {
    const words = fold(this.textOf(span));
    const indicators = ['exports', 'imports'].map((code) => {
      const starts = this.namesOf('indicators', code).map((name) => words.lastIndexOf(name));
      return { code, start: Math.max(...starts) };
    });
    if (indicators.some(({ start }) => start < 0)) return [];
    return indicators.sort((a, b) => a.start - b.start).map(({ code }) => code);
  }

  /** The folded names of a code in the language of the story. */
  namesOf(list: NamedList, code: string | undefined): string[] {
    const { language } = this.#story;
    const { labels = {}, aliases = {} } = this.vocabulary[list][code ?? ''] ?? {};
    return [labels[language] ?? labels.en ?? '', ...(aliases[language] ?? [])].filter(Boolean).map(fold);
  }

  /** The words in the span that name other codes or periods than the observation has. */
  otherNamesIn(span: Span, field: NamedField, observation: Observation): string[] {
    const others: { text: string }[] =
      field === 'period'
        ? spansInside(this.#dated.periods, span)
        : spansInside(this.#analysis.names, span).filter((name) => this.#isOther(name, field, observation));
    return [...new Set(others.map(({ text }) => `"${text}"`))];
  }

  #isOther({ codes }: Name, field: Exclude<NamedField, 'period'>, observation: Observation): boolean {
    // "China's Xinjiang" and "exports from China" name no partner.
    if (field === 'partner' && this.#isAreaOrParent(codes.areas ?? codes.partners, observation.area)) return false;
    const code = codes[VOCABULARY_OF[field]];
    return code !== undefined && code !== observation[field];
  }

  /** The codes of partners, without the area itself and its parent. */
  partnersIn(span: Span, area: string): string[] {
    return this.#placesIn(span).filter((code) => !this.#isAreaOrParent(code, area));
  }

  /** Codes of partners, areas and countries. */
  #placesIn(span: Span): string[] {
    const codes = spansInside(this.#analysis.names, span).map(
      ({ codes: { partners, areas, country } }) => partners ?? areas ?? country,
    );
    return [...new Set(codes)].filter((code) => code !== undefined);
  }

  /**
   * The partners named last before a number: between it and the previous number, or else further back in the sentence. Empty if the last
   * place named is the area or its parent.
   */
  partnersBefore(place: Span, sentence: Sentence, area: string): string[] {
    let partners: string[] = [];
    let { start } = sentence;
    for (const figure of this.figuresIn(sentence)) {
      if (figure.start > place.end) break;
      const words = { start, end: Math.min(figure.start, place.start) };
      if (this.#placesIn(words).length) partners = this.partnersIn(words, area);
      start = figure.end;
    }
    return partners;
  }

  /** The partners of the last sentence before this one that names any. It may be in an earlier paragraph. */
  partnersOfEarlierSentence({ start }: Sentence, area: string): string[] {
    const earlier = this.#analysis.sentences.filter(({ end }) => end <= start);
    const partners = earlier.map((sentence) => this.partnersIn(sentence, area));
    return partners.findLast(({ length }) => length > 0) ?? [];
  }

  codesIn(span: Span, list: NamedList): string[] {
    return spansInside(this.#analysis.names, span).flatMap(({ codes }) => codes[list] ?? []);
  }

  /** "Li Xuan, customs office" is two parts. The text must have both, in any order. */
  hasWords(words: string, span: Span): boolean {
    const text = this.textOf(span).toLowerCase();
    return words.split(', ').every((part) => text.includes(part.toLowerCase()));
  }
}

export function mostFrequent(codes: readonly string[]): string | undefined {
  const counts = Map.groupBy(codes, (code) => code);
  const [first] = [...counts].sort((a, b) => b[1].length - a[1].length);
  return first?.[0];
}
