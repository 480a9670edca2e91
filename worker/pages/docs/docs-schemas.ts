/** The schemas of the API's document as lists of fields, for `/docs`. */
import { html } from 'hono/html';
import { type Markup, withCode } from '../site/markup.ts';

/** The parts of JSON Schema that the API's document uses. */
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

/** The address of the description of a schema, which may be on another page. */
export type SchemaLink = (name: string) => string;

/** Those of `names`, of all schemas. */
export function schemaSections(schemas: Schemas, names: readonly string[], link: SchemaLink): Markup[] {
  const bases = basesOf(schemas);
  return names.map((name) => {
    const schema = schemas[name] as Schema;
    const base = bases.get(name);
    const shared = schemas[base ?? '']?.properties ?? {};
    const own = fieldsOf(schema).filter(([path]) => !Object.hasOwn(shared, path.split(/[.[]/)[0] as string));
    return html`<div class="schema"><h3 id="schema-${name}"><code>${name}</code></h3>
${schema.description ? html`<p>${withCode(schema.description)}</p>` : ''}${base ? html`<p>The fields of ${reference(base, link)}, and:</p>` : ''}${own.length ? html`<details><summary>Fields: ${codes(own.map(([path]) => path))}</summary>${terms(own.map((each) => field(each, link)))}</details>` : html`<p>${typeOf(schema, link)}</p>`}</div>`;
  });
}

/** The schema of which another has all fields, as the body `FactAnswer` has those of `Fact`; the largest where there are several. */
function basesOf(schemas: Schemas): Map<string, string> {
  const fields = Object.entries(schemas).map(([name, { properties = {}, required = [] }]) => {
    const texts = Object.entries(properties).map((field) => JSON.stringify([...field, required.includes(field[0])]));
    return [name, new Set(texts)] as const;
  });
  const bySize = fields.filter(([, own]) => own.size > 1).sort(([, a], [, b]) => b.size - a.size);
  return new Map(
    fields.flatMap(([name, own]) => {
      const base = bySize.find(([, other]) => other.size < own.size && [...other].every((field) => own.has(field)));
      return base ? [[name, base[0]] as const] : [];
    }),
  );
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

function field([path, schema, required]: Field, link: SchemaLink): [Markup, Markup[]] {
  const described = schema.description ?? schema.anyOf?.find(({ description }) => description)?.description ?? '';
  return [
    html`<code>${path}</code> <span class="type">${typeOf(schema, link)}${required ? '' : ', may be absent'}</span>`,
    withCode(described),
  ];
}

/** Names and values as code, in a line of text. */
export function codes(names: readonly string[], between = ', '): Markup {
  return html`${names.map((name, i) => html`${i ? between : ''}<code>${name}</code>`)}`;
}

/** Names with what they mean, beside each other where there is room. */
export function terms(list: [Markup, Markup | Markup[]][]): Markup {
  return html`<dl class="terms">${list.map(([name, meaning]) => html`<div><dt>${name}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}

export function typeOf(schema: Schema, link: SchemaLink): Markup {
  const { $ref, type, format, items, additionalProperties, anyOf, allOf, minItems, maxItems } = schema;
  if ($ref) return reference($ref.split('/').at(-1) as string, link);
  if (allOf?.[0]) return typeOf(allOf[0], link);
  if (anyOf) return html`${anyOf.map((choice, i) => html`${i ? ' or ' : ''}${typeOf(choice, link)}`)}`;
  if (schema.enum) return codes(schema.enum, ' | ');
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (items)
    return html`${minItems && minItems === maxItems ? `list of ${minItems}:` : 'list of'} ${typeOf(items, link)}`;
  if (additionalProperties) return html`object by name of ${typeOf(additionalProperties, link)}`;
  return html`${format ? `${type} (${format})` : type}`;
}

function reference(name: string, link: SchemaLink): Markup {
  return html`<a href="${link(name)}"><code>${name}</code></a>`;
}
