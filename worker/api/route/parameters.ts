/** The kinds of values that parameters have: what each is for, how it is written, and what is allowed. */
import { SECTIONS_OF } from '../../../data/card/sections.ts';
import { type CatalogueIndex, currencies } from '../../../data/catalogue/format/catalogue-index.ts';
import { BASES, CARD_VIEWS, isDay, STATUSES } from '../../../data/contract/enumerations.ts';
import { parseFactId, RELEASE_ID } from '../../../data/fact/id.ts';
import { firstDay, isMonth, lastDay, type Period, parsePeriod, type Span } from '../../../data/fact/period.ts';
import { latestDateOnEarth } from '../../../data/fact/today.ts';
import { WINDOWS } from '../../../data/fact/window.ts';
import { invalid, notFound, type ProblemWord } from '../../http/problem.ts';
import type { Kind, ParameterContext } from './query.ts';

type Example = (index: CatalogueIndex) => string;

/** Codes of the vocabulary. */
function code(terms: keyof CatalogueIndex['vocabulary'], description: string, example: Example): Kind<string> {
  return word(({ vocabulary }) => Object.keys(vocabulary[terms]), description, example);
}

/** One of a few words. */
export function word<const T extends string>(
  words: (index: CatalogueIndex) => readonly T[],
  description: string,
  example: Example,
): Kind<T> {
  return {
    description,
    example,
    read: (text, { index }) => words(index).find((word) => word === text),
    allowed: ({ index }) => words(index),
  };
}

/** The same of words that every record has. */
export function oneOf<const T extends string>(names: readonly T[], description: string, example: T): Kind<T> {
  const shown = () => example;
  return word(() => names, description, shown);
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

export const from: Kind<string> = {
  description: 'The first month: only periods that begin in it or later',
  example: ({ examples }) => firstDay(parsePeriod(examples.period) as Period).slice(0, 7),
  read: (text) => (isMonth(text) ? text : undefined),
  allowed: () => 'a month written `YYYY-MM`',
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

/** A day that has begun somewhere on Earth; with `isKnown` not before the first release either. */
function pastDay(name: string, description: string, isKnown = false): Kind<string> {
  return {
    description,
    example: ({ examples }) => examples.day,
    read: (text, context) => {
      if (!isDay(text)) return undefined;
      checkDay(text, name, context, isKnown);
      return text;
    },
    allowed: ({ index }) => {
      const range = isKnown ? `from ${index.since} to ${latestDateOnEarth()}` : `up to ${latestDateOnEarth()}`;
      return `a day written YYYY-MM-DD, ${range}`;
    },
    schema: { format: 'date' },
  };
}

/**
 * Throws a 400 for a day that has not begun anywhere: it may be tomorrow in Beijing while it is today by UTC. With `isKnown` also throws a
 * 404 for a day before the first release.
 */
export function checkDay(day: string, parameter: string, { index }: ParameterContext, isKnown = true): void {
  const latest = latestDateOnEarth();
  const allowed = isKnown ? `a day from ${index.since} to ${latest}` : `a day up to ${latest}`;
  if (day > latest) {
    const detail = `${day} is in the future; the latest date anywhere on Earth is ${latest}.`;
    throw invalid(parameter, detail, allowed, dayRange(index));
  }
  if (!isKnown || day >= index.since) return;
  const detail = `No page of the record was published by ${day}. The first is of ${index.since}.`;
  throw notFound(parameter, detail, allowed, dayRange(index));
}

/** The days that a page of what was known on a day can be asked for. */
export function dayRange({ since }: Pick<CatalogueIndex, 'since'>): ProblemWord {
  return { name: 'dayRange', days: [since] };
}

export const asOf = pastDay(
  'asOf',
  'A day: what sources published by that day say. A number that a later page replaced has the status `superseded`',
  true,
);
export const updatedAfter = pastDay(
  'updatedAfter',
  'A day: only facts whose field `updated` is after it, which changed since. Facts whose id was withdrawn (410) are in no list: the JSON of the whole record names them',
);

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

export const basis = oneOf(
  BASES,
  'How the number is known. `stated`: printed by a source; `derived`: computed from stated numbers',
  'stated',
);
export const status = oneOf(STATUSES, 'Status after publication', 'current');

/** Items of a list where `limit` is not given. */
export const DEFAULT_LIMIT = 100;
const MOST_ITEMS = 1000;
export const limit: Kind<number> = {
  description: 'The largest number of items in the answer',
  example: () => '10',
  read: (text) => (/^[1-9]\d*$/.test(text) && Number(text) <= MOST_ITEMS ? Number(text) : undefined),
  allowed: () => `a whole number from 1 to ${MOST_ITEMS}`,
  schema: { type: 'integer', minimum: 1, maximum: MOST_ITEMS },
};

/** The id of the last item of the page before, so that a page stays right while the record grows. */
function cursor(of: Kind<string>): Kind<string> {
  return {
    ...of,
    description: 'Where the next page begins: the cursor in the link `next` of the page before',
    allowed: () => 'the cursor of a next link of this list, unchanged',
  };
}
export const factCursor = cursor(factIds);
export const releaseCursor = cursor(release);

/** `limit` items of `all` from the first that `isNext` accepts, with the cursor of the next page; null on the last. */
export function pageOf<T extends { id: string }>(all: readonly T[], limit: number, isNext: (id: string) => boolean) {
  const rest = all.filter(({ id }) => isNext(id));
  const items = rest.slice(0, limit);
  return { items, last: items.length < rest.length ? (items.at(-1)?.id ?? null) : null };
}

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
export function defaultLang({ languages }: Pick<CatalogueIndex, 'languages'>): string {
  return languages[0]?.code ?? '';
}

export const show = word(
  () => SECTIONS_OF.full.toSorted(),
  'Parts of the card beside headline, growth and source; all where it is left out',
  () => 'month,trend',
);

export const view = oneOf(
  CARD_VIEWS,
  'How much of the card. `compact`: the headline with growth, trend and source; `full`: everything that is known of the period',
  'full',
);

export const theme = oneOf(
  ['light', 'dark'],
  'The colours of the element; where it is left out, those of the page around',
  'dark',
);

/** A page that declares no scheme is light whatever its readers prefer, so pictures and iframes are too. */
export const drawnTheme = oneOf(
  ['light', 'dark', 'auto'],
  'The colours; `auto` follows what the reader prefers',
  'dark',
);

export const fragment = oneOf(
  ['1', 'element'],
  'Instead of a whole file: `1`, a table cell of tags and styles that mail programs and a strict CMS keep; `element`, the element with its card in declarative shadow DOM, which its script takes over',
  'element',
);

export const style = oneOf(
  ['inline', 'linked'],
  'Of `fragment=element`: whether the styles of the card stand in it, or are loaded from the site, for pages whose policy forbids inline styles',
  'linked',
);
