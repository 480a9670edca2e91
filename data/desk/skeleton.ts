/** The skeleton of a release: all figures of a story with their places and numbers, and no codes. */
import { parsePrinted } from '../printed/printed.ts';
import type { TradeRecord, Vocabulary } from '../record/schema.ts';
import { extractFigures } from '../text/figures/extract.ts';
import type { Figure } from '../text/figures/figure.ts';
import { NamedStory } from './named.ts';
import { countryTerm } from './new-codes.ts';
import { type OpenObservation, withCodes } from './release-file.ts';
import type { StoryText } from './story/read-story.ts';

/** A figure with the observation that it may become. */
export interface SkeletonFigure {
  figure: Figure;
  observation: OpenObservation;
}

export interface Skeleton {
  named: NamedStory;
  /** The record with the countries that the story names and the vocabulary lacks. */
  record: TradeRecord;
  /** Those countries as areas and as partners. */
  newCodes: Pick<Vocabulary, 'areas' | 'partners'>;
  figures: SkeletonFigure[];
}

export function skeletonOf(story: StoryText, record: TradeRecord, published: string): Skeleton {
  const all = extractFigures(story.text, story.language, story.story);
  const { countries, areas: known } = new NamedStory(story, record.vocabulary, published);
  const lacking = (list: 'areas' | 'partners') =>
    Object.fromEntries(
      countries.flatMap((code) => {
        // An area does not trade with itself.
        const isKnown = Object.hasOwn(record.vocabulary[list], code) || (list === 'partners' && code === known[0]);
        const term = isKnown ? null : countryTerm(list, code, record);
        return term ? [[code, term] as const] : [];
      }),
    );
  const newCodes = { areas: lacking('areas'), partners: lacking('partners') };
  const vocabulary = withCodes(record.vocabulary, newCodes);
  const named = new NamedStory(story, vocabulary, published);
  const figures = all
    // The headline repeats what the story says.
    .filter((figure) => figure.paragraph > 0)
    .map((figure) => ({ figure, observation: observationOf(figure, story.language) }));
  return { named, record: { ...record, vocabulary }, newCodes, figures };
}

function observationOf(figure: Figure, language: string): OpenObservation {
  const { qualifier, unit, direction, paragraph } = figure;
  const printed = tokenOf(figure, language);
  const token = parsePrinted(printed, language);
  const isFall = direction === 'down' && unit === 'percent';
  const size = token?.value ?? null;
  return {
    ...{ area: null, indicator: null, measure: null, partner: null, breakdown: null, period: null },
    value: size !== null && isFall ? -Math.abs(size) : size,
    unit,
    qualifier: token?.qualifier ?? qualifier ?? 'exact',
    printed,
    paragraph,
  };
}

const LONGEST = 60;

/** The longest part of the figure's words that reads as its number; all of them where none does. */
function tokenOf({ text, value, unit }: Figure, language: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const reads = (token: string) => {
    const parsed = token.length <= LONGEST ? parsePrinted(token, language) : null;
    return parsed !== null && Math.abs(parsed.value) === Math.abs(value) && (parsed.unit ?? unit) === unit;
  };
  for (let length = words.length; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if (isEnd(words, from) && isEnd(words, from + length) && reads(words.slice(from, from + length)))
        return words.slice(from, from + length);
    }
  }
  return words.slice(0, LONGEST);
}

/** Whether a word may begin or end there; a script without spaces has no other ends of words than its characters. */
function isEnd(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const around = `${text[at - 1]}${text[at]}`;
  return /\p{Script=Han}/u.test(around) || /\s/.test(around);
}
