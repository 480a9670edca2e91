/** Finds the figures, names and periods of a text, and the context of each figure. Needs no facts. */
import { fold } from '../../printed/fold.ts';
import { extractFigures, type Figure } from '../figures/figures.ts';
import { nameWordsOf } from '../names/name-words.ts';
import { type Name, Names, type NameVocabulary } from '../names/names.ts';
import { type NamedPeriod, periodReader } from '../periods/periods.ts';
import { overlaps, type Span } from '../spans.ts';
import { type LanguagePart, languageParts } from '../story/language.ts';
import { type Sentence, type Story, sentencesOf, storyOf } from '../story/story.ts';
import { foldIn } from '../traditional-chinese.ts';
import { type FigureContext, figureContexts } from './figure-context.ts';

export interface AnalyzedText {
  sentences: readonly Sentence[];
  figures: readonly Figure[];
  names: readonly Name[];
  /** Finds the periods of a text that was published on this day (`2025-06-19`). By default, the day is taken from the text. */
  withDay(day?: string): DatedText;
}

export interface DatedText {
  /** Decides the years of periods. */
  day: string | null;
  /** Whether the day was given or printed in the text. Otherwise it comes from a period with a year. */
  isDated: boolean;
  periods: readonly NamedPeriod[];
  contexts: readonly FigureContext[];
}

/** `language` is ISO 639-1. Figures and periods are read only in languages that have a grammar for them. */
export function analyzeText(
  text: string,
  language: string,
  vocabulary: NameVocabulary,
  story: Story = storyOf(text),
): AnalyzedText {
  const parts = languageParts(text, language);
  const folded = fold(text);
  const languageAt = ({ start }: Span) => parts.find((part) => part.text[start] === text[start])?.language ?? language;
  const sentences = sentencesOf(text, story).map((sentence) => ({ ...sentence, language: languageAt(sentence) }));
  const figures = parts.flatMap((part) => extractFigures(part.text, part.language, story)).sort(byStart);
  const allNames = parts.flatMap((part) => namesIn(part, vocabulary, figures)).sort(byStart);
  const names = joinExportsAndImports(allNames, folded);
  const parents = new Map<string, string>();
  for (const [code, { parent }] of Object.entries(vocabulary.areas)) if (parent) parents.set(code, parent);
  const readPeriods = periodReader(text, language, story);
  return {
    sentences,
    figures,
    names,
    withDay(day) {
      const datedPeriods = readPeriods(day);
      const { periods } = datedPeriods;
      return { ...datedPeriods, contexts: figureContexts({ folded, sentences, figures, names, periods, parents }) };
    },
  };
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

/** The names outside figures: the "U.S." of "3 billion U.S. dollars" is not a country. */
function namesIn(part: LanguagePart, vocabulary: NameVocabulary, figures: readonly Figure[]): Name[] {
  const names = namesOf(vocabulary, part.language).findIn(part.text);
  const outside = names.filter((name) => !overlaps(figures, name));
  return markPartners(outside, part);
}

const namesByVocabulary = new WeakMap<NameVocabulary, Map<string, Names>>();

function namesOf(vocabulary: NameVocabulary, language: string): Names {
  const byLanguage = namesByVocabulary.get(vocabulary) ?? new Map<string, Names>();
  namesByVocabulary.set(vocabulary, byLanguage);
  const names = byLanguage.get(language) ?? new Names(vocabulary, language);
  byLanguage.set(language, names);
  return names;
}

/** Keeps only the partner code of a country in "trade with X" and "X followed with 3 billion", even if the record lacks the country. */
function markPartners(names: readonly Name[], { text, language }: LanguagePart): Name[] {
  const words = nameWordsOf(language);
  if (!words) return [...names];
  const { counterpart, followsInList } = words;
  const folded = foldIn(language, text);
  return names.map((name) => {
    const { areas, partners = areas === undefined ? name.codes.country : undefined, ...codes } = name.codes;
    if (partners === undefined) return name;
    const before = folded.slice(Math.max(0, name.start - 40), name.start);
    const after = folded.slice(name.end, name.end + 40);
    const isPartner = followsInList.test(after) || counterpart.test(before);
    return isPartner ? { ...name, codes: { ...codes, partners } } : name;
  });
}

/** The text between two names that belong together: "importations et des exportations". */
const SHORT_GAP = /^[^\p{N}.,;:!?。，；！？\n]{1,9}$/u;

/** Makes one name of all trade from "exports and imports". */
function joinExportsAndImports(names: readonly Name[], folded: string): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const indicators = [last?.codes.indicators, name.codes.indicators].sort().join();
    const isAllTrade = last && indicators === 'exports,imports' && SHORT_GAP.test(folded.slice(last.end, name.start));
    if (isAllTrade) joined.splice(-1, 1, { ...last, end: name.end, codes: { ...last.codes, indicators: 'trade' } });
    else joined.push(name);
  }
  return joined;
}
