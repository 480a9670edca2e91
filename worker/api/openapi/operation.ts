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
    this.codeLists[name] ??= { type: 'string', enum: codes };
    return { $ref: `#/components/schemas/${name}` };
  }
}

export function operation(name: string, route: Route, index: CatalogueIndex, shared: SharedComponents): Json {
  const { subject, title, description, canMove, examples } = route;
  const problem = { $ref: `#/components/responses/${showsPicture(route.path) ? 'PictureOfProblem' : 'Problem'}` };
  return {
    operationId: name,
    tags: [SUBJECTS[subject].title],
    summary: title,
    ...(description ? { description } : {}),
    parameters: parametersOf(route, index, shared),
    responses: {
      200: success(route),
      ...(canMove ? { 308: REDIRECT } : {}),
      '4XX': problem,
      '5XX': problem,
    },
    'x-example': examples(index)[0],
  };
}

function parametersOf({ pathValues, parameters }: Mounted, index: CatalogueIndex, shared: SharedComponents): Json[] {
  return [
    ...Object.entries(pathValues).map(([name, value]) =>
      shared.parameter(`${name}InPath`, pathParameter(name, value, index)),
    ),
    ...Object.entries(schemasOf(parameters, index)).map(([name, schema]) =>
      shared.parameter(name, queryParameter(name, schema, shared)),
    ),
  ];
}

function typeOf(media: string): string {
  return media.split(';')[0] as string;
}

/** Its headers are those of all responses, which the head of the document describes. */
function success({ answer, media }: Route): Json {
  const schema = answer ? { $ref: `#/components/schemas/${answer}` } : TEXT;
  return { description: 'OK', content: { [typeOf(media)]: { schema } } };
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
      description,
      style: 'form',
      explode: false,
      schema: { type: 'array', items: value, minItems: 1, maxItems: MAX_LIST_LENGTH, ...byDefault },
      example: example.split(','),
    };
  }
  return {
    ...parameter,
    description,
    schema: { ...value, ...byDefault },
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

/** Every problem, as JSON or, if an SVG was asked for, as a picture. */
export const PROBLEM_RESPONSES: Json = {
  Problem: problemResponse(kindsOfProblem(), 'application/problem+json', { $ref: '#/components/schemas/Problem' }),
  PictureOfProblem: problemResponse('A picture of the problem.', 'image/svg+xml', TEXT),
};

function kindsOfProblem(): string {
  const kinds = Object.groupBy(Object.entries(PROBLEMS), ([, { status }]) => status);
  const list = Object.entries(kinds).map(([status, own]) => `${status} ${own.map(([kind]) => kind).join(', ')}`);
  return `A problem. Kinds by status: ${list.join('; ')}.`;
}

function problemResponse(description: string, mediaType: string, schema: Json): Json {
  return {
    description,
    headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds, of a 429 or 503' } },
    content: { [mediaType]: { schema } },
  };
}
