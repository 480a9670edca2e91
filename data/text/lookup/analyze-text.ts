/** Reads a text before anything is looked up: its figures, names and periods, and what is named around each figure. */
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
  /** The periods, given the day (`2025-06-19`) that tells their years, and what is named around each figure. */
  dated(day?: string): DatedText;
}

export interface DatedText {
  day: string | null;
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
  const names = joinHalves(allNames, folded);
  const parents = new Map(
    Object.entries(vocabulary.areas).flatMap(([code, { parent }]) => (parent ? [[code, parent]] : [])),
  );
  const periodsOn = periodReader(text, language, story);
  return {
    sentences,
    figures,
    names,
    dated(day) {
      const dated = periodsOn(day);
      const contexts = figureContexts({ folded, sentences, figures, names, periods: dated.periods, parents });
      return { ...dated, contexts };
    },
  };
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

/** The names outside of figures: "3 billion U.S. dollars" names no country. */
function namesIn(part: LanguagePart, vocabulary: NameVocabulary, figures: readonly Figure[]): Name[] {
  const names = namesOf(vocabulary, part.language).in(part.text);
  const outside = names.filter((name) => !overlaps(figures, name));
  return withPartners(outside, part);
}

const namesByVocabulary = new WeakMap<NameVocabulary, Map<string, Names>>();

function namesOf(vocabulary: NameVocabulary, language: string): Names {
  const byLanguage = namesByVocabulary.get(vocabulary) ?? new Map<string, Names>();
  namesByVocabulary.set(vocabulary, byLanguage);
  const names = byLanguage.get(language) ?? new Names(vocabulary, language);
  byLanguage.set(language, names);
  return names;
}

/** Decides whether a country is only a partner: "trade with X", "X followed with 3 billion". It may be one that the record lacks. */
function withPartners(names: readonly Name[], { text, language }: LanguagePart): Name[] {
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

/** What may separate two names that belong together: "importations et des exportations". */
const JOIN = /^[^\p{N}.,;:!?。，；！？\n]{1,9}$/u;

/** Joins neighboring names of exports and imports into one name for all trade. */
function joinHalves(names: readonly Name[], folded: string): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const halves = [last?.codes.indicators, name.codes.indicators].sort().join();
    const isWhole = last && halves === 'exports,imports' && JOIN.test(folded.slice(last.end, name.start));
    if (isWhole) joined.splice(-1, 1, { ...last, end: name.end, codes: { ...last.codes, indicators: 'trade' } });
    else joined.push(name);
  }
  return joined;
}
