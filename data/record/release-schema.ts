/**
 * Makes `release.schema.json`: the JSON Schema of a release file, for editors and assistants. The build writes it from the Valibot schema and
 * the codes of the vocabulary.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { draft, VOCABULARY_OF, type Vocabulary } from './schema.ts';

export const RELEASE_SCHEMA = 'release.schema.json';

type Json = Record<string, unknown>;

/**
 * Allows only codes of the vocabulary, unless the release has `newCodes`. JSON Schema cannot express some checks; `npm run desk -- check` makes
 * those.
 */
export function releaseSchema(vocabulary: Vocabulary): Json {
  const { $schema, ...shape } = toJsonSchema(draft, { target: 'draft-07', errorMode: 'ignore' }) as Json;
  const codes = Object.entries(VOCABULARY_OF).map(
    ([field, list]) => [field, { enum: Object.keys(vocabulary[list]) }] as const,
  );
  return {
    $schema,
    title: 'A release: one published page with its numbers',
    ...shape,
    if: { not: { required: ['newCodes'] } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { properties: { observations: { items: { properties: Object.fromEntries(codes) } } } },
  };
}
