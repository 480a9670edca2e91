/**
 * The network as the tests know it: a table of path to answer. A path is looked up with its query first, then
 * without it; an answer is a Response, sent as often as it is asked for, or a function of the request.
 * `serve` in site.ts puts a table behind a real address; in the widget tests `answer` can stand in for `fetch`.
 */
export type Table = Record<string, Response | ((request: Request) => Response | Promise<Response>)>;

export async function answer(table: Table, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const entry = table[pathname + search] ?? table[pathname];
  if (!entry) return new Response('Not found', { status: 404 });
  return typeof entry === 'function' ? entry(request) : entry.clone();
}

export function html(body: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

/** JSON as the API sends it: any origin may read it. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, { ...init, headers: { 'access-control-allow-origin': '*', ...init.headers } });
}
