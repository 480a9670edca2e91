/** One operation of the OpenAPI document: parameters, responses and failures of a route. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { PROBLEMS } from '../../http/problem.ts';
import { allowedBy, isList, isRequired, MAX_LIST_LENGTH, metadataOf, schemasOf, valueSchema } from '../route/query.ts';
import { type Mounted, type PathValue, type Route, SUBJECTS, showsPicture } from '../route/route.ts';

export type Json = Record<string, unknown>;

/** Parameters and lists of codes that operations share: each is in the document once. */
export class SharedComponents {
  readonly parameters: Record<string, Json> = {};
  readonly codeLists: Record<string, Json> = {};

  /** A reference to the parameter. Parameters with one name may differ between routes: the second is `area-2`. */
  parameter(name: string, parameter: Json): Json {
    const written = JSON.stringify(parameter);
    for (let count = 1; ; count++) {
      const key = count === 1 ? name : `${name}-${count}`;
      this.parameters[key] ??= parameter;
      if (JSON.stringify(this.parameters[key]) === written) return { $ref: `#/components/parameters/${key}` };
    }
  }

  codes(name: string, codes: readonly string[]): Json {
    this.codeLists[name] ??= { type: 'string', enum: codes, description: 'Codes of the data set' };
    return { $ref: `#/components/schemas/${name}` };
  }
}

export function operation(name: string, route: Route, index: CatalogueIndex, shared: SharedComponents): Json {
  const { subject, title, description, isCacheable, statuses, examples } = route;
  const failures = [400, 429, 500, 503, ...statuses.filter((status) => status !== 308)].sort();
  return {
    operationId: name,
    tags: [SUBJECTS[subject].title],
    summary: title,
    ...(description ? { description } : {}),
    parameters: parametersOf(route, index, shared),
    responses: {
      200: success(route),
      ...(isCacheable ? { 304: { $ref: '#/components/responses/NotModified' } } : {}),
      ...(statuses.includes(308) ? { 308: REDIRECT } : {}),
      ...Object.fromEntries(failures.map((status) => [status, failureOf(route, status)])),
    },
    'x-examples': examples(index),
  };
}

function parametersOf({ pathValues, parameters }: Mounted, index: CatalogueIndex, shared: SharedComponents): Json[] {
  return [
    ...Object.entries(pathValues).map(([name, value]) => pathParameter(name, value, index)),
    ...Object.entries(schemasOf(parameters, index)).map(([name, schema]) =>
      shared.parameter(name, queryParameter(name, schema, shared)),
    ),
  ];
}

/** An SVG responds with a picture of the problem. */
function failureOf({ path, media }: Route, status: number): Json {
  const { description, headers } = FAILURES[status] as Json;
  if (!showsPicture(path)) return { $ref: `#/components/responses/Problem${status}` };
  return { description, ...(headers ? { headers } : {}), content: { [typeOf(media)]: { schema: TEXT } } };
}

function typeOf(media: string): string {
  return media.split(';')[0] as string;
}

/** Its headers are those of all responses, which the head of the document describes. */
function success({ answer, media }: Route): Json {
  const schema = answer ? { $ref: `#/components/schemas/${answer}` } : TEXT;
  return { description: 'The response', content: { [typeOf(media)]: { schema } } };
}

type Schema = Parameters<typeof valueSchema>[0];

function queryParameter(name: string, schema: Schema, shared: SharedComponents): Json {
  const { example = '', codes } = metadataOf(schema);
  const allowed = allowedBy(schema);
  const one = valueSchema(schema);
  const value = codes && typeof allowed !== 'string' ? shared.codes(codes, allowed) : jsonSchemaOf(one);
  const byDefault = v.getDefault(schema) === undefined ? {} : { default: v.getDefault(schema) };
  const description = `${v.getDescription(one)}${typeof allowed === 'string' ? `: ${allowed}` : ''}.`;
  const parameter = { name, in: 'query', ...(isRequired(schema) ? { required: true } : {}) };
  if (isList(schema)) {
    return {
      ...parameter,
      description: `${description} Several values are joined by commas or by repeating the parameter.`,
      ...{ style: 'form', explode: false },
      schema: { type: 'array', items: value, minItems: 1, maxItems: MAX_LIST_LENGTH, ...byDefault },
      example: example.split(','),
    };
  }
  return {
    ...parameter,
    description,
    schema: '$ref' in value && 'default' in byDefault ? { allOf: [value], ...byDefault } : { ...value, ...byDefault },
    example: one.type === 'number' ? Number(example) : example,
  };
}

function jsonSchemaOf(schema: Schema): Json {
  const {
    $schema: _,
    description: _d,
    ...json
  } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    // A check runs code, and the document is about what is written in a URL.
    ignoreActions: ['check', 'metadata', 'transform', 'description'],
  });
  return json;
}

function pathParameter(name: string, { description, example }: PathValue<unknown>, index: CatalogueIndex): Json {
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
