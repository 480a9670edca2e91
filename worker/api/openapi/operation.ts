/** One operation of the OpenAPI document: the parameters and responses of a route. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { PROBLEMS } from '../../http/problem.ts';
import { fromIndex, MAX_LIST_LENGTH, type Parameter } from '../route/query.ts';
import { type Endpoint, type PathParameter, type Route, SUBJECTS, showsPicture } from '../route/route.ts';

export type Json = Record<string, unknown>;

const TEXT = { type: 'string' };

/** Collects the parameters and lists of codes that operations share, so that each is in the document once. */
export class SharedComponents {
  readonly parameters: Record<string, Json> = {};
  readonly codeLists: Record<string, Json> = {};

  /** Adds a parameter and returns a reference to it. If another route has a different `area`, the second is called `area-2`. */
  addParameter(name: string, parameter: Json): Json {
    const json = JSON.stringify(parameter);
    for (let count = 1; ; count++) {
      const key = count === 1 ? name : `${name}-${count}`;
      this.parameters[key] ??= parameter;
      if (JSON.stringify(this.parameters[key]) === json) return { $ref: `#/components/parameters/${key}` };
    }
  }

  /** Adds a list of codes and returns a reference to it. */
  addCodeList(name: string, codes: readonly string[]): Json {
    this.codeLists[name] ??= { type: 'string', enum: codes };
    return { $ref: `#/components/schemas/${name}` };
  }
}

export function operation(name: string, route: Route, index: CatalogueIndex, shared: SharedComponents): Json {
  const { subject, title, description, canMove, examples, answer, media, path } = route;
  const schema = answer ? { $ref: `#/components/schemas/${answer}` } : TEXT;
  const mediaType = media.split(';')[0] as string;
  const problem = { $ref: `#/components/responses/${showsPicture(path) ? 'PictureOfProblem' : 'Problem'}` };
  return withoutUndefined({
    operationId: name,
    tags: [SUBJECTS[subject].title],
    summary: title,
    description,
    parameters: parametersOf(route, index, shared),
    responses: withoutUndefined({
      200: { description: 'OK', content: { [mediaType]: { schema } } },
      308: canMove ? REDIRECT : undefined,
      '4XX': problem,
      '5XX': problem,
    }),
    'x-example': examples(index)[0],
  });
}

function parametersOf(
  { pathParameters, parameters }: Endpoint,
  index: CatalogueIndex,
  shared: SharedComponents,
): Json[] {
  const inPath = Object.entries(pathParameters).map(([name, parameter]) =>
    shared.addParameter(`${name}InPath`, pathParameter(name, parameter, index)),
  );
  const inQuery = Object.entries(parameters).map(([name, parameter]) =>
    shared.addParameter(name, queryParameter(name, parameter, index, shared)),
  );
  return [...inPath, ...inQuery];
}

function pathParameter(name: string, { description, example }: PathParameter, index: CatalogueIndex): Json {
  return { name, in: 'path', required: true, description: `${description}.`, example: example(index), schema: TEXT };
}

function queryParameter(name: string, parameter: Parameter, index: CatalogueIndex, shared: SharedComponents): Json {
  const { description, isList, isOptional } = parameter;
  const allowed = fromIndex(parameter.allowed, index);
  const defaultValue = fromIndex(parameter.defaultValue, index);
  const valueSchema = schemaOfValue(parameter, allowed, shared);
  const schema = isList
    ? { type: 'array', items: valueSchema, maxItems: MAX_LIST_LENGTH, default: defaultValue }
    : { ...valueSchema, default: defaultValue };
  return withoutUndefined({
    name,
    in: 'query',
    required: isOptional ? undefined : true,
    // The schema has the list of allowed codes, but not their form in words.
    description: typeof allowed === 'string' ? `${description}: ${allowed}.` : `${description}.`,
    explode: isList ? false : undefined,
    schema: withoutUndefined(schema),
    example: exampleOf(parameter, index),
  });
}

function schemaOfValue(
  { codeList, jsonSchema }: Parameter,
  allowed: string | readonly string[],
  shared: SharedComponents,
): Json {
  if (typeof allowed === 'string') return jsonSchema;
  return codeList ? shared.addCodeList(codeList, allowed) : { type: 'string', enum: allowed };
}

function exampleOf({ example, isList, jsonSchema }: Parameter, index: CatalogueIndex): unknown {
  const text = fromIndex(example, index);
  if (isList) return text.split(',');
  return jsonSchema.type === 'integer' ? Number(text) : text;
}

export function withoutUndefined(object: Json): Json {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** The 308 of a fact whose id has moved. */
const REDIRECT = {
  description: 'The fact has another id now',
  headers: { Location: { schema: TEXT, description: 'The address with the new id' } },
};

/** The responses to failed requests: JSON, or a picture if the request was for an SVG. */
export const PROBLEM_RESPONSES: Json = {
  Problem: problemResponse(describeProblems(), 'application/problem+json', { $ref: '#/components/schemas/Problem' }),
  PictureOfProblem: problemResponse('A picture of the problem.', 'image/svg+xml', TEXT),
};

/** `A problem. Kinds by status: 400 unknown-parameter, …; 404 not-found; ….` */
function describeProblems(): string {
  const problemsByStatus = Object.groupBy(Object.entries(PROBLEMS), ([, { status }]) => status);
  const kindsByStatus = Object.entries(problemsByStatus).map(
    ([status, problems]) => `${status} ${problems.map(([kind]) => kind).join(', ')}`,
  );
  return `A problem. Kinds by status: ${kindsByStatus.join('; ')}.`;
}

function problemResponse(description: string, mediaType: string, schema: Json): Json {
  return {
    description,
    headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds, of a 429 or 503' } },
    content: { [mediaType]: { schema } },
  };
}
