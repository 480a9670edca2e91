/** The skeleton of a release: all figures of a story with their places and numbers, and no codes. */
import { isAmount } from '../fact/unit.ts';
import { parsePrinted } from '../printed/printed.ts';
import type { NotTaken, TradeRecord } from '../record/schema.ts';
import { extractFigures } from '../text/figures/extract.ts';
import type { Figure } from '../text/figures/figure.ts';
import { significantDigits } from '../text/lookup/hint.ts';
import { NamedStory } from './named.ts';
import { countryTerm } from './new-codes.ts';
import type { OpenObservation, OpenRelease } from './release-file.ts';
import type { StoryText } from './story/read-story.ts';
import { type KnownPage, tierOf } from './story/story-page.ts';

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
  newAreas: TradeRecord['vocabulary']['areas'];
  newPartners: TradeRecord['vocabulary']['partners'];
  figures: SkeletonFigure[];
}

/** Digits of an amount that two quantities of one page seldom share. */
const TELLING = 3;

/**
 * The figures to choose a series for, and those that are most likely no observation, each with the reason: an amount of three digits or more that
 * an earlier figure of the page has already, and a count in a sentence that names no indicator. An editor may move them.
 */
export function divided({ figures, named }: Skeleton) {
  const open: SkeletonFigure[] = [];
  const notTaken: (SkeletonFigure & { reason: NotTaken['reason'] })[] = [];
  for (const each of figures) {
    const { figure } = each;
    const isRepeated =
      figure.unit !== null &&
      isAmount(figure.unit) &&
      significantDigits(figure.text) >= TELLING &&
      open.some((other) => other.figure.unit === figure.unit && other.figure.value === figure.value);
    const isCount = figure.unit === null || figure.unit === 'count';
    const sentence = named.sentenceAt(figure);
    const isUnnamed = isCount && sentence !== undefined && !named.codesIn(sentence, 'indicators').length;
    if (isRepeated) notTaken.push({ ...each, reason: 'repeats' });
    else if (isUnnamed) notTaken.push({ ...each, reason: 'no-indicator' });
    else open.push(each);
  }
  return { open, notTaken };
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
  const [newAreas, newPartners] = [lacking('areas'), lacking('partners')];
  const { areas, partners } = record.vocabulary;
  const vocabulary = {
    ...record.vocabulary,
    areas: { ...areas, ...newAreas },
    partners: { ...partners, ...newPartners },
  };
  const named = new NamedStory(story, vocabulary, published);
  const figures = all
    // The headline repeats what the story says.
    .filter((figure) => figure.paragraph > 0)
    .map((figure) => ({ figure, observation: observationOf(figure, story.language) }));
  return { named, record: { ...record, vocabulary }, newAreas, newPartners, figures };
}

/** The page without its figures. `page` has what is known of it. */
export function pageOf(
  { publisher, agency, title, url, published }: KnownPage,
  language: string,
  record: TradeRecord,
): OpenRelease {
  const today = new Date().toISOString().slice(0, 10);
  return {
    $schema: '../release.schema.json',
    publisher,
    agency: agency ?? publisher,
    title,
    url,
    language,
    tier: tierOf(publisher, agency ?? publisher, record),
    published,
    recorded: today,
    retrieved: today,
    observations: [],
    notTaken: [],
  };
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
