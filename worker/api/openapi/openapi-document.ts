/** The API as an OpenAPI 3.1 document. The build writes it from the table of routes and the schemas of parameters and responses. */
import { type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { ANSWERS, SHARED } from '../../../data/contract/answers.ts';
import { SUBJECTS } from '../route/route.ts';
import { ROUTES } from '../routes.ts';
import { description } from './openapi-texts.ts';
import { type Json, operation, PROBLEM_RESPONSES, SharedComponents, withoutUndefined } from './operation.ts';

/** `version` is that of the software. */
export function openApi(index: CatalogueIndex, version: string): Json {
  const shared = new SharedComponents();
  const paths = Object.fromEntries(
    Object.entries(ROUTES).map(([name, route]) => [route.path, { get: operation(name, route, index, shared) }]),
  );
  return {
    openapi: '3.1.1',
    info: {
      title: index.dataset.title,
      version,
      description: description(index),
      ...contactAndLicense(index),
    },
    servers: [{ url: '/' }],
    security: [],
    tags: Object.values(SUBJECTS).map(({ title: name, description }) => ({ name, description })),
    paths,
    components: {
      parameters: shared.parameters,
      schemas: {
        ...shared.codeLists,
        ...toJsonSchemaDefs(
          { ...SHARED, ...ANSWERS },
          {
            target: 'draft-2020-12',
            ignoreActions: ['readonly'],
            overrideSchema: ({ jsonSchema }) =>
              withoutPropertyNames(withItems(withNullType(withoutSingleAllOf(jsonSchema)))),
            overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
          },
        ),
      },
      responses: PROBLEM_RESPONSES,
    },
  };
}

/** The contact, and the license of the data. The software has another license. */
function contactAndLicense({ about, dataset }: Pick<CatalogueIndex, 'about' | 'dataset'>): Json {
  const { publisher, contact } = about;
  const name = publisher?.name ?? dataset.title;
  const [, email] = /^mailto:([^?]+)/.exec(contact ?? '') ?? [];
  const url = email ? undefined : contact;
  const license = about.license && { name: about.license.title, url: about.license.url };
  return withoutUndefined({ contact: withoutUndefined({ name, email, url }), license });
}

/** `{ $ref, description }` instead of `{ allOf: [{ $ref }], description }`. */
function withoutSingleAllOf(schema: JsonSchema): JsonSchema {
  const { allOf = [], ...others } = schema;
  const [first] = allOf;
  return allOf.length === 1 && typeof first === 'object' ? { ...first, ...others } : schema;
}

/** `{ type: ['string', 'null'] }` instead of the longer `{ anyOf: [{ type: 'string' }, { type: 'null' }] }`. */
function withNullType(schema: JsonSchema): JsonSchema {
  const { anyOf = [], ...others } = schema;
  const [first, second] = anyOf;
  const isNullable = anyOf.length === 2 && typeof second === 'object' && second.type === 'null';
  if (!isNullable || typeof first !== 'object' || typeof first.type !== 'string') return schema;
  const nullable: JsonSchema = { ...first, type: [first.type, 'null'], ...others };
  return nullable.enum ? { ...nullable, enum: [...nullable.enum, null] } : nullable;
}

/** Removes `propertyNames`, which only says that names are strings. Valibot's converter adds it for each `v.record`. */
function withoutPropertyNames({ propertyNames: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** Adds `items` and the length to a tuple of equal items, such as `bounds`, because some tools do not support `prefixItems`. */
function withItems(schema: JsonSchema): JsonSchema {
  const { prefixItems = [] } = schema;
  const [first] = prefixItems;
  const areEqual = new Set(prefixItems.map((item) => JSON.stringify(item))).size === 1;
  if (first === undefined || !areEqual) return schema;
  return { ...schema, items: first, minItems: prefixItems.length, maxItems: prefixItems.length };
}
