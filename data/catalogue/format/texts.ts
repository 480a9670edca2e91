/**
 * Labels and words, in one file for each language. A response reads only the file of its language, and the index, which every response reads,
 * does not grow with them.
 */
import type { Words, WordsByCode } from '../../contract/enumerations.ts';
import type { Language } from '../../contract/language.ts';
import type { Key } from '../../fact/id.ts';
import { fillText } from '../../fact/number-text.ts';
import { periodName, shortPeriodName } from '../../fact/period-name.ts';
import { isOfGoods } from '../../fact/same-trade.ts';
import { isNamed } from '../../fact/unit.ts';
import type { Term, TradeRecord, Vocabulary } from '../../record/schema.ts';

export interface Texts {
  language: Language;
  /** The words of cards and receipts by name, and the names of units by code. `{}` is a placeholder. */
  words: Words;
  /** The names of the periods of the record, by their ids: `Intl` would take most of the time of a first response. */
  periods: Record<string, string>;
  /** The names with short months, if they differ from `periods`. */
  shortPeriods: Record<string, string>;
  /** The phrases after exports, imports and a balance in titles, by partner: "to the United States", "from …", "with …". */
  phrases: Record<string, readonly [to: string, from: string, withPhrase: string]>;
  /** Explains the changes of definitions of partners, by partner. */
  changes: Record<string, string>;
  labels: Record<keyof Vocabulary, Record<string, string>>;
  /** The names of agencies, sites and their language editions, by the name in releases, if they differ. */
  agencies: Record<string, string>;
  offices: Record<string, string>;
  license?: string;
}

type WithTexts = Pick<TradeRecord, 'vocabulary' | 'words'> &
  Partial<Pick<TradeRecord, 'pages' | 'agencies' | 'dataset' | 'offices' | 'releases'>>;

export function textsIn(
  language: Language,
  { vocabulary, words, pages = {}, dataset, agencies = {}, offices = {}, releases = [] }: WithTexts,
  periods: Iterable<string> = [],
): Texts {
  const { code } = language;
  const labels = Object.entries(vocabulary).map(([name, terms]) => [
    name,
    mapValues(terms, (term) => term.labels[code] ?? ''),
  ]);
  const unitNames = Object.entries(vocabulary.units ?? {})
    .filter(([unit]) => isNamed(unit))
    .map(([unit, { labels }]) => [unit, labels[code] ?? '']);
  const names = [...periods].map((id): [string, string] => [id, periodName(id, language)]);
  return {
    language,
    words: { ...mapValues({ ...words, ...pages }, (word) => word[code] ?? ''), ...Object.fromEntries(unitNames) },
    periods: Object.fromEntries(names),
    shortPeriods: Object.fromEntries(
      names.flatMap(([id, name]) => {
        const short = shortPeriodName(id, language);
        return unspaced(short) === unspaced(name) ? [] : [[id, short]];
      }),
    ),
    phrases: mapTerms(vocabulary.partners, ({ phrases }) => phrases?.[code]),
    changes: mapTerms(vocabulary.partners, ({ changed }) => changed?.[code]),
    labels: Object.fromEntries(labels) as Texts['labels'],
    agencies: Object.fromEntries(
      [
        ...Object.entries(agencies).map(([name, { labels = {} }]) => [name, labels[code]]),
        ...editionNames(code, releases, (site, edition) =>
          fillText(words.inParentheses?.[code] ?? '{} ({})', agencies[site]?.labels?.[code] ?? site, edition),
        ),
      ].filter(([name, label]) => label !== undefined && label !== name),
    ),
    offices: mapValues(offices, (office) => office.labels[code] ?? ''),
    ...(dataset?.license ? { license: dataset.license.title[code] ?? '' } : {}),
  };
}

function mapTerms<T>(terms: Record<string, Term> = {}, find: (term: Term) => T | undefined): Record<string, T> {
  const entries = Object.entries(terms).map(([id, term]) => [id, find(term)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined));
}

/**
 * Names of editions that say their language in English, `People's Daily Online (Korean)` or `Xinhua (Korean service)`, with that of the
 * reader's language instead. The build has `Intl.DisplayNames` for all languages.
 */
function editionNames(
  code: string,
  releases: TradeRecord['releases'],
  nameOf: (site: string, edition: string) => string,
): [name: string, label: string][] {
  const [english, own] = ['en', code].map((tag) => new Intl.DisplayNames(tag, { type: 'language' }));
  return releases.flatMap(({ publisher, language }): [string, string][] => {
    const [, site, edition] = /^(.*) \((\w+)(?: service)?\)$/.exec(publisher) ?? [];
    const name = own?.of(language);
    if (!site || !edition || !name || name === edition || edition !== english?.of(language)) return [];
    return [[publisher, nameOf(site, name)]];
  });
}

/** A dash between spaces and one without are the same name. */
function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}

/** The name of a code. The build stops at a record with a code that has none. */
export function labelOf(
  { labels, language }: Pick<Texts, 'labels' | 'language'>,
  list: keyof Vocabulary,
  code: string,
): string {
  const label = labels[list][code];
  if (label === undefined) throw new Error(`vocabulary/${list}.json has no ${code} in ${language.code}: add it`);
  return label;
}

/** A message, or the name of a unit. The build stops at a record that lacks one. */
export function wordOf({ words, language }: Pick<Texts, 'words' | 'language'>, name: string): string {
  const word = (words as WordsByCode)[name];
  if (word === undefined) throw new Error(`The vocabulary has no word ${name} in ${language.code}: add it`);
  return word;
}

export function keyLabels(texts: Texts, key: Key): Key {
  return labelsIn(texts)(key);
}

export function periodLabel({ periods, language }: Pick<Texts, 'periods' | 'language'>, id: string): string {
  return periods[id] ?? periodName(id, language);
}

/** Like `keyLabels`, for the keys of many facts: each period is named once, because `Intl` is slow. */
export function labelsIn(texts: Texts): (key: Key) => Key {
  const names = new Map<string, string>();
  const nameOf = (period: string) => {
    const name = names.get(period) ?? periodLabel(texts, period);
    names.set(period, name);
    return name;
  };
  return ({ area, indicator, measure, partner, breakdown, period }) => ({
    area: labelOf(texts, 'areas', area),
    indicator: labelOf(texts, 'indicators', indicator),
    measure:
      measure === 'count' && isOfGoods(indicator) ? wordOf(texts, 'partnerCount') : labelOf(texts, 'measures', measure),
    partner: labelOf(texts, 'partners', partner),
    breakdown: labelOf(texts, 'breakdowns', breakdown),
    period: nameOf(period),
  });
}

/** A term in the index, without its labels. Every response reads it, so notes and other names are left out. */
type Code = Omit<Term, 'labels' | 'aliases' | 'phrases' | 'changed' | 'concept'> & {
  /** Whether the statistics office of an area counts services with the goods. */
  withServices?: true;
};
export type Codes = Record<keyof Vocabulary, Record<string, Code>>;

export function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
