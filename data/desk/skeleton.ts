/**
 * Finds what a release of a story needs: its figures as observations without codes, and entries for countries and sites
 * that the record does not have yet.
 */
import { isCurrency } from '../fact/unit.ts';
import { parsePrintedNumber } from '../printed/printed.ts';
import { type Agencies, isWrittenInLatin, sitesWithoutLabels } from '../record/agencies.ts';
import { addNewCodes } from '../record/record.ts';
import type { Labels, TradeRecord, Vocabulary } from '../record/schema.ts';
import type { Figure } from '../text/figures/figures.ts';
import { NamedStory } from './named-story.ts';
import type { OpenObservation, OpenRelease } from './release-file.ts';
import type { StoryText } from './story/read-story.ts';

export interface Skeleton {
  named: NamedStory;
  /** The record with `newCodes`. */
  record: TradeRecord;
  /** Countries as areas and as partners, the currencies of the figures, and the names of publisher and agency. */
  newCodes: Pick<Vocabulary, 'areas' | 'partners' | 'units'> & { agencies: Agencies };
  /** One for each figure of the paragraphs. The headline repeats them. */
  observations: OpenObservation[];
}

export function skeletonOf(story: StoryText, record: TradeRecord, head: OpenRelease, area?: string): Skeleton {
  const { countries, mainArea } = new NamedStory(story, record.vocabulary, head.published);
  const missing = (list: List) => {
    const terms: Record<string, Vocabulary[List][string]> = {};
    for (const code of countries) {
      // An area does not trade with itself.
      const isArea = list === 'partners' && code === (area ?? mainArea);
      const term = isArea || Object.hasOwn(record.vocabulary[list], code) ? null : countryTerm(list, code, record);
      if (term) terms[code] = term;
    }
    return terms;
  };
  const sites = sitesWithoutLabels(record, head);
  const figures = story.figures.filter(({ paragraph }) => paragraph > 0);
  const newCodes = {
    areas: missing('areas'),
    partners: missing('partners'),
    units: currenciesOf(figures, record),
    agencies: Object.fromEntries(sites.map((name) => [name, { labels: labelsToFill(name, record) }])),
  };
  const { vocabulary } = addNewCodes(record, newCodes);
  return {
    named: new NamedStory(story, vocabulary, head.published),
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
  const size = token?.value ?? null;
  return {
    area: null,
    indicator: null,
    measure: null,
    partner: null,
    breakdown: null,
    period: null,
    value: size !== null && isFall ? -Math.abs(size) : size,
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
  const otherCountry = Object.entries(vocabulary.partners).find(([other]) => COUNTRY.test(other));
  return { ...term, division: otherCountry?.[1].division };
}

/** The name that Node knows; an empty text to fill in if it knows none in the language. */
function nameOfCountry(code: string, language: string): string {
  if (!Intl.DisplayNames.supportedLocalesOf(language).length) return '';
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code) ?? '';
}
