/** The parameters that are days: by the record (asOf, updatedAfter) or by publication (publishedBy). */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { isDay } from '../../../data/contract/enumerations.ts';
import { Problem, type ProblemWord } from '../../http/problem.ts';
import { invalid, type Kind, type ParameterContext } from './query.ts';

export const asOf: Kind<string> = {
  description:
    'The day whose knowledge is shown: only releases recorded by then count. A number that a later release replaced has the status `superseded`',
  example: ({ examples }) => examples.day,
  read: readAsOf,
  allowed: ({ index, today }) => `a day written YYYY-MM-DD, from ${index.since} to ${today}`,
  schema: { format: 'date' },
};

export const publishedBy = pastDay(
  'publishedBy',
  'The day by which pages were published, whenever they entered the record: what could be read then. It may gain pages that are found later. Not with `asOf` or `updatedAfter`, which go by the record',
);

/** Throws a 400 where publication and the record are both asked for: a number can be known by one of the two clocks. */
export function checkClocks(values: {
  publishedBy?: string | undefined;
  asOf?: string | undefined;
  updatedAfter?: string | undefined;
}): void {
  const other = (['asOf', 'updatedAfter'] as const).find((name) => values[name] !== undefined);
  if (values.publishedBy === undefined || other === undefined) return;
  const detail = `"publishedBy" goes by the day on which pages were published, "${other}" by the day on which they entered the record.`;
  throw invalid('publishedBy', detail, 'one of the two');
}

export const updatedAfter = pastDay(
  'updatedAfter',
  'A day: only facts whose field `updated` is after it, which changed since. Facts that have gone are in `/feed.json` alone',
);

/** A parameter that is any day up to today; a later one is a 400 that names today. */
function pastDay(name: string, description: string): Kind<string> {
  return {
    description,
    example: ({ examples }) => examples.day,
    read: (text, context) => {
      if (!isDay(text)) return undefined;
      checkNotFuture(text, name, context);
      return text;
    },
    allowed: ({ today }) => `a day written YYYY-MM-DD, up to ${today}`,
    schema: { format: 'date' },
  };
}

function checkNotFuture(
  day: string,
  parameter: string,
  { index, today }: ParameterContext,
  allowed = `a day up to ${today}`,
): void {
  if (day <= today) return;
  throw invalid(parameter, `${day} is in the future; today is ${today} (UTC).`, allowed, dayRange(index));
}

/** The days that a page of what was known on a day can be asked for. */
export function dayRange({ since }: Pick<CatalogueIndex, 'since'>): ProblemWord {
  return { name: 'dayRange', days: [since] };
}

/** A day that the record knows: after today nothing is known yet, and before the first release nothing was. */
function readAsOf(text: string, context: ParameterContext): string | undefined {
  if (!isDay(text)) return undefined;
  checkDay(text, 'asOf', context);
  return text;
}

/** Throws a 400 for a day after today, and a 404 for one before the record starts. */
export function checkDay(day: string, parameter: string, context: ParameterContext): void {
  const { index, today } = context;
  const allowed = `a day from ${index.since} to ${today}`;
  checkNotFuture(day, parameter, context, allowed);
  if (day < index.since) {
    const detail = `Nothing was known on ${day}: the record starts on ${index.since}.`;
    throw new Problem('not-found', detail, { parameter, allowed }, dayRange(index));
  }
}
