/** The routes of the API by subject, and its schemas as lists of fields, from its document (`/openapi.json`). */
import { html } from 'hono/html';
import { type Markup, rowList, withCode } from '../site/markup.ts';

/** The parts of OpenAPI that the API's document uses. */
export interface ApiDocument {
  info: { version: string };
  tags: { name: string; description: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Schemas; parameters: Record<string, Parameter>; responses: Record<string, Response> };
}

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters: (Parameter | { $ref: string })[];
  responses: Record<string, Response>;
  'x-example': string;
}

interface Parameter {
  name: string;
  required?: boolean;
  description: string;
  schema: Schema;
}

interface Response {
  description?: string;
  content?: Record<string, { schema: Schema }>;
}

/** Longer lists of codes are only in the document. */
const FEW_CODES = 8;

export function reference({ tags, paths, components }: ApiDocument): Markup {
  const all = Object.entries(paths);
  const subjects = tags.map(({ name, description }) => {
    const routes = all.filter(([, { get }]) => get.tags.includes(name));
    return html`<div><h3>${name}</h3><p>${description}.</p>${routes.map(([path, { get }]) => route(path, get, components))}</div>`;
  });
  return html`<div class="subjects">${subjects}</div>`;
}

/** Folded: browsers open it if a fragment or a search leads into it, so the id is inside. */
function route(path: string, operation: Operation, components: ApiDocument['components']) {
  const { operationId, summary, description = '', responses, ...rest } = operation;
  const parameters = operation.parameters.map((each) =>
    '$ref' in each ? (components.parameters[nameIn(each.$ref)] as Parameter) : each,
  );
  const example = rest['x-example'];
  const bodies = Object.entries(responses['200']?.content ?? {}).map(
    ([media, { schema }]) => html` <code>${media}</code>${schema.$ref ? html`: ${typeOf(schema)}` : ''}.`,
  );
  return html`<details class="route"><summary><h4><code>${path}</code></h4> ${summary}</summary>
<p id="${operationId}">${withCode(description)}${bodies}</p>
<p><a href="${example}"><code>${example}</code></a></p>
${rowList(parameters.map((each) => parameterRow(each, components.schemas)))}
<p class="fine">Responses: ${codes(Object.keys(responses))}</p></details>`;
}

function parameterRow({ name, required, description, schema }: Parameter, schemas: Schemas): [Markup, Markup] {
  const { items, default: defaultValue } = schema;
  const itemSchema = items ?? schema;
  const { enum: codeList = [] } = itemSchema.$ref ? (schemas[nameIn(itemSchema.$ref)] ?? {}) : itemSchema;
  const isLong = codeList.length > FEW_CODES;
  const type = isLong ? (items ? 'list of codes' : 'code') : typeOf(schema);
  return [
    html`<code>${name}</code> <span class="fine">${type}${required ? ', required' : ''}</span>`,
    html`${withCode(description)}${defaultValue === undefined ? '' : html` By default <code>${String(defaultValue)}</code>.`}`,
  ];
}

/** The parts of JSON Schema that the API's document uses. */
interface Schema {
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
type Schemas = Record<string, Schema>;

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

function codes(names: readonly string[], between = ', '): Markup {
  return html`${names.map((name, i) => html`${i ? between : ''}<code>${name}</code>`)}`;
}

function typeOf(schema: Schema): Markup {
  const { $ref, type, format, items, additionalProperties, anyOf, allOf, minItems, maxItems } = schema;
  if ($ref) return html`<a href="#schema-${nameIn($ref)}"><code>${nameIn($ref)}</code></a>`;
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
function nameIn($ref: string): string {
  return $ref.split('/').at(-1) as string;
}
