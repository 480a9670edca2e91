/** One operation of the OpenAPI document: parameters, answers and failures of a route. */
import { PROBLEMS } from '../../http/problem.ts';
import { defaultOf, LONGEST_LIST, type Parameter, type ParameterContext } from '../route/query.ts';
import { type PathValue, type Route, SUBJECTS, showsPicture } from '../route/route.ts';

export type Json = Record<string, unknown>;

export function operation(name: string, route: Route, context: ParameterContext): Json {
  const { subject, title, description, pathValues, parameters, cache, statuses = [], examples } = route;
  const failures = [400, 429, 500, 503, ...statuses.filter((status) => status !== 308)].sort();
  const addresses = examples(context.index);
  return {
    operationId: name,
    tags: [SUBJECTS[subject].title],
    summary: title,
    description: [...(description ? [description] : []), runnable(addresses)].join('\n\n'),
    parameters: [
      ...Object.entries(pathValues).map(([name, value]) => pathParameter(name, value, context)),
      ...Object.entries(parameters).map(([name, parameter]) => queryParameter(name, parameter, context)),
    ],
    responses: {
      200: success(route),
      ...(cache === 'none' ? {} : { 304: { $ref: '#/components/responses/NotModified' } }),
      ...(statuses.includes(308) ? { 308: REDIRECT } : {}),
      ...Object.fromEntries(failures.map((status) => [status, failureOf(route, status)])),
    },
    'x-examples': addresses,
  };
}

/** An SVG answers with a picture of the problem. */
function failureOf({ path, media }: Route, status: number): Json {
  const { description, headers } = FAILURES[status] as Json;
  if (!showsPicture(path)) return { $ref: `#/components/responses/Problem${status}` };
  return { description, ...(headers ? { headers } : {}), content: { [typeOf(media)]: { schema: TEXT } } };
}

function typeOf(media: string): string {
  return media.split(';')[0] as string;
}

function runnable(examples: readonly string[]): string {
  return `Examples: ${examples.map((address) => `[\`${address}\`](${address})`).join(', ')}`;
}

/** Its headers are those of all answers, of which the head of the document tells. */
function success({ answer, media }: Route): Json {
  const schema = answer ? { $ref: `#/components/schemas/${answer}` } : TEXT;
  return { description: 'The answer', content: { [typeOf(media)]: { schema } } };
}

function queryParameter(name: string, parameter: Parameter<unknown>, context: ParameterContext): Json {
  const { kind, list, required } = parameter;
  const { description, schema } = kind;
  const example = kind.example(context.index);
  // The days that are allowed change every day, unlike the document.
  const allowed = schema?.format === 'date' ? 'a day written `YYYY-MM-DD`' : kind.allowed(context);
  const value = { type: 'string', ...(typeof allowed === 'string' ? schema : { enum: allowed }) };
  const given = defaultOf(parameter, context.index);
  const byDefault = given === undefined ? {} : { default: given };
  const several = list ? ' Several values are joined by commas or by repeating the parameter.' : '';
  return {
    ...{ name, in: 'query', required },
    description: `${description}${typeof allowed === 'string' ? `: ${allowed}` : ''}.${several}`,
    schema: list
      ? { type: 'array', items: value, minItems: 1, maxItems: LONGEST_LIST, ...byDefault }
      : { ...value, ...byDefault },
    ...(list ? { style: 'form', explode: false } : {}),
    // Viewers fill in what is called an example, so only required parameters have one.
    ...(required ? { example: list ? example.split(',') : example } : {}),
    'x-example': example,
  };
}

function pathParameter(name: string, { description, example }: PathValue<unknown>, { index }: ParameterContext): Json {
  return { name, in: 'path', required: true, description: `${description}.`, example: example(index), schema: TEXT };
}

const TEXT = { type: 'string' };

const REDIRECT = {
  description: 'The fact has another id now',
  headers: { Location: { schema: TEXT, description: 'The address with the new id' } },
};

const RETRY_AFTER: Json = { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait' } };

export const FAILURES: Record<number, Json> = {
  400: failure(400, 'A parameter is unknown, repeated, missing or invalid'),
  404: failure(404, 'Nothing has this id, or nothing was known on that day'),
  410: failure(410, 'The fact was withdrawn'),
  429: failure(429, 'Too many requests', RETRY_AFTER),
  500: failure(500, 'The server failed'),
  503: failure(503, 'The data cannot be read at the moment', RETRY_AFTER),
};

/** A failure with the kinds of problem that have its status. */
function failure(status: number, description: string, headers?: Json): Json {
  const kinds = Object.entries(PROBLEMS).filter(([, problem]) => problem.status === status);
  return {
    description: `${description}: ${kinds.map(([kind]) => `/problems/${kind}`).join(', ')}`,
    ...(headers ? { headers } : {}),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
