/** One operation of the OpenAPI document: the parameters and responses of a route. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { PROBLEMS } from '../../http/problem.ts';
import { fromIndex, MAX_LIST_LENGTH, type Parameter } from '../route/query.ts';
import { type Mounted, type PathValue, type Route, SUBJECTS, showsPicture } from '../route/route.ts';

export type Json = Record<string, unknown>;

const TEXT = { type: 'string' };

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
      308: canMove && REDIRECT,
      '4XX': problem,
      '5XX': problem,
    }),
    'x-example': examples(index)[0],
  });
}

function parametersOf({ pathValues, parameters }: Mounted, index: CatalogueIndex, shared: SharedComponents): Json[] {
  const inPath = Object.entries(pathValues).map(([name, value]) =>
    shared.parameter(`${name}InPath`, pathParameter(name, value, index)),
  );
  const inQuery = Object.entries(parameters).map(([name, parameter]) =>
    shared.parameter(name, queryParameter(name, parameter, index, shared)),
  );
  return [...inPath, ...inQuery];
}

function pathParameter(name: string, { description, example }: PathValue, index: CatalogueIndex): Json {
  return { name, in: 'path', required: true, description: `${description}.`, example: example(index), schema: TEXT };
}

function queryParameter(name: string, parameter: Parameter, index: CatalogueIndex, shared: SharedComponents): Json {
  const { description, codes, json, isList, isOptional } = parameter;
  const example = fromIndex(parameter.example, index);
  const allowed = fromIndex(parameter.allowed, index);
  const byDefault = fromIndex(parameter.byDefault, index);
  const listed = typeof allowed === 'string' ? null : allowed;
  const listSchema = (list: readonly string[]) => (codes ? shared.codes(codes, list) : { type: 'string', enum: list });
  const item = listed ? listSchema(listed) : json;
  const schema = isList
    ? { type: 'array', items: item, maxItems: MAX_LIST_LENGTH, default: byDefault }
    : { ...item, default: byDefault };
  return withoutUndefined({
    name,
    in: 'query',
    required: isOptional ? undefined : true,
    description: listed ? `${description}.` : `${description}: ${allowed}.`,
    explode: isList ? false : undefined,
    schema: withoutUndefined(schema),
    example: isList ? example.split(',') : json.type === 'integer' ? Number(example) : example,
  });
}

/** The object without members that are undefined, so that equal objects have equal JSON and equal keys. */
export function withoutUndefined(object: Json): Json {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

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
  const byStatus = Object.groupBy(Object.entries(PROBLEMS), ([, { status }]) => status);
  const list = Object.entries(byStatus).map(
    ([status, problems]) => `${status} ${problems.map(([kind]) => kind).join(', ')}`,
  );
  return `A problem. Kinds by status: ${list.join('; ')}.`;
}

function problemResponse(description: string, mediaType: string, schema: Json): Json {
  return {
    description,
    headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds, of a 429 or 503' } },
    content: { [mediaType]: { schema } },
  };
}
