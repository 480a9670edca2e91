/** Routes of the API as HTTP responses, and as JSON for other parts of the Worker. */
import type { Content } from '../../http/protocol.ts';
import { type Asked, type Bindings, isJson, type Opened, type Rendered, type Route } from './route.ts';

export async function openRoute(route: Route, asked: Asked): Promise<Opened> {
  const opened = await route.open(asked);
  return {
    ...opened,
    async find() {
      const render = await opened.find();
      return async () => contentOf(await render());
    },
  };
}

/** A list's `next` is a Link header too (RFC 8288). */
function contentOf({ body, headers }: Rendered): Content {
  if (typeof body === 'string' || body instanceof ArrayBuffer) return { body, headers };
  const next = 'next' in body && typeof body.next === 'string' ? { Link: `<${body.next}>; rel="next"` } : {};
  return { body: JSON.stringify(body), headers: { ...headers, ...next } };
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
  return body;
}
