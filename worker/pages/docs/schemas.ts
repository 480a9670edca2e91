/** The schemas of the API's document as lists of fields, for `/docs`. */
import { html } from 'hono/html';
import { type Markup, rowList, withCode } from '../site/markup.ts';

/** The parts of JSON Schema that the API's document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | false;
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: (string | null)[];
  const?: unknown;
  default?: unknown;
  minItems?: number;
  maxItems?: number;
}
export type Schemas = Record<string, Schema>;

export function schemaSections(schemas: Schemas): Markup[] {
  return Object.entries(schemas).map(([name, schema]) => {
    const [base, more] = schema.allOf ?? [];
    const fields = fieldsOf(schema);
    const all = base && more ? html`<p>All of ${typeOf(base)}, and:</p>` : '';
    const members = fields.length ? html`${all}${rowList(fields.map(field))}` : html`<p>${typeOf(schema)}</p>`;
    return html`<details class="route"><summary><h3><code>${name}</code></h3></summary><div id="schema-${name}">
${schema.description ? html`<p>${withCode(schema.description)}</p>` : ''}${members}</div></details>`;
  });
}

type Field = [path: string, schema: Schema, required: boolean];

/** Fields of objects that have no schema of their own follow their parent: `links.docs`, `areas[].id`. */
function fieldsOf(schema: Schema, prefix = ''): Field[] {
  const { properties = {}, required = [] } = schema.allOf?.at(-1) ?? schema;
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${prefix}${name}`;
    const inner = schema.items ? fieldsOf(schema.items, `${path}[].`) : fieldsOf(schema, `${path}.`);
    return [[path, schema, required.includes(name)] satisfies Field, ...inner];
  });
}

function field([path, schema, required]: Field): [Markup, Markup[]] {
  const described = schema.description ?? schema.anyOf?.find(({ description }) => description)?.description ?? '';
  return [
    html`<code>${path}</code> <span class="fine">${typeOf(schema)}${required ? '' : ', may be absent'}</span>`,
    withCode(described),
  ];
}

/** Names and values as code, in a line of text. */
export function codes(names: readonly string[], between = ', '): Markup {
  return html`${names.map((name, i) => html`${i ? between : ''}<code>${name}</code>`)}`;
}

export function typeOf(schema: Schema): Markup {
  const { $ref, type, format, items, additionalProperties, anyOf, allOf, minItems, maxItems } = schema;
  if ($ref) return reference(nameIn($ref));
  if (allOf?.[0]) return typeOf(allOf[0]);
  if (anyOf) return html`${anyOf.map((choice, i) => html`${i ? ' or ' : ''}${typeOf(choice)}`)}`;
  if (Array.isArray(type))
    return html`${type.map((name, i) => html`${i ? ' or ' : ''}${typeOf({ ...schema, type: name })}`)}`;
  if (type === 'null') return html`null`;
  if (schema.enum)
    return codes(
      schema.enum.filter((code) => code !== null),
      ' | ',
    );
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (items) return html`${minItems && minItems === maxItems ? `list of ${minItems}:` : 'list of'} ${typeOf(items)}`;
  if (additionalProperties) return html`object by name of ${typeOf(additionalProperties)}`;
  return html`${format ? `${type} (${format})` : type}`;
}

/** `Fact` of `#/components/schemas/Fact`. */
export function nameIn($ref: string): string {
  return $ref.split('/').at(-1) as string;
}

function reference(name: string): Markup {
  return html`<a href="#schema-${name}"><code>${name}</code></a>`;
}
