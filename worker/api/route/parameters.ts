/** The kinds of values that parameters have: what each is for, how it is written, and what is allowed. */
import { type CatalogueIndex, currencies } from '../../../data/catalogue/format/catalogue-index.ts';
import { BASES, STATUSES } from '../../../data/contract/enumerations.ts';
import { parseFactId, RELEASE_ID } from '../../../data/fact/id.ts';
import { firstDay, isMonth, lastDay, type Period, parsePeriod, type Span } from '../../../data/fact/period.ts';
import { WINDOWS } from '../../../data/fact/window.ts';
import { defaultLanguage } from '../../select/labels.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { invalid, type Kind } from './query.ts';

type Terms = keyof CatalogueIndex['vocabulary'];

/** Codes of the vocabulary. */
function code(terms: Terms, description: string, example: (index: CatalogueIndex) => string): Kind<string> {
  return {
    description,
    example,
    read: (text, { index }) => (Object.hasOwn(index.vocabulary[terms], text) ? text : undefined),
    allowed: ({ index }) => Object.keys(index.vocabulary[terms]),
  };
}

/** One of a few words. */
export function word<const T extends string>(
  words: (index: CatalogueIndex) => readonly T[],
  description: string,
  example: (index: CatalogueIndex) => string,
): Kind<T> {
  return {
    description,
    example,
    read: (text, { index }) => words(index).find((word) => word === text),
    allowed: ({ index }) => words(index),
  };
}

export const area = code('areas', 'The area that reports (SDMX `REF_AREA`)', ({ examples }) => examples.area);
export const indicator = code('indicators', 'What is measured, such as `trade`, `exports` or `imports`', () => 'trade');
export const measure = code('measures', 'Kind of measurement: `value`, `growth`, `share` and so on', () => 'value');
export const partner = code('partners', 'The counterpart area (SDMX `COUNTERPART_AREA`)', () => 'world');
export const breakdown = code('breakdowns', 'The part of the total that is counted', () => 'total');

export const period: Kind<string> = {
  description: 'The reference period (SDMX `TIME_PERIOD`)',
  example: ({ examples }) => examples.period,
  read: (text) => (parsePeriod(text) ? text : undefined),
  // Of the area's cards of all trade, the newest first.
  all: async ({ periods }, { area }) => (await periods(String(area))).map(({ id }) => id).reverse(),
  allowed: () => 'a month (`2025-05`), several months of a year (`2025-01..2025-05`) or a year (`2024`)',
  schema: { pattern: '^\\d{4}(-\\d\\d(\\.\\.\\d{4}-\\d\\d)?)?$' },
};

export const window: Kind<string> = {
  description:
    'Which periods: the same months of every year, every quarter, every single month, or the year to date at every month',
  example: () => 'year',
  read: (text) => (WINDOWS.has(text) ? text : undefined),
  allowed: () =>
    '`year`, `quarter` (every quarter), `month` (every single month), `ytd` (January to each month), `month-05`, `ytd-05` (January to May) or `months-03-05`',
  schema: { pattern: '^(year|quarter|month(-\\d\\d)?|ytd(-\\d\\d)?|months-\\d\\d-\\d\\d)$' },
};

const MONTH = 'a month written `YYYY-MM`';

export const from: Kind<string> = {
  description: 'The first month: only periods that begin in it or later',
  example: ({ examples }) => firstDay(parsePeriod(examples.period) as Period).slice(0, 7),
  read: (text) => (isMonth(text) ? text : undefined),
  allowed: () => MONTH,
  schema: { pattern: '^\\d{4}-\\d\\d$' },
};

export const to: Kind<string> = {
  ...from,
  description: 'The last month: only periods that end in it or earlier',
  example: ({ examples }) => lastDay(parsePeriod(examples.period) as Period).slice(0, 7),
};

/** Throws a 400 for a span that ends before it begins: no period lies within it. */
export function checkSpan({ from, to }: Span): void {
  if (from === undefined || to === undefined || from <= to) return;
  throw invalid('from', `"from" (${from}) is after "to" (${to}).`, `a month up to ${to}`);
}

export const factIds: Kind<string> = {
  description: 'Ids of facts',
  example: ({ examples }) => examples.fact,
  read: (text) => (parseFactId(text) ? text : undefined),
  allowed: () => 'ids as listed by `/v1/facts`',
};

/** Whether the release exists is known when the facts are selected. */
export const release: Kind<string> = {
  description: 'The release that printed the number',
  example: ({ examples }) => examples.release,
  read: (text) => (RELEASE_ID.test(text) ? text : undefined),
  allowed: () => 'an id as listed by `/v1/releases`',
  schema: { pattern: RELEASE_ID.source },
};

export const basis = word(
  () => BASES,
  'How the number is known. `stated`: printed by a source; `derived`: computed from stated numbers',
  () => 'stated',
);
export const status = word(
  () => STATUSES,
  'Status after publication',
  () => 'current',
);

export { asOf, checkClocks, checkDay, publishedBy, updatedAfter } from './day-parameters.ts';

const LARGEST_LIMIT = 1000;
/** Items of a list where `limit` is not given. */
export const DEFAULT_LIMIT = 100;

export const limit: Kind<number> = {
  description: 'The largest number of items in the answer',
  example: () => '10',
  read: (text) => (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= LARGEST_LIMIT ? Number(text) : undefined),
  allowed: () => `a whole number from 1 to ${LARGEST_LIMIT}`,
  schema: { type: 'integer', minimum: 1, maximum: LARGEST_LIMIT },
};

/** The value is the id of the last item of the page before. */
export function cursor(isId: (id: string) => boolean, example: (index: CatalogueIndex) => string): Kind<string> {
  return {
    description: 'Where the next page begins: the cursor in the link `next` of the page before',
    example: (index) => encodeCursor(example(index)),
    read: (text) => {
      const id = decodeCursor(text);
      return id !== null && isId(id) ? id : undefined;
    },
    write: encodeCursor,
    allowed: () => 'the cursor of a next link of this list, unchanged',
    schema: { pattern: '^[A-Za-z0-9_-]+$' },
  };
}

export const factCursor = cursor(
  (id) => parseFactId(id) !== null,
  ({ examples }) => examples.fact,
);
export const releaseCursor = cursor(
  (id) => RELEASE_ID.test(id),
  ({ examples }) => examples.release,
);

export const currency = word(
  currencies,
  'The currency of the headline, where the source gives it; else that of the area',
  (index) => currencies(index).at(-1) ?? '',
);

export const lang = word(
  ({ languages }) => languages.map(({ code }) => code),
  'The language of labels and words',
  ({ languages }) => languages[0]?.code ?? '',
);

/** The code of the language where none is asked for. */
export function defaultLang(index: Pick<CatalogueIndex, 'languages'>): string {
  return defaultLanguage(index).code;
}

export const page: Kind<number> = {
  description: 'The page of the feed, counted from 1, which is the newest',
  example: () => '1',
  read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
  allowed: () => 'a whole number from 1',
  schema: { type: 'integer', minimum: 1 },
};
