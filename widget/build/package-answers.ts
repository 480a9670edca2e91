/** The answers of the API as TypeScript that needs no library, made of the same schemas as the API's document. */
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { ANSWERS } from '../../data/contract/answers.ts';

type Schema = Record<string, unknown>;

export function answerTypes(): string {
  const schemas = toJsonSchemaDefs(ANSWERS, { errorMode: 'ignore' }) as unknown as Record<string, Schema>;
  const types = Object.entries(schemas).map(
    ([name, schema]) => `${comment(schema)}export type ${name} = ${typeOf(schema)};\n`,
  );
  return `/** The answers of the API, by the names that its document gives them. */\n\n${types.join('\n')}`;
}

function typeOf(schema: Schema): string {
  const { $ref, const: constant, enum: values, anyOf, oneOf, allOf, type, prefixItems, items } = schema;
  if (typeof $ref === 'string') return $ref.split('/').at(-1) as string;
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  const choice = (anyOf ?? oneOf) as Schema[] | undefined;
  if (choice) return [...new Set(choice.map(bracketed))].join(' | ');
  if (Array.isArray(allOf)) return (allOf as Schema[]).map(bracketed).join(' & ');
  const tuple = prefixItems ?? (Array.isArray(items) ? items : undefined);
  if (Array.isArray(tuple)) return `readonly [${(tuple as Schema[]).map(typeOf).join(', ')}]`;
  if (Array.isArray(type)) return type.map((name) => typeOf({ ...schema, type: name })).join(' | ');
  if (type === 'array') return `${bracketed((items ?? {}) as Schema)}[]`;
  if (type === 'object') return objectType(schema);
  if (type === 'integer') return 'number';
  return typeof type === 'string' ? type : 'unknown';
}

/** A union inside a list or another union. */
function bracketed(schema: Schema): string {
  const text = typeOf(schema);
  return / \| /.test(text) && !/^[{[]/.test(text) ? `(${text})` : text;
}

function objectType({ properties, required, additionalProperties }: Schema): string {
  const given = Object.entries((properties ?? {}) as Record<string, Schema>);
  const needed = new Set((required ?? []) as string[]);
  const fields = given.map(([name, schema]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return `${comment(schema)}${key}${needed.has(name) ? '' : '?'}: ${typeOf(schema)};`;
  });
  if (!fields.length) {
    const value = typeof additionalProperties === 'object' ? typeOf(additionalProperties as Schema) : 'unknown';
    return `Record<string, ${value}>`;
  }
  return `{\n${fields.join('\n')}\n}`;
}

function comment({ description }: Schema): string {
  return typeof description === 'string' ? `/** ${description.replaceAll('*/', '* /')} */\n` : '';
}
