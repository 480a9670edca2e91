/** One route of the API's document, for `/docs`: what it serves, examples, parameters, answers, and a field to try it. */
import { html } from 'hono/html';
import type { Markup } from '../site/layout.ts';
import type { Schema, Schemas } from './docs-schemas.ts';
import { terms, typeOf } from './docs-schemas.ts';
import { inline, prose } from './prose.ts';

/** Of OpenAPI, what the build's document uses. */
export interface ApiDocument {
  info: { description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Schemas; responses: Record<string, Answer> };
}

export interface Operation {
  operationId: string;
  tags: [string];
  summary: string;
  description: string;
  parameters: Parameter[];
  responses: Record<string, Answer>;
  'x-examples': string[];
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

export function routeSection(path: string, operation: Operation, { components }: ApiDocument): Markup {
  const { operationId: id, summary, description, parameters, responses, 'x-examples': examples } = operation;
  // The document's text ends with the examples, which are a list here.
  const text = description.split('\n\n').filter((block) => !block.startsWith('Examples: '));
  const answers = Object.entries(responses).map(([status, answer]): [string, Answer] => [
    status,
    answer.$ref ? (components.responses[answer.$ref.split('/').at(-1) as string] as Answer) : answer,
  ]);
  return html`<div class="route"><h3 id="${id}"><a class="here" href="#${id}">GET <code>${path}</code></a></h3>
<p><strong>${summary}</strong></p>
${text.length ? prose(text.join('\n\n')) : ''}<ul class="plain">${examples.map((address) => html`<li><a href="${address}"><code>${address}</code></a></li>`)}</ul>
<form class="ask try" hidden><label>Address to try <input name="address" value="${examples[0]}" autocomplete="off" spellcheck="false"></label><button>Send<span class="sr"> (${path})</span></button></form>
${parameters.length ? html`<details><summary>Parameters: ${parameters.map(({ name }) => name).join(', ')}</summary>${terms(parameters.map(parameter))}</details>` : ''}
<details><summary>Answers: ${Object.keys(responses).join(', ')}</summary>${terms(answers.map(answer))}</details></div>`;
}

function parameter({ name, required, description, schema, ...rest }: Parameter): [Markup, Markup] {
  const { items, default: byDefault } = schema;
  const codes = (items ?? schema).enum ?? [];
  const example = rest.example ?? rest['x-example'];
  const type = codes.length > FEW_CODES ? html`${items ? 'list of codes' : 'code'}` : typeOf({ ...schema });
  return [
    html`<code>${name}</code> <span class="type">${type}${required ? ', required' : ''}</span>`,
    html`${inline(description)}${byDefault === undefined ? '' : html` By default <code>${String(byDefault)}</code>.`}${
      example === undefined ? '' : html` Example: <code>${String(example)}</code>`
    }${codes.length > FEW_CODES ? html`<details><summary>${codes.length} codes<span class="sr"> of ${name}</span></summary><p>${codes.map((code, i) => html`${i ? ', ' : ''}<code>${code}</code>`)}</p></details>` : ''}`,
  ];
}

function answer([status, { description, headers = {}, content = {} }]: [string, Answer]): [Markup, Markup] {
  const names = Object.keys(headers);
  const bodies = Object.entries(content).map(
    ([media, { schema }]) => html` As <code>${media}</code>${schema.$ref ? html`: ${typeOf(schema)}` : ''}.`,
  );
  return [
    html`<code>${status}</code>`,
    html`${inline(description)}${description.endsWith('.') ? '' : '.'}${bodies}${
      names.length ? html` With ${names.map((name, i) => html`${i ? ', ' : ''}<code>${name}</code>`)}.` : ''
    }`,
  ];
}
