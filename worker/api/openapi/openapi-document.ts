/** The API as an OpenAPI 3.1 document, written in the build from the table of routes and the schemas of parameters and responses. */
import { type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { ANSWERS, SHARED } from '../../../data/contract/answers.ts';
import { SUBJECTS } from '../route/route.ts';
import { ROUTES } from '../routes.ts';
import { description } from './openapi-texts.ts';
import { FAILURES, type Json, operation, SharedComponents } from './operation.ts';

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
      summary: index.dataset.description,
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
            overrideSchema: ({ jsonSchema }) => withItems(jsonSchema),
            overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
          },
        ),
      },
      responses: {
        NotModified: { description: 'The caller has this answer already: `If-None-Match` names its `ETag`.' },
        ...Object.fromEntries(Object.entries(FAILURES).map(([status, failure]) => [`Problem${status}`, failure])),
      },
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

/** Adds the schema of the items and the length to a tuple, because not all tools know `prefixItems`. */
function withItems(schema: JsonSchema): JsonSchema {
  const { prefixItems } = schema;
  const [first, ...others] = prefixItems ?? [];
  if (!prefixItems || first === undefined) return schema;
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return schema;
  return { ...schema, items: first, minItems: prefixItems.length, maxItems: prefixItems.length };
}
