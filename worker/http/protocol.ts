/**
 * The common part of all responses: methods, CORS, caching headers, ETag, 304 and the cache. This module knows nothing of facts: it gets the id
 * of the build, a canonical URL, and a function that renders the body.
 */
import type { Context, Next } from 'hono';
import { CACHE, type CachePolicy, COMMON_HEADERS, entityTag } from './cache-headers.ts';
import { type Prerender, readPrerendered } from './prerendered.ts';
import { Problem, problemResponse } from './problem.ts';
import { LIMITER_HEADER, limitRate } from './rate-limit.ts';
import { type CachedResponse, responseCache, toResponse } from './response-cache.ts';

export type App = { Bindings: Env };

/** The text after `?`. The URL is not parsed as a whole: with an odd Host header it is not a valid URL. */
export function queryOf(url: string): string {
  return /\?([^#]*)/.exec(url)?.[1] ?? '';
}

const METHODS = ['GET', 'HEAD', 'OPTIONS'];
/** Paths with other methods. */
const METHODS_BY_PATH: Record<string, string[]> = { '/mcp': ['POST', 'OPTIONS'] };

/**
 * The middleware of every request. It does not add CORS headers: each function that makes a response adds `COMMON_HEADERS`. Hono's `cors`
 * middleware would set them before there is a response, and Hono would then copy each response with its body.
 */
export async function protocol(c: Context<App>, next: Next): Promise<Response | undefined> {
  if (NOT_IN_HOST.test(c.req.header('Host') ?? '')) return badHost();
  const { method, path } = c.req;
  const methods = METHODS_BY_PATH[path] ?? METHODS;
  if (method === 'OPTIONS') return preflight(methods);
  const hasLimiter = await limitRate(c);
  if (!methods.includes(method)) return methodNotAllowed(c, methods);
  await next();
  if (!hasLimiter && path === '/healthz') c.res.headers.set(LIMITER_HEADER, 'unavailable');
  return undefined;
}

/**
 * The runtime joins host and path to the URL that we route by, so with these characters the host would choose the page, and a shared cache would
 * keep it for another path. Cloudflare lets no such request through.
 */
const NOT_IN_HOST = /[/?#\\@]/;

function badHost(): Response {
  const headers = { ...COMMON_HEADERS, 'Content-Type': 'text/plain', 'Cache-Control': CACHE.none };
  return new Response('The header Host is not a host name.', { status: 400, headers });
}

/** The response to `OPTIONS`, which browsers send before some requests (a CORS preflight). */
function preflight(methods: string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...COMMON_HEADERS,
      Allow: methods.join(', '),
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Allow-Methods': methods.join(','),
      'Access-Control-Max-Age': '86400',
      'Cache-Control': CACHE.none,
    },
  });
}

function methodNotAllowed(c: Context<App>, methods: string[]): Response {
  const allowed = methods.join(', ');
  const problem = new Problem('method-not-allowed', `The method ${c.req.method} is not supported.`, { allowed });
  const response = problemResponse(problem, c.env.PUBLIC_ORIGIN);
  response.headers.set('Allow', allowed);
  return response;
}

export interface Content {
  /** An object is sent as JSON. */
  body: object | string | ArrayBuffer;
  /** Headers that depend on the body. */
  headers?: Record<string, string>;
}

/** The target of a URL. */
export interface Resource {
  /** The id of the build. */
  build: string;
  canonicalUrl: string;
  cache: CachePolicy;
  prerender?: Prerender | undefined;
  /** Throws a Problem or a Redirect if there is nothing at the URL. */
  render(): Promise<Content>;
}

/** The cached response to a URL that was requested before, or null. */
export function respondAgain(c: Context<App>): Response | null {
  const stored = responseCache.getRequested(c.req.url);
  return stored ? toResponse(stored, c.req.header('If-None-Match')) : null;
}

/** Responds from the cache, with a prerendered response, or with a body rendered now; with 304 if the client has this version. */
export async function respond(c: Context<App>, resource: Resource): Promise<Response> {
  const { build, canonicalUrl, cache } = resource;
  const isCacheable = cache !== 'none';
  const ifNoneMatch = isCacheable ? c.req.header('If-None-Match') : undefined;
  if (isCacheable) responseCache.setRequested(c.req.url, canonicalUrl);
  const stored = isCacheable ? await cachedOrPrerendered(c.env, resource) : null;
  if (stored) return toResponse(stored, ifNoneMatch);

  const headers = new Headers({ ...COMMON_HEADERS, 'Cache-Control': CACHE[cache] });
  if (isCacheable) headers.set('ETag', entityTag(build));
  const content = await resource.render();
  for (const [name, value] of Object.entries(content.headers ?? {})) headers.set(name, value);
  const response: CachedResponse = { body: bytesOf(content.body), headers };
  if (isCacheable) responseCache.set(canonicalUrl, response);
  return toResponse(response, ifNoneMatch);
}

async function cachedOrPrerendered(env: Env, { canonicalUrl, prerender }: Resource): Promise<CachedResponse | null> {
  const cached = responseCache.get(canonicalUrl);
  if (cached || !prerender) return cached ?? null;
  const prerendered = await readPrerendered(env, canonicalUrl, prerender);
  if (prerendered) responseCache.set(canonicalUrl, prerendered);
  return prerendered;
}

function bytesOf(body: Content['body']): ArrayBuffer {
  if (body instanceof ArrayBuffer) return body;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new TextEncoder().encode(text).buffer as ArrayBuffer;
}
