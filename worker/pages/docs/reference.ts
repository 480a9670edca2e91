/** The reference part of `/docs`, made from the OpenAPI document (`/openapi.json`): its routes by subject, and its schemas as lists of fields. */
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

/** The routes of each tag, which is a subject such as `facts`. */
export function routesBySubject({ tags, paths, components }: ApiDocument): Markup {
  const subjects = tags.map(({ name, description }) => {
    const routes = Object.entries(paths).filter(([, { get }]) => get.tags.includes(name));
    return html`<div><h3>${name}</h3><p>${description}.</p>${routes.map(([path, { get }]) => routeDetails(path, get, components))}</div>`;
  });
  return html`<div class="subjects">${subjects}</div>`;
}

/** Folded. Browsers open it if a link or a search in the page leads to something inside, so the id is inside. */
function routeDetails(path: string, operation: Operation, components: ApiDocument['components']) {
  const { operationId, summary, description = '', responses, 'x-example': example } = operation;
  const parameters = operation.parameters.map((parameter) =>
    '$ref' in parameter ? (components.parameters[nameIn(parameter.$ref)] as Parameter) : parameter,
  );
  const bodies = Object.entries(responses['200']?.content ?? {}).map(
    ([mediaType, { schema }]) => html` <code>${mediaType}</code>${schema.$ref ? html`: ${typeText(schema)}` : ''}.`,
  );
  return html`<details class="route"><summary><h4><code>${path}</code></h4> ${summary}</summary>
<p id="${operationId}">${withCode(description)}${bodies}</p>
<p><a href="${example}"><code>${example}</code></a></p>
${rowList(parameters.map((parameter) => parameterRow(parameter, components.schemas)))}
<p class="fine">Responses: ${codeList(Object.keys(responses))}</p></details>`;
}

/** A parameter with more codes has only the type "code". Its codes are in the document. */
const MAX_CODES = 8;

function parameterRow({ name, required, description, schema }: Parameter, schemas: Schemas): [Markup, Markup] {
  const { items, default: defaultValue } = schema;
  const itemSchema = items ?? schema;
  const { enum: allowedCodes = [] } = itemSchema.$ref ? (schemas[nameIn(itemSchema.$ref)] ?? {}) : itemSchema;
  const shortType = items ? 'list of codes' : 'code';
  const type = allowedCodes.length > MAX_CODES ? shortType : typeText(schema);
  return [
    html`<code>${name}</code> <span class="fine">${type}${required ? ', required' : ''}</span>`,
    html`${withCode(description)}${defaultValue === undefined ? '' : html` By default <code>${String(defaultValue)}</code>.`}`,
  ];
}

export function schemaSections(schemas: Schemas): Markup[] {
  return Object.entries(schemas).map(([name, schema]) => {
    const [base, extension] = schema.allOf ?? [];
    const baseLine = base && extension ? html`<p>All of ${typeText(base)}, and:</p>` : '';
    const fields = fieldsOf(schema);
    const content = fields.length
      ? html`${baseLine}${rowList(fields.map(fieldRow))}`
      : html`<p>${typeText(schema)}</p>`;
    return html`<details class="route"><summary><h3><code>${name}</code></h3></summary><div id="schema-${name}">
${schema.description ? html`<p>${withCode(schema.description)}</p>` : ''}${content}</div></details>`;
  });
}

interface Field {
  /** `links.docs`, or `areas[].id` for a field of each item of a list. */
  path: string;
  schema: Schema;
  isRequired: boolean;
}

/** All fields, at every depth. The fields of an object come after the object. A `$ref` has its own section, so its fields are not repeated. */
function fieldsOf(schema: Schema, prefix = ''): Field[] {
  const { properties = {}, required = [] } = schema.allOf?.at(-1) ?? schema;
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${prefix}${name}`;
    const innerFields = schema.items ? fieldsOf(schema.items, `${path}[].`) : fieldsOf(schema, `${path}.`);
    return [{ path, schema, isRequired: required.includes(name) }, ...innerFields];
  });
}

function fieldRow({ path, schema, isRequired }: Field): [Markup, Markup[]] {
  const description = schema.description ?? schema.anyOf?.find((choice) => choice.description)?.description ?? '';
  return [
    html`<code>${path}</code> <span class="fine">${typeText(schema)}${isRequired ? '' : ', may be absent'}</span>`,
    withCode(description),
  ];
}

function codeList(names: readonly string[], separator = ', '): Markup {
  return html`${names.map((name, i) => html`${i ? separator : ''}<code>${name}</code>`)}`;
}

/** `string (date) or null`, `list of Fact`, or `exact | about | over` for an enumeration. */
function typeText(schema: Schema): Markup {
  const { $ref, type, format, items, additionalProperties, anyOf, allOf, minItems, maxItems } = schema;
  if ($ref) return html`<a href="#schema-${nameIn($ref)}"><code>${nameIn($ref)}</code></a>`;
  if (allOf?.[0]) return typeText(allOf[0]);
  if (anyOf) return alternatives(anyOf);
  if (Array.isArray(type)) return alternatives(type.map((name) => ({ ...schema, type: name })));
  if (type === 'null') return html`null`;
  if (schema.enum) {
    const codes = schema.enum.filter((code) => code !== null);
    return codeList(codes, ' | ');
  }
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (items) {
    const hasFixedLength = minItems && minItems === maxItems;
    return html`${hasFixedLength ? `list of ${minItems}:` : 'list of'} ${typeText(items)}`;
  }
  if (additionalProperties) return html`object by name of ${typeText(additionalProperties)}`;
  return html`${format ? `${type} (${format})` : type}`;
}

function alternatives(schemas: readonly Schema[]): Markup {
  return html`${schemas.map((schema, i) => html`${i ? ' or ' : ''}${typeText(schema)}`)}`;
}

/** `#/components/schemas/Fact` → `Fact`. */
function nameIn($ref: string): string {
  return $ref.split('/').at(-1) as string;
}
