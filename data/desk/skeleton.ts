/**
 * Finds what a release of a story needs: its figures as observations without codes, and entries for countries and sites
 * that the record does not have yet.
 */
import { isCurrency } from '../fact/unit.ts';
import { parsePrintedNumber } from '../printed/printed.ts';
import type { Agencies } from '../record/agencies.ts';
import { isWrittenInLatin, namesWithoutLabels } from '../record/agency-labels.ts';
import { addNewCodes } from '../record/record.ts';
import type { Labels, TradeRecord, Vocabulary } from '../record/schema.ts';
import type { Figure } from '../text/figures/figures.ts';
import type { OpenObservation, OpenRelease } from './release-file.ts';
import type { StoryText } from './story/read-story.ts';
import { StoryIndex } from './story-index.ts';

export interface Skeleton {
  index: StoryIndex;
  /** With `newCodes` added. */
  record: TradeRecord;
  /** Countries as areas and as partners, the currencies of the figures, and the names of publisher and agency. */
  newCodes: Pick<Vocabulary, 'areas' | 'partners' | 'units'> & { agencies: Agencies };
  /** One for each figure of the paragraphs. The headline repeats them. */
  observations: OpenObservation[];
}

/** `area` is the one that a flag names; default: the main area of the story. */
export function skeletonOf(story: StoryText, record: TradeRecord, head: OpenRelease, area?: string): Skeleton {
  const { countries, mainArea } = new StoryIndex(story, record.vocabulary, head.published);
  const newCountries = (list: List) => {
    const terms: Record<string, Vocabulary[List][string]> = {};
    for (const code of countries) {
      // An area does not trade with itself.
      const isSelf = list === 'partners' && code === (area ?? mainArea);
      if (isSelf || Object.hasOwn(record.vocabulary[list], code)) continue;
      const term = countryTerm(list, code, record);
      if (term) terms[code] = term;
    }
    return terms;
  };
  const sites = namesWithoutLabels(record, head);
  const figures = story.figures.filter(({ paragraph }) => paragraph > 0);
  const newCodes = {
    areas: newCountries('areas'),
    partners: newCountries('partners'),
    units: currenciesOf(figures, record),
    agencies: Object.fromEntries(sites.map((name) => [name, { labels: labelsToFill(name, record) }])),
  };
  const { vocabulary } = addNewCodes(record, newCodes);
  return {
    index: new StoryIndex(story, vocabulary, head.published),
    record: { ...record, vocabulary },
    newCodes,
    observations: figures.map((figure) => observationOf(figure, story.language)),
  };
}

/** Entries for currencies that the record lacks. The editor writes the words after a number ("de euros"). */
function currenciesOf(figures: readonly Figure[], { vocabulary, dataset }: TradeRecord): Vocabulary['units'] {
  const currencies = new Set(figures.flatMap(({ unit }) => (unit && isCurrency(unit) ? [unit] : [])));
  const missing = [...currencies].filter((unit) => !Object.hasOwn(vocabulary.units, unit));
  const labels = Object.fromEntries(dataset.languages.map(({ code }) => [code, '']));
  return Object.fromEntries(missing.map((unit) => [unit, { labels, note: 'ISO 4217' }]));
}

/** The name itself in languages with Latin letters; an empty text, which the check refuses, in others. */
function labelsToFill(name: string, { dataset }: TradeRecord): Labels {
  return Object.fromEntries(dataset.languages.map(({ code }) => [code, isWrittenInLatin(code) ? name : '']));
}

function observationOf(figure: Figure, language: string): OpenObservation {
  const { qualifier, unit, direction, paragraph } = figure;
  const printed = figure.text.replace(/\s+/g, ' ').trim();
  const token = parsePrintedNumber(printed, language);
  const isFall = direction === 'down' && unit === 'percent';
  const value = token?.value ?? null;
  return {
    area: null,
    indicator: null,
    measure: null,
    partner: null,
    breakdown: null,
    period: null,
    value: value !== null && isFall ? -Math.abs(value) : value,
    unit,
    qualifier: token?.qualifier ?? qualifier ?? 'exact',
    printed,
    paragraph,
  };
}

/** ISO 3166-1 reserves these codes for unions. */
const NOT_COUNTRIES = ['EU', 'EZ', 'UN'];

const COUNTRY = /^[A-Z]{2}$/;

type List = 'areas' | 'partners';

/** The entry of a country (ISO 3166-1); null for a code that is not a country. */
function countryTerm(list: List, code: string, { vocabulary, dataset }: TradeRecord): Vocabulary[List][string] | null {
  if (!COUNTRY.test(code) || NOT_COUNTRIES.includes(code)) return null;
  const existing = vocabulary.areas[code] ?? vocabulary.partners[code];
  const labels =
    existing?.labels ??
    Object.fromEntries(dataset.languages.map(({ code: language }) => [language, nameOfCountry(code, language)]));
  const term = { labels, aliases: existing?.aliases, note: 'ISO 3166-1' };
  // The story does not say in which currency the statistics are. The check refuses the empty text.
  if (list === 'areas') return { ...term, kind: 'country', currency: existing?.currency ?? '' };
  // Countries on record share one division, such as "countries".
  const recordedCountry = Object.keys(vocabulary.partners).find((partner) => COUNTRY.test(partner));
  return { ...term, division: vocabulary.partners[recordedCountry ?? '']?.division };
}

/** The name that Node knows; an empty text to fill in if it knows none in the language. */
function nameOfCountry(code: string, language: string): string {
  if (!Intl.DisplayNames.supportedLocalesOf(language).length) return '';
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code) ?? '';
}
