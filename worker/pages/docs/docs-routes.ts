/**
 * One route of the API, for `/docs`: what it serves, examples and a field to try it, from the table of routes and its descriptions; parameters and
 * answers, from the API's document.
 */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Route } from '../../api/route/route.ts';
import { ROUTES } from '../../api/routes.ts';
import { type Markup, withCode } from '../site/markup.ts';
import { codes, type Schema, type SchemaLink, type Schemas, terms, typeOf } from './docs-schemas.ts';

/** The parts of OpenAPI that the API's document uses. */
export interface ApiDocument {
  paths: Record<string, { get: Operation }>;
  components: { schemas: Schemas; responses: Record<string, Answer> };
}

export interface Operation {
  operationId: string;
  parameters: Parameter[];
  responses: Record<string, Answer>;
}

interface Parameter {
  name: string;
  required: boolean;
  description: string;
  schema: Schema;
  example?: string | string[];
  'x-example'?: string;
}

interface Answer {
  $ref?: string;
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: Schema }>;
}

/** Codes of longer lists stand behind a line that opens. */
const FEW_CODES = 8;

export function routeSection(
  operation: Operation,
  { components }: ApiDocument,
  index: CatalogueIndex,
  link: SchemaLink,
): Markup {
  const { operationId: id, parameters, responses } = operation;
  const { path, title, description, examples: examplesOf } = ROUTES[id] as Route;
  const examples = examplesOf(index);
  const answers = Object.entries(responses).map(([status, answer]): [string, Answer] => [
    status,
    answer.$ref ? (components.responses[answer.$ref.split('/').at(-1) as string] as Answer) : answer,
  ]);
  return html`<div class="route"><h3 id="${id}"><a class="here" href="#${id}">GET <code>${path}</code></a></h3>
<p><strong>${title}</strong></p>
${description ? html`<p>${withCode(description)}</p>` : ''}<ul class="plain">${examples.map((address) => html`<li><a href="${address}"><code>${address}</code></a></li>`)}</ul>
<form class="ask try" hidden><label>Address to try <input name="address" value="${examples[0]}" autocomplete="off" spellcheck="false"></label><button>Send<span class="sr"> (${path})</span></button></form>
${parameters.length ? html`<details><summary>Parameters: ${codes(parameters.map(({ name }) => name))}</summary>${terms(parameters.map((each) => parameter(each, link)))}</details>` : ''}
<details><summary>Answers: ${codes(Object.keys(responses))}</summary>${terms(answers.map((each) => answer(each, link)))}</details></div>`;
}

function parameter({ name, required, description, schema, ...rest }: Parameter, link: SchemaLink): [Markup, Markup] {
  const { items, default: byDefault } = schema;
  const values = (items ?? schema).enum ?? [];
  const example = rest.example ?? rest['x-example'];
  const type = values.length > FEW_CODES ? html`${items ? 'list of codes' : 'code'}` : typeOf({ ...schema }, link);
  return [
    html`<code>${name}</code> <span class="type">${type}${required ? ', required' : ''}</span>`,
    html`${withCode(description)}${byDefault === undefined ? '' : html` By default <code>${String(byDefault)}</code>.`}${
      example === undefined ? '' : html` Example: <code>${String(example)}</code>`
    }${values.length > FEW_CODES ? html`<details><summary>${values.length} codes<span class="sr"> of ${name}</span></summary><p>${codes(values)}</p></details>` : ''}`,
  ];
}

function answer(
  [status, { description, headers = {}, content = {} }]: [string, Answer],
  link: SchemaLink,
): [Markup, Markup] {
  const names = Object.keys(headers);
  const bodies = Object.entries(content).map(
    ([media, { schema }]) => html` As <code>${media}</code>${schema.$ref ? html`: ${typeOf(schema, link)}` : ''}.`,
  );
  return [
    html`<code>${status}</code>`,
    html`${withCode(description)}${description.endsWith('.') ? '' : '.'}${bodies}${
      names.length ? html` With ${codes(names)}.` : ''
    }`,
  ];
}
