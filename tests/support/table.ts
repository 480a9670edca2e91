/**
 * A fake network: a response, or a function that makes one, for each path. A path with its query comes before the path alone.
 * `serve` in site.ts serves a table on a real port. Widget tests use `answer` instead of `fetch`.
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

/** JSON with the CORS header of the API. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, { ...init, headers: { 'access-control-allow-origin': '*', ...init.headers } });
}
