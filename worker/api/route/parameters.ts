/** The query parameters of all routes: what each is for, what is allowed, and an example. */
import { SECTIONS_OF } from '../../../data/card/sections.ts';
import { type CatalogueIndex, currencies } from '../../../data/catalogue/format/catalogue-index.ts';
import { BASES, CARD_VIEWS, isDay, STATUSES } from '../../../data/contract/enumerations.ts';
import { parseFactId, RELEASE_ID } from '../../../data/fact/id.ts';
import { firstMonth, isMonth, lastMonth, type Period, parsePeriod, type Span } from '../../../data/fact/period.ts';
import { PERIOD_TYPES } from '../../../data/fact/period-type.ts';
import { latestDateOnEarth } from '../../../data/fact/today.ts';
import { escapePlain } from '../../formats/escape.ts';
import { invalid, notFound, type PageMessage } from '../../http/problem.ts';
import type { FromIndex, Parameter } from './query.ts';

/** One of the codes of the data set. `codeList` is the name of their list in the OpenAPI document. */
function code({ allowed, ...about }: CodeDefinition): Parameter<string> {
  const parse = (text: string, index: CatalogueIndex) => (allowed(index).includes(text) ? text : undefined);
  return { ...about, allowed, jsonSchema: {}, parse };
}

type CodeDefinition = Pick<Parameter, 'codeList' | 'description' | 'example'> & {
  allowed(index: CatalogueIndex): readonly string[];
};

/** One of a few words that do not depend on the data set. */
export function oneOf<const T extends string>(words: readonly T[], description: string, example: T): Parameter<T> {
  const parse = (text: string) => words.find((word) => word === text);
  return { description, example, allowed: words, jsonSchema: {}, parse };
}

/** Text that a function can check. `pattern` is only for the OpenAPI document. */
export function validText({ isValid, pattern, ...about }: TextDefinition): Parameter<string> {
  const jsonSchema = pattern ? { type: 'string', pattern: pattern.source } : { type: 'string' };
  return { ...about, jsonSchema, parse: (text) => (isValid(text) ? text : undefined) };
}

type TextDefinition = Pick<Parameter, 'description' | 'example' | 'allowed'> & {
  isValid(text: string): boolean;
  pattern?: RegExp;
};

/** Any text. Only its first 100 characters count. They are escaped, because a page repeats them. */
export function anyText(description: string): Parameter<string> {
  const parse = (text: string) => escapePlain(text.slice(0, 100));
  return { description, example: '', allowed: 'any text', jsonSchema: { type: 'string' }, parse };
}

/** A whole number from 1 to `maximum`, without a sign or a leading zero, so that each number has one canonical URL. */
export function wholeNumber(description: string, maximum: number, example: string): Parameter<number> {
  return {
    description,
    example,
    allowed: `a whole number from 1 to ${maximum}`,
    jsonSchema: { type: 'integer', minimum: 1, maximum },
    parse: (text) => (/^[1-9]\d*$/.test(text) && Number(text) <= maximum ? Number(text) : undefined),
  };
}

const codesOf = (terms: keyof CatalogueIndex['vocabulary']) => (index: CatalogueIndex) =>
  Object.keys(index.vocabulary[terms]);

export const area = code({
  codeList: 'AreaCode',
  allowed: codesOf('areas'),
  description: 'The area that reports (SDMX `REF_AREA`)',
  example: ({ examples }) => examples.area,
});
export const indicator = code({
  codeList: 'IndicatorCode',
  allowed: codesOf('indicators'),
  description: 'What is measured, such as `trade`, `exports` or `imports`',
  example: 'trade',
});
export const measure = code({
  codeList: 'MeasureCode',
  allowed: codesOf('measures'),
  description: 'Kind of measurement: `value`, `growth`, `share` and so on',
  example: 'value',
});
export const partner = code({
  codeList: 'PartnerCode',
  allowed: codesOf('partners'),
  description: 'The counterpart area (SDMX `COUNTERPART_AREA`)',
  example: 'world',
});
export const breakdown = code({
  codeList: 'BreakdownCode',
  allowed: codesOf('breakdowns'),
  description: 'The part of the total that is counted',
  example: 'total',
});

export const period = validText({
  isValid: (text) => parsePeriod(text) !== null,
  description: 'The period (SDMX `TIME_PERIOD`)',
  example: ({ examples }) => examples.period,
  allowed: 'a month (`2025-05`), several months of a year (`2025-01..2025-05`) or a year (`2024`)',
  pattern: /^\d{4}(-\d\d(\.\.\d{4}-\d\d)?)?$/,
});

export const periodType = validText({
  isValid: (text) => PERIOD_TYPES.has(text),
  description: 'Which periods',
  example: 'year',
  allowed:
    '`year`, `half`, `quarter`, `month`, `yearToDate` (January to each month), or the same part of each year: `half-2`, `quarter-2`, `month-05`, `yearToDate-05`, `months-03-05`',
});

const MONTH_OR_YEAR = {
  isValid: (text: string) => isMonth(text) || /^\d{4}$/.test(text),
  allowed: 'a month written `YYYY-MM`, or a year written `YYYY`',
  pattern: /^\d{4}(-\d\d)?$/,
};

export const from = validText({
  description: 'The first month or year: only periods that begin in it or later',
  ...MONTH_OR_YEAR,
  example: ({ examples }) => firstMonth(parsePeriod(examples.period) as Period),
});
export const to = validText({
  description: 'The last month or year: only periods that end in it or earlier',
  ...MONTH_OR_YEAR,
  example: ({ examples }) => lastMonth(parsePeriod(examples.period) as Period),
});

/**
 * The months of `from` and `to`: `2023` to `2024` becomes `2023-01` to `2024-12`. Throws a 400 if `from` is after `to`, because no period
 * lies within such a span.
 */
export function spanOf({ from, to }: Span): Span {
  const span = { from: from?.length === 4 ? `${from}-01` : from, to: to?.length === 4 ? `${to}-12` : to };
  if (span.from === undefined || span.to === undefined || span.from <= span.to) return span;
  throw invalid('from', `"from" (${from}) is after "to" (${to}).`, `a month or year up to ${to}`);
}

/**
 * A day up to today. It may be tomorrow by UTC if it has begun somewhere on Earth. With `hasStart` it cannot be before the first release
 * either. `name` is that of the parameter.
 */
function pastDay(name: string, description: string, { hasStart }: { hasStart: boolean }): Parameter<string> {
  return {
    description,
    example: ({ examples }) => examples.day,
    allowed: ({ since }) => `a day written \`YYYY-MM-DD\`, ${hasStart ? `from ${since} to` : 'up to'} today`,
    jsonSchema: { type: 'string', format: 'date' },
    parse: (text, { since }) => {
      if (!isDay(text)) return undefined;
      checkRange(text, name, { since, hasStart });
      return text;
    },
  };
}

/** Throws a 400 for a day in the future and, with `hasStart`, a 404 for a day before the first release. */
function checkRange(day: string, parameter: string, { since, hasStart }: { since: string; hasStart: boolean }): void {
  const latest = latestDateOnEarth();
  const allowed = hasStart ? `a day from ${since} to ${latest}` : `a day up to ${latest}`;
  const pageMessage: PageMessage = { name: 'dayRange', days: [since] };
  if (day > latest) {
    const detail = `${day} is in the future; the latest date anywhere on Earth is ${latest}.`;
    throw invalid(parameter, detail, allowed, pageMessage);
  }
  if (hasStart && day < since) {
    const detail = `The record has no page that was published by ${day}. The first is from ${since}.`;
    throw notFound(parameter, detail, allowed, pageMessage);
  }
}

export const asOf = pastDay('asOf', 'What sources published by this day say', { hasStart: true });
export const updatedAfter = pastDay('updatedAfter', 'Only facts that changed after this day', { hasStart: false });

/** `CN-XJ.trade.value.world.total.2025-05`. Partners have codes in capitals (`KZ`) or small letters (`world`). */
const FACT_ID = /^[A-Z][\w-]*(?:\.[a-z][a-z\d-]*){2}\.[\w-]+\.[a-z][a-z\d-]*\.[\d.-]+$/;

function isFactId(text: string): boolean {
  const key = FACT_ID.test(text) ? parseFactId(text) : null;
  return key !== null && parsePeriod(key.period) !== null;
}

export const factIds = validText({
  isValid: isFactId,
  description: 'Ids of facts',
  example: ({ examples }) => examples.fact,
  allowed: 'an id as listed by `/v1/facts`',
});

/** Checks only the form. `selectFacts` throws a 400 if the release does not exist. */
export const release = validText({
  isValid: (text) => RELEASE_ID.test(text),
  description: 'The release that printed the number',
  example: ({ examples }) => examples.release,
  allowed: 'an id as listed by `/v1/releases`',
  pattern: RELEASE_ID,
});

export const basis = oneOf(BASES, '`stated`: printed by a source; `derived`: computed from stated numbers', 'stated');
export const status = oneOf(
  [...STATUSES, 'changed'],
  'Status after publication. `changed`: revised, disputed, corrected or withdrawn, or with the caveat `base-revised`',
  'current',
);

export const last = wholeNumber('Only the newest periods of each key: how many', 1000, '8');

/** The most items in a response without `limit`. */
export const DEFAULT_LIMIT = 100;
export const MAX_LIMIT = 1000;
export const limit = wholeNumber('The most items in the response', MAX_LIMIT, '10');

export const CURSOR = 'the cursor of a next link of this list, unchanged';

/** The id of the last item of the previous page. Unlike a page number, it stays right while the record grows. */
function cursor(isValid: (text: string) => boolean, example: FromIndex<string>): Parameter<string> {
  return validText({ isValid, description: 'Where the next page begins', example, allowed: CURSOR });
}
export const factCursor = cursor(isFactId, ({ examples }) => examples.fact);
export const releaseCursor = cursor(
  (text) => RELEASE_ID.test(text),
  ({ examples }) => examples.release,
);

export const currency = code({
  codeList: 'Currency',
  allowed: currencies,
  description: 'The currency of the headline, where the source gives it; else that of the area',
  example: (index) => currencies(index).at(-1) ?? '',
});

export const lang = code({
  codeList: 'Language',
  allowed: ({ languages }) => languages.map(({ code }) => code),
  description: 'The language of labels and words',
  example: defaultLang,
});

/** The code of the language that is used without `lang`. */
export function defaultLang({ languages }: Pick<CatalogueIndex, 'languages'>): string {
  return languages[0]?.code ?? '';
}

export const show = code({
  codeList: 'CardSection',
  allowed: () => SECTIONS_OF.full.toSorted(),
  description: 'Sections beside headline, growth and source; all by default',
  example: 'month,trend',
});

export const view = oneOf(
  CARD_VIEWS,
  '`compact`: the headline with growth, trend and source; `full`: everything that is known of the period',
  'full',
);

/** The theme of pictures and iframes. Their default is light, like a page that declares no color scheme. */
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
