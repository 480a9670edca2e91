/** The schemas of the API's document as lists of fields, for `/docs`. */
import { html } from 'hono/html';
import type { Markup } from '../site/layout.ts';
import { inline } from './prose.ts';

/** Of JSON Schema, what the build's document uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | false;
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: string[];
  const?: unknown;
  default?: unknown;
  minItems?: number;
  maxItems?: number;
}
export type Schemas = Record<string, Schema>;

/** Ends the name of a schema that is another one with what every body has. */
const ANSWER = /Answer$/;

export function schemaSection(name: string, schema: Schema, schemas: Schemas): Markup {
  const base = schemas[name.replace(ANSWER, '')];
  const shared = ANSWER.test(name) && base?.properties ? base.properties : {};
  const own = fieldsOf(schema).filter(([path]) => !Object.hasOwn(shared, path.split(/[.[]/)[0] as string));
  const others = Object.keys(shared).length
    ? html`<p>The fields of ${reference(name.replace(ANSWER, ''))}, and:</p>`
    : '';
  return html`<div class="schema"><h3 id="schema-${name}"><code>${name}</code></h3>
${schema.description ? html`<p>${inline(schema.description)}</p>` : ''}${others}${own.length ? terms(own.map(field)) : html`<p>${typeOf(schema)}</p>`}</div>`;
}

type Field = [path: string, schema: Schema, required: boolean];

/** Fields of objects that have no schema of their own follow their parent: `links.docs`, `areas[].id`. */
function fieldsOf({ properties = {}, required = [] }: Schema, prefix = ''): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${prefix}${name}`;
    const inner = schema.items ? fieldsOf(schema.items, `${path}[].`) : fieldsOf(schema, `${path}.`);
    return [[path, schema, required.includes(name)] satisfies Field, ...inner];
  });
}

function field([path, schema, required]: Field): [Markup, Markup[]] {
  const described = schema.description ?? schema.anyOf?.find(({ description }) => description)?.description ?? '';
  return [
    html`<code>${path}</code> <span class="type">${typeOf(schema)}${required ? '' : ', may be absent'}</span>`,
    inline(described),
  ];
}

/** Names with what they mean, beside each other where there is room. */
export function terms(list: [Markup, Markup | Markup[]][]): Markup {
  return html`<dl class="terms">${list.map(([name, meaning]) => html`<div><dt>${name}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

export function typeOf(schema: Schema): Markup {
  const { $ref, type, format, items, additionalProperties, anyOf, allOf, minItems, maxItems } = schema;
  if ($ref) return reference($ref.split('/').at(-1) as string);
  if (allOf?.[0]) return typeOf(allOf[0]);
  if (anyOf) return html`${anyOf.map((choice, i) => html`${i ? ' or ' : ''}${typeOf(choice)}`)}`;
  if (schema.enum) return html`${schema.enum.map((code, i) => html`${i ? ' | ' : ''}<code>${code}</code>`)}`;
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (items) return html`${minItems && minItems === maxItems ? `${minItems} times` : 'list of'} ${typeOf(items)}`;
  if (additionalProperties) return html`object by name of ${typeOf(additionalProperties)}`;
  return html`${format ? `${type} (${format})` : type}`;
}

function reference(name: string): Markup {
  return html`<a href="#schema-${name}"><code>${name}</code></a>`;
}
