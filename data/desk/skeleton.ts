/**
 * Finds what a release of a story needs: its figures as observations without codes, and entries for countries and sites
 * that the record does not have yet.
 */
import { fold } from '../printed/fold.ts';
import { parsePrinted } from '../printed/printed.ts';
import { type Agencies, isWrittenInLatin, namelessSites } from '../record/agencies.ts';
import { addNewCodes } from '../record/record.ts';
import type { Labels, TradeRecord, Vocabulary } from '../record/schema.ts';
import type { Figure } from '../text/figures/figures.ts';
import { nameWordsOf } from '../text/names/name-words.ts';
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
  const missing = (list: 'areas' | 'partners') =>
    Object.fromEntries(
      countries.flatMap((code) => {
        // An area does not trade with itself.
        const isKnown =
          Object.hasOwn(record.vocabulary[list], code) || (list === 'partners' && code === (area ?? mainArea));
        const term = isKnown ? null : countryTerm(list, code, record);
        return term ? [[code, term] as const] : [];
      }),
    );
  const sites = namelessSites(record, head);
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

/** Entries for currencies that the record lacks. What stands after a number ("de euros") is for the editor to write. */
function currenciesOf(figures: readonly Figure[], { vocabulary, dataset }: TradeRecord): Vocabulary['units'] {
  const currencies = new Set(figures.flatMap(({ unit }) => (unit && CURRENCY.test(unit) ? [unit] : [])));
  const missing = [...currencies].filter((unit) => !Object.hasOwn(vocabulary.units, unit));
  const labels = Object.fromEntries(dataset.languages.map(({ code }) => [code, '']));
  return Object.fromEntries(missing.map((unit) => [unit, { labels, note: 'ISO 4217' }]));
}

const CURRENCY = /^[A-Z]{3}$/;

/** The name itself in languages with Latin letters; an empty text, which the check refuses, in others. */
function labelsToFill(name: string, { dataset }: TradeRecord): Labels {
  return Object.fromEntries(dataset.languages.map(({ code }) => [code, isWrittenInLatin(code) ? name : '']));
}

function observationOf(figure: Figure, language: string): OpenObservation {
  const { qualifier, unit, direction, paragraph } = figure;
  const printed = figure.text.replace(/\s+/g, ' ').trim();
  const token = parsePrinted(printed, language);
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

/** The entry of a country (ISO 3166-1), with the names that Node knows; null for a code that is not a country. */
function countryTerm(list: List, code: string, record: TradeRecord): Vocabulary[List][string] | null {
  const { vocabulary, dataset } = record;
  const existing = vocabulary.areas[code] ?? vocabulary.partners[code];
  const named = dataset.languages.map(({ code: language }) => [language, namesIn(language, code)] as const);
  const hasName = existing !== undefined || named.some(([, names]) => names.length);
  if (!COUNTRY.test(code) || NOT_COUNTRIES.includes(code) || !hasName) return null;
  const first = named.map(([language, [label = '']]) => [language, label] as const);
  const further = named.filter(([language, [, ...others]]) => others.length && nameWordsOf(language));
  const labels: Labels = existing?.labels ?? Object.fromEntries(first);
  const aliases = existing
    ? existing.aliases
    : Object.fromEntries(further.map(([language, [, ...others]]) => [language, others]));
  const names = { labels, ...(aliases && Object.keys(aliases).length ? { aliases } : {}), note: 'ISO 3166-1' };
  // Nothing in the story tells the currency of the statistics: the check refuses the empty text.
  if (list === 'areas') return { ...names, kind: 'country', currency: existing?.currency ?? '' };
  const countries = Object.entries(vocabulary.partners).filter(([other]) => COUNTRY.test(other));
  return { ...names, division: countries[0]?.[1].division };
}

/** The names of a country in a language, the usual one first. */
function namesIn(language: string, code: string): string[] {
  const locales = nameWordsOf(language)?.locales ?? [language];
  const names = new Map<string, string>();
  for (const locale of Intl.DisplayNames.supportedLocalesOf([...locales])) {
    // The short name first, "Hong Kong", unless it is an abbreviation: "US" is also a word.
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
