/** The routes of the API by subject, from its document (`/openapi.json`): what each serves, a sample, parameters and answers. */
import { html } from 'hono/html';
import { type Markup, rowList, section, withCode } from '../site/markup.ts';
import { codes, nameIn, type Schema, type Schemas, typeOf } from './schemas.ts';

/** The parts of OpenAPI that the API's document uses. */
export interface ApiDocument {
  tags: { name: string; description: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Schemas; parameters: Record<string, Parameter>; responses: Record<string, Answer> };
}

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters: (Parameter | { $ref: string })[];
  responses: Record<string, Answer>;
  'x-example': string;
}

interface Parameter {
  name: string;
  required?: boolean;
  description: string;
  schema: Schema;
}

interface Answer {
  description?: string;
  content?: Record<string, { schema: Schema }>;
}

/** Codes of longer lists stand in the document. */
const FEW_CODES = 8;

export function reference({ tags, paths, components }: ApiDocument): Markup {
  const all = Object.entries(paths);
  const subjects = tags.map(({ name, description }) => {
    const routes = all.filter(([, { get }]) => get.tags.includes(name));
    return html`<div><h3>${name}</h3><p>${description}.</p>${routes.map(([path, { get }]) => route(path, get, components))}</div>`;
  });
  return section('routes', 'Routes', html`<div class="subjects">${subjects}</div>`);
}

/** Folded: browsers open it if a fragment or a search leads into it, so the id is inside. */
function route(path: string, operation: Operation, components: ApiDocument['components']) {
  const { operationId, summary, description = '', responses, ...rest } = operation;
  const parameters = operation.parameters.map((one) =>
    '$ref' in one ? (components.parameters[nameIn(one.$ref)] as Parameter) : one,
  );
  const sample = rest['x-example'];
  const bodies = Object.entries(responses['200']?.content ?? {}).map(
    ([media, { schema }]) => html` <code>${media}</code>${schema.$ref ? html`: ${typeOf(schema)}` : ''}.`,
  );
  return html`<details class="route"><summary><h4><code>${path}</code></h4> ${summary}</summary>
<p id="${operationId}">${withCode(description)}${bodies}</p>
<p><a href="${sample}"><code>${sample}</code></a></p>
${rowList(parameters.map((one) => parameter(one, components.schemas)))}
<p class="fine">Answers: ${codes(Object.keys(responses))}</p></details>`;
}

function parameter({ name, required, description, schema }: Parameter, schemas: Schemas): [Markup, Markup] {
  const { items, default: byDefault } = schema;
  const one = items ?? schema;
  const { enum: listed = [] } = one.$ref ? (schemas[nameIn(one.$ref)] ?? {}) : one;
  const isLong = listed.length > FEW_CODES;
  const type = isLong ? (items ? 'list of codes' : 'code') : typeOf(schema);
  return [
    html`<code>${name}</code> <span class="fine">${type}${required ? ', required' : ''}</span>`,
    html`${withCode(description)}${byDefault === undefined ? '' : html` By default <code>${String(byDefault)}</code>.`}`,
  ];
}
