/** A story taken apart, before its figures are read: each part was made of those above it and does not change any more. */
import type { Figure } from '../figures/figure.ts';
import type { Lexicon } from '../grammars/lexicon.ts';
import type { StatementGrammar } from '../grammars/statement-grammar.ts';
import { lastBefore, type Span } from '../spans.ts';
import type { Sentence } from '../story/sentences.ts';
import type { Story } from '../story/story.ts';
import type { Attribution } from './attributions.ts';
import { type FigureSentence, figureSentence } from './figure-sentence.ts';
import type { Mention, Mentions, TextVocabulary } from './mentions.ts';
import type { Owner, Place } from './owners.ts';
import type { PeriodMention } from './period-mentions.ts';
import type { Topic } from './topic.ts';

export interface ParsedStory {
  text: string;
  vocabulary: TextVocabulary;
  grammar: StatementGrammar;
  lexicon: Lexicon;
  /** The day on which it is published. */
  day: string | null;
  folded: string;
  layout: Story;
  sentences: readonly Sentence[];
  /** The names of the vocabulary. */
  names: Mentions;
  /** The folded text without what the reader knows, by `withoutKnown`. */
  unknownText: string;
  /** All countries and regions, those outside the vocabulary too. */
  places: readonly Place[];
  /** Whose trade the sentences speak of. */
  owners: readonly Owner[];
  periods: readonly PeriodMention[];
  /** Where it says that numbers are in dollars, or in the area's own currency. */
  dollars: readonly Span[];
  ownCurrency: readonly Span[];
  /** The period of the story. */
  mainPeriod: PeriodMention | null;
  /** What the story is about. */
  topic: Topic;
  /** The names, as the topic explains them. */
  mentions: readonly Mention[];
  /** Who is said to have given figures. */
  attributions: readonly Attribution[];
  /** Without those that are parts of names. */
  figures: readonly Figure[];
}

/** A figure at its place in a sentence. */
export interface PlacedFigure {
  figure: Figure;
  sentence: FigureSentence;
  /** The figures of the sentence, and which of them this one is. */
  figures: readonly Figure[];
  index: number;
  /** From the figure before, or the sentence's beginning, to the figure. */
  before: Span;
  /** From the figure to the end of its clause or the next figure. */
  after: Span;
  /** Both as folded text. */
  textBefore: string;
  textAfter: string;
}

/** The figures that begin in the sentence. */
export function placedFigures(story: ParsedStory, { start, end, paragraph }: Sentence): PlacedFigure[] {
  const { folded, lexicon } = story;
  const sentence = figureSentence(story, { start, end, paragraph });
  const { figures } = sentence;
  return figures.map((figure, index) => {
    const before = { start: figures[index - 1]?.end ?? sentence.start, end: figure.start };
    const rest = folded.slice(figure.end, figures[index + 1]?.start ?? sentence.end);
    const [clauseEnd] = rest.matchAll(lexicon.figures.clauseEnd);
    const textAfter = rest.slice(0, clauseEnd?.index);
    const after = { start: figure.end, end: figure.end + textAfter.length };
    return {
      figure,
      sentence,
      figures,
      index,
      before,
      after,
      textBefore: folded.slice(before.start, before.end),
      textAfter,
    };
  });
}

/** What stands after the last comma or the like. */
export function lastClause(before: string): string {
  return before.split(/[,;，；。]/u).at(-1) ?? before;
}

/** "Exports: 5 percent": a line that names nothing else goes on about the line before. */
export function isListLine({ folded }: ParsedStory, { sentence, figure, index }: PlacedFigure): boolean {
  return index === 0 && /^[\p{L} ]{1,40}: ?$/u.test(folded.slice(sentence.start, figure.start));
}

/** The sentence before, in the same paragraph; nothing where there is none. */
export function sentenceBefore({ sentences }: ParsedStory, { start, paragraph }: Sentence): Span {
  const before = sentences[lastBefore(sentences, start)];
  return before?.paragraph === paragraph ? before : { start, end: start };
}
