/**
 * The query parameters: one definition each of what a parameter is for and what may stand in it.
 * A parameter that is unknown or repeated is an error: it is a misspelling, and it would split the cache.
 */
import type { CatalogueIndex } from '../data/catalogue-index.ts';
import { parseFactId } from '../data/id.ts';
import { LANGUAGES } from '../data/languages.ts';
import { parsePeriod } from '../data/period.ts';
import { Problem } from './http/problem.ts';

interface Parameter {
  description: string;
  /** Whether several values may be given, joined by commas. */
  list?: boolean;
  accepts(value: string, index: CatalogueIndex): boolean;
  /** What a value may be, for the error's text: the codes themselves, or words. */
  allowed(index: CatalogueIndex): readonly string[] | string;
}

type Terms = keyof CatalogueIndex['vocabulary'];

function code(terms: Terms, description: string): Parameter {
  return {
    description,
    list: true,
    accepts: (value, index) => Object.hasOwn(index.vocabulary[terms], value),
    allowed: (index) => Object.keys(index.vocabulary[terms]),
  };
}

const PERIODS = 'a month (2025-05), cumulated months (2025-01..2025-05) or a year (2024)';

export const PARAMETERS = {
  area: code('areas', 'Who reports (SDMX REF_AREA)'),
  indicator: code('indicators', 'What is measured'),
  measure: code('measures', 'As what it is given: value, growth, share and so on'),
  partner: code('partners', 'The counterpart area (SDMX COUNTERPART_AREA)'),
  breakdown: code('breakdowns', 'Which part of the whole'),
  period: {
    description: 'The reference period (SDMX TIME_PERIOD)',
    list: true,
    accepts: (value) => parsePeriod(value) !== null,
    allowed: () => PERIODS,
  },
  limit: {
    description: 'How many things one answer holds at most',
    accepts: (value) => /^[1-9]\d{0,3}$/.test(value) && Number(value) <= 1000,
    allowed: () => 'a whole number from 1 to 1000',
  },
  cursor: {
    description: 'Where the answer before ended; taken from its next link',
    accepts: (value) => decodeCursor(value) !== null,
    allowed: () => 'the cursor of a next link, unchanged',
  },
  lang: {
    description: 'The language of labels',
    accepts: (value) => (LANGUAGES as readonly string[]).includes(value),
    allowed: () => LANGUAGES,
  },
} satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
export type Query<N extends ParameterName> = Partial<Record<N, string>>;

/** Reads the query of `url` against the parameters that its route takes; raises a 400 that names what is wrong. */
export function readQuery<N extends ParameterName>(url: string, names: readonly N[], index: CatalogueIndex): Query<N> {
  const query: Query<N> = {};
  for (const [name, value] of new URL(url).searchParams) {
    if (!(names as readonly string[]).includes(name)) {
      const detail = names.length
        ? `"${name}" is no parameter of this route.`
        : `This route takes no parameters; found "${name}".`;
      throw new Problem(400, 'unknown-parameter', detail, { parameter: name, allowed: names });
    }
    const known = name as N;
    if (query[known] !== undefined) {
      const detail = `"${name}" is given more than once${(PARAMETERS[known] as Parameter).list ? '; join values by commas' : ''}.`;
      throw new Problem(400, 'repeated-parameter', detail, { parameter: name });
    }
    query[known] = checkedValue(known, value, index);
  }
  return query;
}

/** A list has one spelling, sorted and without doubles, so that one question has one address in the cache. */
function checkedValue(name: ParameterName, value: string, index: CatalogueIndex): string {
  const parameter: Parameter = PARAMETERS[name];
  const values = parameter.list ? value.split(',') : [value];
  const wrong = values.find((one) => !parameter.accepts(one, index));
  if (wrong !== undefined) {
    throw new Problem(400, 'invalid-parameter', `"${wrong}" is not allowed for ${name}.`, {
      parameter: name,
      allowed: parameter.allowed(index),
    });
  }
  const canonical = [...new Set(values)].sort().join(',');
  if (canonical !== value) {
    throw new Problem(
      400,
      'invalid-parameter',
      `The list of ${name} is not in its one order, sorted and without doubles.`,
      { parameter: name, allowed: [canonical] },
    );
  }
  return value;
}

/** Cursors are opaque to callers; inside they are the last id of the page before. */
export function encodeCursor(id: string): string {
  return btoa(id).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function decodeCursor(cursor: string): string | null {
  try {
    const id = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    return encodeCursor(id) === cursor && parseFactId(id) ? id : null;
  } catch {
    return null;
  }
}
