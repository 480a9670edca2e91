/**
 * The skeleton of a release: all figures of a story with their places and numbers, and no codes; and the countries that it would bring into the
 * vocabulary, with the names that the runtime has.
 */
import { fold } from '../printed/fold.ts';
import { parsePrinted } from '../printed/printed.ts';
import type { Labels, TradeRecord, Vocabulary } from '../record/schema.ts';
import { extractFigures } from '../text/figures/extract.ts';
import type { Figure } from '../text/figures/figure.ts';
import { mentionGrammarOf } from '../text/grammars/all-mentions.ts';
import { NamedStory } from './named.ts';
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
  const printed = figure.text.replace(/\s+/g, ' ').trim();
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

/** Codes that ISO 3166-1 reserves for what is no country. */
const NO_COUNTRY = ['EU', 'EZ', 'UN'];

/** The codes that countries have in every vocabulary. */
const COUNTRY = /^[A-Z]{2}$/;

type List = 'areas' | 'partners';

/** The term of a country (ISO 3166-1) that the list lacks; null for a code of none. A language that the runtime lacks has no label. */
function countryTerm(list: List, code: string, record: TradeRecord): Vocabulary[List][string] | null {
  const { vocabulary, dataset } = record;
  const known = vocabulary.areas[code] ?? vocabulary.partners[code];
  const named = dataset.languages.map(({ code: language }) => [language, namesIn(language, code)] as const);
  if (!COUNTRY.test(code) || NO_COUNTRY.includes(code) || (!known && named.every(([, names]) => !names.length)))
    return null;
  const first = named.flatMap(([language, [label]]) => (label ? [[language, label] as const] : []));
  const further = named.filter(([language, [, ...others]]) => others.length && mentionGrammarOf(language));
  const labels: Labels = known?.labels ?? Object.fromEntries(first);
  const aliases = known
    ? known.aliases
    : Object.fromEntries(further.map(([language, [, ...others]]) => [language, others]));
  const names = { labels, ...(aliases && Object.keys(aliases).length ? { aliases } : {}), note: 'ISO 3166-1' };
  if (list === 'areas') return { ...names, kind: 'country', currency: usualCurrency(vocabulary) };
  const countries = Object.entries(vocabulary.partners).filter(([other]) => COUNTRY.test(other));
  return { ...names, division: countries[0]?.[1].division };
}

/** What texts of the language call the country, the usual name first. */
function namesIn(language: string, code: string): string[] {
  const locales = mentionGrammarOf(language)?.countries.locales ?? [language];
  const names = new Map<string, string>();
  for (const locale of Intl.DisplayNames.supportedLocalesOf([...locales])) {
    // The short name first, "Hong Kong", unless it is an abbreviation: "US" is a word in lower case too.
    for (const style of ['short', 'long'] as const) {
      const name = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' }).of(code);
      for (const form of name?.split(/ ?[()（）]/u) ?? []) {
        const isAbbreviation = form.includes('.') || (form.length <= 3 && /^\p{Lu}/u.test(form));
        if (form.length > 1 && !isAbbreviation && !names.has(fold(form))) names.set(fold(form), form);
      }
    }
  }
  return [...names.values()];
}

/** The currency in which most countries of the record give their trade. */
function usualCurrency({ areas }: Vocabulary): string {
  const countries = Object.values(areas).filter(({ kind }) => kind === 'country');
  const counts = Map.groupBy(countries, ({ currency }) => currency ?? 'USD');
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 'USD';
}
