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
import { partnerOf } from './named-codes.ts';

export interface AnalyzedText {
  sentences: readonly Sentence[];
  figures: readonly Figure[];
  names: readonly Name[];
  /** Finds the periods of a text that was published on this day (`2025-06-19`). By default, the day is taken from the text. */
  withDay(day?: string): DatedText;
}

export interface DatedText {
  /** `2025-06-19`. Decides the year of periods such as "in May"; null if unknown. */
  day: string | null;
  /** The day was given or is printed in the text. If false, it comes from a period with a year. */
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
  // All parts are as long as the text, with spaces where it is in another language. So a sentence is in the part that has its first letter.
  const languageAt = ({ start }: Span) => parts.find((part) => part.text[start] === text[start])?.language ?? language;
  const sentences = sentencesOf(text, story).map((sentence) => ({ ...sentence, language: languageAt(sentence) }));
  const figures = parts.flatMap((part) => extractFigures(part.text, part.language, story)).sort(byStart);
  const allNames = parts.flatMap((part) => namesIn(part, vocabulary, figures)).sort(byStart);
  const names = joinExportsAndImports(allNames, folded);
  const parents = parentsIn(vocabulary);
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

/** The parent of each area that has one. */
function parentsIn({ areas }: NameVocabulary): Map<string, string> {
  const parents = new Map<string, string>();
  for (const [code, { parent }] of Object.entries(areas)) if (parent) parents.set(code, parent);
  return parents;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

/** The names outside figures: the "U.S." of "3 billion U.S. dollars" is not a country. */
function namesIn(part: LanguagePart, vocabulary: NameVocabulary, figures: readonly Figure[]): Name[] {
  const names = namesOf(vocabulary, part.language).findIn(part.text);
  const namesOutsideFigures = names.filter((name) => !overlaps(figures, name));
  return markPartners(namesOutsideFigures, part);
}

const namesByVocabulary = new WeakMap<NameVocabulary, Map<string, Names>>();

/** Builds the names of a language once for a vocabulary. */
function namesOf(vocabulary: NameVocabulary, language: string): Names {
  const byLanguage = namesByVocabulary.get(vocabulary) ?? new Map<string, Names>();
  namesByVocabulary.set(vocabulary, byLanguage);
  const names = byLanguage.get(language) ?? new Names(vocabulary, language);
  byLanguage.set(language, names);
  return names;
}

/** How many characters before and after a name are searched for words such as "with" and "followed". */
const MAX_DISTANCE = 40;

/** In "trade with X" and "X followed with 3 billion", X is a partner, so the name keeps only its partner code and not that of an area. */
function markPartners(names: readonly Name[], { text, language }: LanguagePart): Name[] {
  const words = nameWordsOf(language);
  if (!words) return [...names];
  const { counterpart, followsInList } = words;
  const folded = foldIn(language, text);
  return names.map((name) => {
    const partner = partnerOf(name);
    if (partner === undefined) return name;
    const before = folded.slice(Math.max(0, name.start - MAX_DISTANCE), name.start);
    const after = folded.slice(name.end, name.end + MAX_DISTANCE);
    if (!followsInList.test(after) && !counterpart.test(before)) return name;
    const { areas: _, ...codes } = name.codes;
    return { ...name, codes: { ...codes, partners: partner } };
  });
}

/** Makes one name of all trade from "exports and imports". */
function joinExportsAndImports(names: readonly Name[], folded: string): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    if (last && isExportsAndImports(last, name) && SHORT_GAP.test(folded.slice(last.end, name.start))) {
      joined.splice(-1, 1, { ...last, end: name.end, codes: { ...last.codes, indicators: 'trade' } });
    } else {
      joined.push(name);
    }
  }
  return joined;
}

function isExportsAndImports(a: Name, b: Name): boolean {
  const indicators = [a.codes.indicators, b.codes.indicators];
  return indicators.includes('exports') && indicators.includes('imports');
}

/** Up to nine characters without digits and punctuation, such as " et des " in "importations et des exportations". */
const SHORT_GAP = /^[^\p{N}.,;:!?。，；！？\n]{1,9}$/u;
