/**
 * What the figures of a text are figures of: area, indicator, measure, partner, breakdown, period, and who gave them. Every name comes
 * from the vocabulary, every word of a language from `grammars/`. Deterministic.
 */

import { fold } from '../../printed/fold.ts';
import { extractFigures } from '../figures/extract.ts';
import { statementGrammarOf } from '../grammars/all-statements.ts';
import { lexiconOf } from '../grammars/lexicon.ts';
import { overlaps, type Span, spansOf } from '../spans.ts';
import { languageOf } from '../story/detect-language.ts';
import { sentencesOf } from '../story/sentences.ts';
import { type Story, storyOf } from '../story/story.ts';
import { attributionsIn } from './attributions.ts';
import { isOfVocabulary, isPartOfName, Mentions, type TextVocabulary } from './mentions.ts';
import { ownersOf, placesOf } from './owners.ts';
import { mainPeriod, periodsOf, spokenPeriods } from './period-mentions.ts';
import { lastNamedDay, printedDay } from './publication-day.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './readings.ts';
import { topicOf } from './topic.ts';
import { withoutKnown } from './unread.ts';

/** What is known of a text; what is left out is taken from it. */
export interface TextOptions {
  /** ISO 639-1. */
  language?: string | undefined;
  /** The day on which it is published, `2025-06-19`: it tells which year "in May" means. */
  day?: string | undefined;
  layout?: Story;
  /** Where nothing tells the day: a day that stands for it, so that its readings have periods. */
  unknownDay?: string;
}

export interface ReadText {
  language: string;
  /** Whether texts of the language are read at all. */
  isRead: boolean;
  /** null where nothing tells it. */
  day: string | null;
  /** Of each figure that is no part of a name ("five Central Asian countries"), in their order. */
  readings: Reading[];
}

export function readText(text: string, vocabulary: TextVocabulary, options: TextOptions = {}): ReadText {
  const { language = languageOf(text), layout = storyOf(text) } = options;
  const grammar = statementGrammarOf(language);
  const lexicon = lexiconOf(language);
  const spelt = grammar?.spelling?.(text) ?? text;
  const folded = fold(spelt);
  const phrases = grammar ? spokenPeriods(text, folded, grammar) : [];
  const printed = options.day ?? printedDay(folded, layout);
  const day = printed ?? lastNamedDay(phrases);
  if (!grammar || !lexicon) return { language, isRead: false, day, readings: [] };

  const sentences = sentencesOf(text, layout);
  // A menu names neither what the story is about nor when.
  const inStory = <T extends Span>(spans: T[]) => spans.filter((span) => overlaps(sentences, span));
  const names = new Mentions(vocabulary, language, grammar);
  const all = inStory(names.in(text, folded));
  const owners = inStory(ownersOf({ text, folded, vocabulary, grammar }, all));
  const periods = inStory(periodsOf(phrases, day ?? options.unknownDay ?? null, printed !== null || day === null));
  const { topic, mentions, unknown } = topicOf(all, { vocabulary, folded, grammar, sentences, owners });
  const figures = extractFigures(text, language, layout, folded).filter((figure) => !isPartOfName(figure, mentions));
  const known = [
    all.filter((mention) => isOfVocabulary(mention) && !unknown.has(mention)),
    owners.filter(({ area }) => area !== null),
    periods,
  ];
  const readings = readingsOf({
    ...{ text, vocabulary, grammar, lexicon, day, folded, layout, sentences, names, owners },
    places: placesOf(all, vocabulary),
    periods,
    mainPeriod: mainPeriod(periods, day),
    topic,
    mentions,
    dollars: spansOf(folded, [grammar.inDollars]),
    ownCurrency: spansOf(folded, [grammar.inOwnCurrency]),
    attributions: attributionsIn(spelt, grammar),
    figures,
    unknownText: figures.length ? withoutKnown(folded, known, figures, grammar.plain) : '',
  });
  return { language, isRead: true, day, readings };
}
