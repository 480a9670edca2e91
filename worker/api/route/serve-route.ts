/** Routes of the API as HTTP responses, and as JSON for other parts of the Worker. */
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Content } from '../../http/protocol.ts';
import { openCatalogue } from '../../select/catalogue.ts';
import type { Asked, Bindings, Body, Opened, Rendered, Route } from './route.ts';

/** A route whose JSON is written. A list's `next` is a Link header too (RFC 8288). */
export async function openRoute(route: Route, asked: Asked): Promise<Opened> {
  const [opened, { index }] = await Promise.all([route.open(asked), openCatalogue(asked.env.ASSETS)]);
  return {
    ...opened,
    async find() {
      const render = await opened.find();
      return async () => contentOf(await render(), index);
    },
  };
}

function contentOf({ body, headers }: Rendered, index: CatalogueIndex): Content {
  if (!isJson(body)) return { body, headers };
  const next = 'next' in body && typeof body.next === 'string' ? { Link: `<${body.next}>; rel="next"` } : {};
  return { body: JSON.stringify(withDataset(body, index)), headers: { ...headers, ...next } };
}

/** The JSON of a route, for other parts of the Worker. Throws the same problems and redirects. */
export async function ask(
  env: Bindings,
  route: Route,
  query: string,
  pathTexts: Record<string, string> = {},
): Promise<object> {
  const opened = await route.open({ env, query, pathText: (name) => pathTexts[name] });
  const { body } = await (await opened.find())();
  if (!isJson(body)) throw new Error(`${route.path} does not respond with JSON`);
  return withDataset(body, (await openCatalogue(env.ASSETS)).index);
}

function isJson(body: Body): body is Exclude<Body, string | ArrayBuffer> {
  return typeof body !== 'string' && !(body instanceof ArrayBuffer);
}

/** Adds `dataset` as the first field of a JSON body. */
function withDataset(body: object, index: CatalogueIndex): object {
  return { dataset: datasetOf(index), ...body };
}

/** The data set as responses name it; of a pinned one as it was on its day. */
export function datasetOf({ dataset: { id, date, newest } }: CatalogueIndex, day?: string): Answer<'Dataset'> {
  return day === undefined ? { id, date, newest } : { id, date: day };
}
