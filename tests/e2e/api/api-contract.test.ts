/** Every route responds as the OpenAPI document says. */
import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { isDay } from '../../../data/contract/enumerations.ts';
import { ROUTES, type RouteName } from '../../../worker/api/routes.ts';
import { builtWorker } from '../../support/harness.ts';

type Json = Record<string, unknown>;
interface Parameter {
  name: string;
  in: string;
  description: string;
  required?: boolean;
  schema: Json;
  example: unknown;
}
interface Operation {
  path: string;
  operationId: RouteName;
  tags: string[];
  parameters: Parameter[];
  responses: Record<string, { $ref?: string; headers?: Json; content?: Record<string, { schema: { $ref?: string } }> }>;
  'x-example': string;
}

const worker = builtWorker();

const index = JSON.parse(
  readFileSync(new URL('../../../dist/assets/catalogue/index.json', import.meta.url), 'utf8'),
) as CatalogueIndex;

const text = await (await worker.fetch('/openapi.json')).text();
const document = JSON.parse(text) as { openapi: string; paths: Record<string, { get: Operation }>; components: Json };
const operations = Object.entries(document.paths).map(([path, { get }]) => ({
  ...get,
  path,
  parameters: get.parameters.map(resolved),
}));
const examples = operations.flatMap((operation) =>
  ROUTES[operation.operationId].examples(index).map((path) => [path, operation] as const),
);

/** The parameter itself, not a reference to it. */
function resolved(parameter: Parameter & { $ref?: string }): Parameter {
  const name = parameter.$ref?.split('/').at(-1);
  return name === undefined
    ? parameter
    : ((document.components.parameters as Record<string, Parameter>)[name] as Parameter);
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTuples: false,
  strictTypes: false,
  allowUnionTypes: true,
});
ajv.addFormat('date', isDay);
ajv.addFormat('date-time', (time) => /^[\d-]+T[\d:]+Z$/.test(time) && !Number.isNaN(Date.parse(time)));
ajv.addFormat('uri', (uri) => URL.canParse(uri));
const definitions = Object.fromEntries(
  Object.entries(withLocalReferences(document.components.schemas as Json)).map(([name, schema]) => [
    name,
    closedSchema(schema, true),
  ]),
);
const schemas = new Map<string, ValidateFunction>();

/**
 * The document allows new fields later, but today's responses have only the fields that it names. An object is closed where it is used, because
 * definitions can be parts of others (`allOf`).
 */
function closedSchema(node: unknown, isPart = false): unknown {
  if (Array.isArray(node)) return node.map((child) => closedSchema(child, isPart));
  if (node === null || typeof node !== 'object') return node;
  const copy: Json = Object.fromEntries(
    Object.entries(node).map(([name, value]) => {
      // `properties` is a map from field names to schemas, not a schema.
      if (name === 'properties') return [name, closedSchemas(value as Json)];
      return [name, closedSchema(value, name === 'allOf')];
    }),
  );
  const isObject = Object.keys((copy.properties as Json) ?? {}).length > 0 || '$ref' in copy || 'allOf' in copy;
  return isObject && !isPart ? { ...copy, unevaluatedProperties: false } : copy;
}

function closedSchemas(schemas: Json): Json {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closedSchema(schema)]));
}

/** `#/components/schemas/Card` → `#/$defs/Card`: references as ajv resolves them in a single schema. */
function withLocalReferences(node: Json): Json {
  return JSON.parse(JSON.stringify(node).replaceAll('#/components/schemas/', '#/$defs/'));
}

/** The errors that ajv reports for a body, by the schema that `ref` names. */
function schemaErrors(ref: string, body: unknown): unknown {
  const name = ref.split('/').at(-1) as string;
  let validate = schemas.get(name);
  if (!validate) {
    // The OpenAPI document itself may be any object.
    const isOpen = name === 'AnyObject';
    validate = ajv.compile({
      $ref: `#/$defs/${name}`,
      ...(isOpen ? {} : { unevaluatedProperties: false }),
      $defs: definitions,
    });
    schemas.set(name, validate);
  }
  return validate(body) ? [] : validate.errors;
}

it.each(examples)('%s has the body that the document describes', async (path, operation) => {
  const { responses } = operation;
  const [media, content] = Object.entries(responses[200]?.content ?? {})[0] as [string, { schema: { $ref?: string } }];
  const response = await worker.fetch(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')?.split(';')[0]).toBe(media);
  if (!content.schema.$ref) return expect(await response.text()).not.toBe('');
  expect(schemaErrors(content.schema.$ref, await response.json())).toEqual([]);
});

it.each([
  '/v1/facts/nothing',
  '/v1/series?area=CN-XJ&indicator=exports&measure=rank&periodType=year',
  '/v1/areas/nowhere',
  '/v1/releases/never',
  '/v1/cards/nowhere',
  '/v1/cards/CN-XJ?asOf=1949-10-01',
])('%s responds with 404 and a problem as the document describes it', async (path) => {
  const response = await worker.fetch(path);
  expect(response.status).toBe(404);
  expect(schemaErrors('Problem', await response.json())).toEqual([]);
});

describe.each(operations.map((operation) => [operation.path, operation] as const))('%s', (_, operation) => {
  const { operationId, responses, parameters, 'x-example': example } = operation;

  it('responds with 400 and a problem as the document describes it', async () => {
    const response = await worker.fetch(`${example}${example.includes('?') ? '&' : '?'}nonsense=1`);
    expect(response.status).toBe(400);
    // The SVG route responds to errors with a picture.
    if (operationId !== 'cardSvg') expect(schemaErrors('Problem', await response.json())).toEqual([]);
  });

  it('has a response for errors of the caller and of the server, and for redirects of facts', () => {
    const redirects = operationId === 'fact' ? ['308'] : [];
    expect(Object.keys(responses)).toEqual(['200', ...redirects, '4XX', '5XX']);
  });

  it('accepts the example of each parameter, which is valid by its schema', async () => {
    const queryParameters = parameters.filter((parameter) => parameter.in === 'query');
    const requiredPairs = queryParameters
      .filter(({ name, required }) => required || (operationId === 'csv' && name === 'period'))
      .map((parameter) => `${parameter.name}=${parameter.example}`);
    for (const { name, schema, example: value } of queryParameters) {
      const isValid = ajv.compile({ ...withLocalReferences(schema), $defs: definitions });
      expect([name, isValid(value)]).toEqual([name, true]);
      if (operationId === 'releases' && name === 'cursor') continue;
      const [path] = example.split('?');
      const examplePair = requiredPairs.some((pair) => pair.startsWith(`${name}=`)) ? [] : [`${name}=${value}`];
      const query = [...requiredPairs, ...examplePair].join('&');
      expect((await worker.fetch(`${path}?${query}`)).status, `${path}?${query}`).toBe(200);
    }
  });
});
