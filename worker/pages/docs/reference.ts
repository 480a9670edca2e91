/** The routes of the API by subject, from its document (`/openapi.json`): what each serves, an example, parameters and responses. */
import { html } from 'hono/html';
import { type Markup, rowList, withCode } from '../site/markup.ts';
import { codes, nameIn, type Schema, type Schemas, typeOf } from './schemas.ts';

/** The parts of OpenAPI that the API's document uses. */
export interface ApiDocument {
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
