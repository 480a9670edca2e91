/** What is known while a story is read: its sentences with their figures, the names in them, and what the story is about. */
import type { Figure } from '../figures/figure.ts';
import type { Lexicon } from '../grammars/lexicon.ts';
import type { StatementGrammar } from '../grammars/statement-grammar.ts';
import type { Sentence } from '../story/sentences.ts';
import type { Span } from '../words/spans.ts';
import { within } from '../words/spans.ts';
import type { Mention, Mentions, Named, TextVocabulary } from './mentions.ts';
import type { Guess, PeriodMention } from './reading.ts';
import type { Topic } from './topic.ts';

export interface Context {
  text: string;
  folded: string;
  vocabulary: TextVocabulary;
  grammar: StatementGrammar;
  lexicon: Lexicon;
  names: Mentions;
  mentions: Mention[];
  /** Where any code is named, as a part of a longer name too. */
  named: Span[];
  periods: PeriodMention[];
  sentences: Sentence[];
  figures: Figure[];
  /** The period of the story. */
  main: PeriodMention | null;
  /** Who is named in a span, by its offsets: figures of one sentence share the search. */
  attributions: Map<string, Guess>;
  /** What the story is about. */
  topic: Topic;
}

/** One figure in its sentence. */
export interface Place {
  figure: Figure;
  sentence: Sentence;
  /** The figures of the sentence, and which of them this one is. */
  figures: Figure[];
  index: number;
  /** From the figure before, or the sentence's beginning, to the figure. */
  before: Span;
  /** From the figure to the end of its clause or the next figure. */
  after: Span;
}

export function placesOf(context: Context, sentence: Sentence, figures: Figure[]): Place[] {
  return figures.map((figure, index) => {
    const next = figures[index + 1]?.start ?? sentence.end;
    const [clauseEnd] = context.folded.slice(figure.end, next).matchAll(context.lexicon.figures.clauseEnd);
    return {
      figure,
      sentence,
      figures,
      index,
      before: { start: figures[index - 1]?.end ?? sentence.start, end: figure.start },
      after: { start: figure.end, end: clauseEnd ? figure.end + clauseEnd.index : next },
    };
  });
}

/** The mentions of a list that lie in the span. */
export function mentionsIn(context: Context, list: Named, span: Span): (Mention & { code: string })[] {
  return within(context.mentions, span).flatMap((mention) => {
    const code = mention.codes[list];
    return code === undefined ? [] : [{ ...mention, code }];
  });
}

export function guess<T extends string>(
  value: T | null,
  confidence: number,
  words: (Span & { text: string })[] = [],
): Guess<T> {
  return { value, confidence, words: words.map(({ start, end, text }) => ({ start, end, text })) };
}
