/** Requests to the Worker under test, and checks that many tests share. */
import { exports } from 'cloudflare:workers';
import { expect } from 'vitest';

/** The public origin of the site, as tests/vitest.config.ts sets it. */
export const ORIGIN = 'https://trade-facts.example';

/** The headers of every response, whatever it serves. */
export const COMMON_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag,Link,Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

/** The `Cache-Control` of what may change with the next build. */
export const LIVE_POLICY = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

/** Sends a request to the Worker. The default host is a placeholder: no response may depend on it. */
export function ask(path: string, init: RequestInit = {}, host = 'any.example'): Promise<Response> {
  return exports.default.fetch(`https://${host}${path}`, init);
}

export async function askText(path: string): Promise<string> {
  return (await ask(path)).text();
}

export async function askJson<T>(path: string): Promise<T> {
  return (await ask(path)).json<T>();
}

/** Requests a page, which must have this status, and returns its HTML. */
export async function askPage(path: string, status = 200): Promise<string> {
  const response = await ask(path);
  expect(response.status, path).toBe(status);
  expect(response.headers.get('Content-Type'), path).toBe('text/html; charset=utf-8');
  return response.text();
}

/** The body of a problem response (RFC 9457). */
interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  parameter?: string;
  allowed?: string | string[];
}

/** Sends a request that must fail with this status and a complete problem document, which any origin may read. */
export async function askProblem(path: string, status: number): Promise<ProblemBody> {
  const response = await ask(path);
  expect(response.status, path).toBe(status);
  expect(response.headers.get('Content-Type'), path).toBe('application/problem+json');
  expect(response.headers.get('Access-Control-Allow-Origin'), path).toBe('*');
  const body = await response.json<ProblemBody>();
  expect(body).toMatchObject({ status, title: expect.stringMatching(/./), detail: expect.stringMatching(/./) });
  return body;
}

/** A POST to `/mcp` that calls a tool, as the Model Context Protocol writes it. */
export function toolCall(name: string, args: unknown): RequestInit & { body: string } {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  };
}

/** The headers of a response except `Link`, which a list has only if it has a next page. */
export function headersOf(response: Response): Record<string, string> {
  const { link: _, ...headers } = Object.fromEntries(response.headers);
  return headers;
}
