/** The API as an OpenAPI 3.1 document, written in the build from the table of routes and the schemas of parameters and responses. */
import { type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { ANSWERS, SHARED } from '../../../data/contract/answers.ts';
import { SUBJECTS } from '../route/route.ts';
import { ROUTES } from '../routes.ts';
import { description } from './openapi-texts.ts';
import { type Json, operation, PROBLEM_RESPONSES, SharedComponents } from './operation.ts';

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
      ...whoAnswers(index),
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
            overrideSchema: ({ jsonSchema }) => simplified(jsonSchema),
            overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
          },
        ),
      },
      responses: PROBLEM_RESPONSES,
    },
  };
}

/** Whom to ask, and the licence of what is answered, which is not that of the software. */
function whoAnswers({ about, dataset }: Pick<CatalogueIndex, 'about' | 'dataset'>): Json {
  const { publisher, contact, licence } = about;
  const [, email] = /^mailto:([^?]+)/.exec(contact ?? '') ?? [];
  return {
    contact: {
      name: publisher?.name ?? dataset.title,
      ...(email ? { email } : contact ? { url: contact } : {}),
    },
    ...(licence ? { license: { name: licence.title, url: licence.url } } : {}),
  };
}

/** The same schema in the shortest form that all tools read. */
function simplified(schema: JsonSchema): JsonSchema {
  return withItems(withNullType(withReference(schema)));
}

/** A schema, or a reference (JSON Schema 2020-12), may have a description beside it. */
function withReference(schema: JsonSchema): JsonSchema {
  const { allOf, ...others } = schema;
  const [only, ...more] = allOf ?? [];
  return typeof only === 'object' && !more.length ? { ...only, ...others } : schema;
}

/** `type: ['string', 'null']` instead of a choice between a string and null. */
function withNullType(schema: JsonSchema): JsonSchema {
  const { anyOf, ...others } = schema;
  const [value, none, ...more] = anyOf ?? [];
  if (typeof value !== 'object' || typeof none !== 'object' || none.type !== 'null' || more.length) return schema;
  const { description, ...type } = value;
  const about = description ? { description } : {};
  if (typeof type.type !== 'string') return { anyOf: [type, none], ...about, ...others };
  return {
    ...type,
    type: [type.type, 'null'],
    ...(type.enum ? { enum: [...type.enum, null] } : {}),
    ...about,
    ...others,
  };
}

/** Adds the schema of the items and the length to a tuple, because not all tools know `prefixItems`. */
function withItems(schema: JsonSchema): JsonSchema {
  const { prefixItems } = schema;
  const [first, ...others] = prefixItems ?? [];
  if (!prefixItems || first === undefined) return schema;
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return schema;
  return { ...schema, items: first, minItems: prefixItems.length, maxItems: prefixItems.length };
}
