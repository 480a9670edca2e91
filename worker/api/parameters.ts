/**
 * The query parameters: one definition each of what a parameter is for and what may stand in it. From it come the parsing, the text
 * of the 400 and the API's document. A parameter that is unknown or repeated is an error: it is a misspelling, and it would split
 * the cache.
 */
import { CARD_PART_NAMES } from '../../data/catalogue/card/parts.ts';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import { currencies } from '../../data/catalogue/catalogue-index.ts';
import { isDay } from '../../data/contract/day.ts';
import { BASES, STATUSES } from '../../data/contract/enumerations.ts';
import { parseFactId } from '../../data/fact/id.ts';
import { parsePeriod } from '../../data/fact/period.ts';
import { WINDOWS } from '../../data/fact/window.ts';
import { Problem } from '../http/problem.ts';
import { decodeCursor } from './cursor.ts';

export interface Parameter {
  description: string;
  example: string;
  /** Whether several values may be given, joined by commas, on a route that takes lists. */
  list?: boolean;
  accepts(value: string, index: CatalogueIndex): boolean;
  /** What a value may be, for the error's text and the document: the codes themselves, or words. */
  allowed(index: CatalogueIndex): readonly string[] | string;
  /** How a value looks, for the document, where it is not one of a few. */
  pattern?: string;
}

type Terms = keyof CatalogueIndex['vocabulary'];

function code(terms: Terms, description: string, example: string): Parameter {
  return {
    description,
    example,
    list: true,
    accepts: (value, index) => Object.hasOwn(index.vocabulary[terms], value),
    allowed: (index) => Object.keys(index.vocabulary[terms]),
  };
}

function word(words: readonly string[], description: string, example: string, list = true): Parameter {
  return { description, example, list, accepts: (value) => words.includes(value), allowed: () => words };
}

const RELEASE = /^\d{4}-\d\d-\d\d-[a-z0-9-]+$/;

export const PARAMETERS = {
  ids: {
    description: 'Facts by their ids',
    example: 'CN-XJ.trade.value.world.total.2025-01..2025-05',
    list: true,
    accepts: (value) => parseFactId(value) !== null,
    allowed: () => 'at most 100 ids as listed by /v1/facts, sorted',
  },
  area: code('areas', 'Who reports (SDMX REF_AREA)', 'CN-XJ'),
  indicator: code('indicators', 'What is measured', 'trade'),
  measure: code('measures', 'As what it is given: value, growth, share and so on', 'value'),
  partner: code('partners', 'The counterpart area (SDMX COUNTERPART_AREA)', 'world'),
  breakdown: code('breakdowns', 'Which part of the whole', 'total'),
  period: {
    description: 'The reference period (SDMX TIME_PERIOD)',
    example: '2025-01..2025-05',
    list: true,
    accepts: (value) => parsePeriod(value) !== null,
    allowed: () => 'a month (2025-05), cumulated months (2025-01..2025-05) or a year (2024)',
    pattern: '^\\d{4}(-\\d\\d(\\.\\.\\d{4}-\\d\\d)?)?$',
  },
  window: {
    description: 'Which periods make the series: the same months of every year, or every single month',
    example: 'ytd-05',
    accepts: (value) => WINDOWS.has(value),
    allowed: () => 'year, month (every single month), month-05, ytd-05 (January to May) or months-03-05',
    pattern: '^(year|month(-\\d\\d)?|ytd-\\d\\d|months-\\d\\d-\\d\\d)$',
  },
  release: {
    description: 'The page that printed it',
    example: '2025-06-19-chinagate-xinjiang-trade',
    list: true,
    // Which there are is known to a file that only the question for one reads (select.ts).
    accepts: (value) => RELEASE.test(value),
    allowed: () => 'an id as listed by /v1/releases',
    pattern: RELEASE.source,
  },
  basis: word(BASES, 'Whether a source printed the number or it follows from others', 'stated'),
  status: word(STATUSES, 'What became of the number', 'revised'),
  asOf: {
    description: 'Only what was published up to this day; what a later page denied is superseded',
    example: '2025-06-19',
    accepts: isDay,
    allowed: () => 'a day written YYYY-MM-DD',
    pattern: '^\\d{4}-\\d\\d-\\d\\d$',
  },
  limit: {
    description: 'How many things one answer holds at most',
    example: '10',
    accepts: (value) => /^[1-9]\d{0,3}$/.test(value) && Number(value) <= 1000,
    allowed: () => 'a whole number from 1 to 1000',
    pattern: '^([1-9]\\d{0,2}|1000)$',
  },
  cursor: {
    description: 'Where the answer before ended; taken from its next link',
    example: 'Q04tWEoudHJhZGUudmFsdWUud29ybGQudG90YWwuMjAyNQ',
    accepts: (value) => isPlace(decodeCursor(value)),
    allowed: () => 'the cursor of a next link, unchanged',
    pattern: '^[A-Za-z0-9_-]+$',
  },
  currency: {
    description: "Which total comes first; a conversion is the publisher's",
    example: 'USD',
    accepts: (value, index) => currencies(index).includes(value),
    allowed: currencies,
  },
  show: word(
    CARD_PART_NAMES,
    'Parts of a card beside its headline, growth and source; all where it is left out',
    'month,trend',
  ),
  lang: {
    description: 'The language of labels',
    example: 'en',
    accepts: (value, { languages }) => languages.some(({ code }) => code === value),
    allowed: ({ languages }) => languages.map(({ code }) => code),
  },
} satisfies Record<string, Parameter>;

/** A cursor holds the id of a fact or of a release, which both lists give out. */
function isPlace(id: string | null): boolean {
  return id !== null && (parseFactId(id) !== null || /^\d{4}-\d\d-\d\d-[a-z0-9-]+$/.test(id));
}

export type ParameterName = keyof typeof PARAMETERS;
export type Query<N extends ParameterName> = { [K in N]?: string | undefined };

/** What a route takes. */
export interface Takes<N extends ParameterName> {
  parameters: readonly N[];
  required?: readonly N[];
  /** Whether parameters that can be lists may be lists here. */
  lists?: boolean | readonly N[];
}

/** Reads the query of `url` against the parameters that its route takes; raises a 400 that names what is wrong. */
export function readQuery<N extends ParameterName>(
  url: string,
  takes: Takes<N> | readonly N[],
  index: CatalogueIndex,
): Query<N> {
  const { parameters, required = [], lists = false }: Takes<N> = 'parameters' in takes ? takes : { parameters: takes };
  const query: Query<N> = {};
  for (const [name, value] of new URL(url).searchParams) {
    if (!(parameters as readonly string[]).includes(name)) {
      const detail = parameters.length
        ? `"${short(name)}" is no parameter of this route.`
        : `This route takes no parameters; found "${short(name)}".`;
      throw new Problem(400, 'unknown-parameter', detail, { parameter: name, allowed: parameters });
    }
    const known = name as N;
    const isList = takesList(known, lists);
    if (query[known] !== undefined) {
      const detail = `"${name}" is given more than once${isList ? '; join values by commas' : ''}.`;
      throw new Problem(400, 'repeated-parameter', detail, { parameter: name });
    }
    query[known] = checkedValue(known, value, isList, index);
  }
  for (const name of required) {
    if (query[name] !== undefined) continue;
    const allowed = (PARAMETERS[name] as Parameter).allowed(index);
    throw new Problem(400, 'missing-parameter', `This route needs "${name}".`, { parameter: name, allowed });
  }
  return query;
}

/** Whether several values may be given for the parameter, joined by commas, on a route with these `lists`. */
export function takesList(name: ParameterName, lists: boolean | readonly ParameterName[] = false): boolean {
  const isNamed = typeof lists === 'boolean' ? lists : lists.includes(name);
  return isNamed && (PARAMETERS[name] as Parameter).list === true;
}

/** A list has one spelling, sorted and without doubles, so that one question has one address in the cache. */
function checkedValue(name: ParameterName, value: string, isList: boolean, index: CatalogueIndex): string {
  const parameter: Parameter = PARAMETERS[name];
  const values = isList ? value.split(',') : [value];
  const wrong = values.find((one) => !parameter.accepts(one, index));
  if (wrong !== undefined)
    throw invalid(name, `"${short(wrong)}" is not allowed for ${name}.`, parameter.allowed(index));
  if (values.length > MAXIMUM) throw invalid(name, `${values.length} are too many for ${name}.`, `at most ${MAXIMUM}`);
  const canonical = [...new Set(values)].sort().join(',');
  if (canonical !== value) {
    throw invalid(name, `The list of ${name} is not in its one order, sorted and without doubles.`, [canonical]);
  }
  return value;
}

/** Values in one list. */
const MAXIMUM = 100;

export function invalid(parameter: string, detail: string, allowed: readonly string[] | string): Problem {
  return new Problem(400, 'invalid-parameter', detail, { parameter, allowed });
}

/** What is wrong is repeated to the caller, but not at any length. */
function short(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
