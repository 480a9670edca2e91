/** The parameters of routes: what each is for, what is allowed, and an example. */
import { SECTIONS_OF } from '../../../data/card/sections.ts';
import { type CatalogueIndex, currencies } from '../../../data/catalogue/format/catalogue-index.ts';
import { BASES, CARD_VIEWS, isDay, STATUSES } from '../../../data/contract/enumerations.ts';
import { parseFactId, RELEASE_ID } from '../../../data/fact/id.ts';
import { firstDay, isMonth, lastDay, type Period, parsePeriod, type Span } from '../../../data/fact/period.ts';
import { PERIOD_TYPES } from '../../../data/fact/period-type.ts';
import { latestDateOnEarth } from '../../../data/fact/today.ts';
import { escapePlain } from '../../formats/escape.ts';
import { invalid, notFound, type PageMessage } from '../../http/problem.ts';
import type { FromIndex, Parameter } from './query.ts';

/** A code that the data set has. `codes` is the name of the list in the OpenAPI document. */
function code(
  codes: string,
  allowed: (index: CatalogueIndex) => readonly string[],
  description: string,
  example: FromIndex<string>,
): Parameter<string> {
  const read = (text: string, index: CatalogueIndex) => (allowed(index).includes(text) ? text : undefined);
  return { description, example, allowed, codes, json: {}, read };
}

/** One of a few words that do not depend on the data set. */
export function oneOf<const T extends string>(words: readonly T[], description: string, example: T): Parameter<T> {
  return { description, example, allowed: words, json: {}, read: (text) => words.find((word) => word === text) };
}

/** Text of one form. The pattern is for the OpenAPI document. */
export function form(
  isValid: (text: string) => boolean,
  description: string,
  { pattern, ...about }: Pick<Parameter, 'example' | 'allowed'> & { pattern?: RegExp },
): Parameter<string> {
  const json = pattern ? { type: 'string', pattern: pattern.source } : { type: 'string' };
  return { description, ...about, json, read: (text) => (isValid(text) ? text : undefined) };
}

/** Any text. Pages repeat at most 100 characters of it. */
export function anyText(description: string): Parameter<string> {
  const read = (text: string) => escapePlain(text.slice(0, 100));
  return { description, example: '', allowed: 'any text', json: { type: 'string' }, read };
}

/** A whole number from 1 to `maximum`, in its one form: without a sign or a leading zero. */
export function wholeNumber(description: string, maximum: number, example: string): Parameter<number> {
  return {
    description,
    example,
    allowed: `a whole number from 1 to ${maximum}`,
    json: { type: 'integer', minimum: 1, maximum },
    read: (text) => (/^[1-9]\d*$/.test(text) && Number(text) <= maximum ? Number(text) : undefined),
  };
}

const codesOf = (terms: keyof CatalogueIndex['vocabulary']) => (index: CatalogueIndex) =>
  Object.keys(index.vocabulary[terms]);

export const area = code(
  'AreaCode',
  codesOf('areas'),
  'The area that reports (SDMX `REF_AREA`)',
  ({ examples }) => examples.area,
);
export const indicator = code(
  'IndicatorCode',
  codesOf('indicators'),
  'What is measured, such as `trade`, `exports` or `imports`',
  'trade',
);
export const measure = code(
  'MeasureCode',
  codesOf('measures'),
  'Kind of measurement: `value`, `growth`, `share` and so on',
  'value',
);
export const partner = code(
  'PartnerCode',
  codesOf('partners'),
  'The counterpart area (SDMX `COUNTERPART_AREA`)',
  'world',
);
export const breakdown = code('BreakdownCode', codesOf('breakdowns'), 'The part of the total that is counted', 'total');

export const period = form((text) => parsePeriod(text) !== null, 'The period (SDMX `TIME_PERIOD`)', {
  example: ({ examples }) => examples.period,
  allowed: 'a month (`2025-05`), several months of a year (`2025-01..2025-05`) or a year (`2024`)',
  pattern: /^\d{4}(-\d\d(\.\.\d{4}-\d\d)?)?$/,
});

export const periodType = form((text) => PERIOD_TYPES.has(text), 'Which periods', {
  example: 'year',
  allowed:
    '`year`, `half`, `quarter`, `month`, `yearToDate` (January to each month), or one per year: `half-2`, `quarter-2`, `month-05`, `yearToDate-05`, `months-03-05`',
});

const MONTH_OR_YEAR = {
  allowed: 'a month written `YYYY-MM`, or a year written `YYYY`',
  pattern: /^\d{4}(-\d\d)?$/,
};
const isMonthOrYear = (text: string) => isMonth(text) || /^\d{4}$/.test(text);

export const from = form(isMonthOrYear, 'The first month or year: only periods that begin in it or later', {
  ...MONTH_OR_YEAR,
  example: ({ examples }) => firstDay(parsePeriod(examples.period) as Period).slice(0, 7),
});
export const to = form(isMonthOrYear, 'The last month or year: only periods that end in it or earlier', {
  ...MONTH_OR_YEAR,
  example: ({ examples }) => lastDay(parsePeriod(examples.period) as Period).slice(0, 7),
});

/** Years become their first and last month. Throws a 400 for a span that ends before it begins: no period lies within it. */
export function spanOf({ from, to }: Span): Span {
  const span = { from: from?.length === 4 ? `${from}-01` : from, to: to?.length === 4 ? `${to}-12` : to };
  if (from === undefined || to === undefined || (span.from ?? '') <= (span.to ?? '')) return span;
  throw invalid('from', `"from" (${from}) is after "to" (${to}).`, `a month or year up to ${to}`);
}

/** A day that has begun somewhere on Earth. With `isKnown` it is not before the first release either. */
function pastDay(name: string, description: string, isKnown: boolean): Parameter<string> {
  return {
    description,
    example: ({ examples }) => examples.day,
    allowed: ({ since }) => `a day written \`YYYY-MM-DD\`, ${isKnown ? `from ${since} to` : 'up to'} today`,
    json: { type: 'string', format: 'date' },
    read: (text, index) => (isDay(text) && checkDay(text, name, index, isKnown) ? text : undefined),
  };
}

/**
 * Throws a 400 for a day that has not begun anywhere: it may be tomorrow in Beijing while it is today by UTC. With `isKnown` also throws a
 * 404 for a day before the first release. Returns true for all others.
 */
function checkDay(day: string, parameter: string, { since }: CatalogueIndex, isKnown: boolean): boolean {
  const latest = latestDateOnEarth();
  const allowed = isKnown ? `a day from ${since} to ${latest}` : `a day up to ${latest}`;
  const range: PageMessage = { name: 'dayRange', days: [since] };
  if (day > latest) {
    const detail = `${day} is in the future; the latest date anywhere on Earth is ${latest}.`;
    throw invalid(parameter, detail, allowed, range);
  }
  if (!isKnown || day >= since) return true;
  const detail = `The record has no page that was published by ${day}. The first is from ${since}.`;
  throw notFound(parameter, detail, allowed, range);
}

export const asOf = pastDay('asOf', 'What sources published by this day say', true);
export const updatedAfter = pastDay('updatedAfter', 'Only facts that changed after this day', false);

export const factIds = form((text) => /^[\w.-]+$/.test(text) && parseFactId(text) !== null, 'Ids of facts', {
  example: ({ examples }) => examples.fact,
  allowed: 'an id as listed by `/v1/facts`',
});

/** A release that does not exist is found when the facts are selected. */
export const release = form((text) => RELEASE_ID.test(text), 'The release that printed the number', {
  example: ({ examples }) => examples.release,
  allowed: 'an id as listed by `/v1/releases`',
  pattern: RELEASE_ID,
});

export const basis = oneOf(BASES, '`stated`: printed by a source; `derived`: computed from stated numbers', 'stated');
/** Facts that are disputed or revised, and those whose amount of the year before was revised. */
export const CHANGED = 'changed';
export const status = oneOf(
  [...STATUSES, CHANGED],
  'Status after publication. `changed`: revised, disputed, corrected or withdrawn, or with the caveat `base-revised`',
  'current',
);

export const last = wholeNumber('Only the newest periods of each key: how many', 1000, '8');

/** Items of a list if `limit` is not given. */
export const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
export const limit = wholeNumber('The most items in the response', MAX_LIMIT, '10');

export const CURSOR = 'the cursor of a next link of this list, unchanged';

/** The id of the last item of the previous page, so that a page stays right while the record grows. */
function cursor(isId: (text: string) => boolean, example: FromIndex<string>): Parameter<string> {
  return form(isId, 'Where the next page begins', { example, allowed: CURSOR });
}
export const factCursor = cursor(
  (text) => parseFactId(text) !== null,
  ({ examples }) => examples.fact,
);
export const releaseCursor = cursor(
  (text) => RELEASE_ID.test(text),
  ({ examples }) => examples.release,
);

export const currency = code(
  'Currency',
  currencies,
  'The currency of the headline, where the source gives it; else that of the area',
  (index) => currencies(index).at(-1) ?? '',
);

export const lang = code(
  'Language',
  ({ languages }) => languages.map(({ code }) => code),
  'The language of labels and words',
  ({ languages }) => languages[0]?.code ?? '',
);

/** The code of the language if none is asked for. */
export function defaultLang({ languages }: Pick<CatalogueIndex, 'languages'>): string {
  return languages[0]?.code ?? '';
}

export const show = code(
  'CardSection',
  () => SECTIONS_OF.full.toSorted(),
  'Sections beside headline, growth and source; all by default',
  'month,trend',
);

export const view = oneOf(
  CARD_VIEWS,
  '`compact`: the headline with growth, trend and source; `full`: everything that is known of the period',
  'full',
);

/** A page that declares no scheme is light whatever its readers prefer, so pictures and iframes are too. */
export const drawnTheme = oneOf(
  ['light', 'dark', 'auto'],
  'The colors; `auto` follows what the reader prefers',
  'dark',
);

export const fragment = oneOf(
  ['1', 'element'],
  'Instead of a whole file: `1`, a table cell with inline styles for e-mail and a strict CMS; `element`, the element with its card in declarative shadow DOM',
  'element',
);

export const style = oneOf(
  ['inline', 'linked'],
  'Of `fragment=element`: inline styles, or linked ones for pages whose policy forbids inline styles',
  'linked',
);
