/**
 * Parts that all responses share: methods, CORS, caching headers, ETag, 304, cache. This module does not depend on facts. It gets the id of the
 * build, a canonical URL, and a function that renders the body.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { CACHE, type CachePolicy, COMMON_HEADERS, entityTag, matchesEtag } from './cache-headers.ts';
import { type Prerender, readPrerendered } from './prerendered.ts';
import { Problem, problemResponse } from './problem.ts';
import { type CachedResponse, notModified, responseCache, toResponse } from './response-cache.ts';

export type App = { Bindings: Env };

/** The text after `?`. The URL is not parsed as a whole: with an odd Host header it is not a valid URL. */
export function queryOf(url: string): string {
  return /\?([^#]*)/.exec(url)?.[1] ?? '';
}

const METHODS = ['GET', 'HEAD', 'OPTIONS'];
/** Methods of the paths that take messages. */
const METHODS_OF: Record<string, string[]> = { '/mcp': ['POST', 'OPTIONS'] };

function methodsOf(path: string): string[] {
  return METHODS_OF[path] ?? METHODS;
}

/**
 * Completes responses that `respond` did not make, such as errors. Hono's own `cors` would set its headers before there is a response, which
 * makes Hono copy each response with its body.
 */
export const commonHeaders: MiddlewareHandler<App> = async function commonHeaders(c, next) {
  await next();
  const { headers } = c.res;
  if (headers.has('Access-Control-Allow-Origin')) return;
  for (const [name, value] of Object.entries(COMMON_HEADERS)) headers.set(name, value);
};

/** Answers `OPTIONS`, which browsers send before some requests (a CORS preflight). */
export const preflight: MiddlewareHandler<App> = async function preflight(c, next) {
  if (c.req.method !== 'OPTIONS') return next();
  const methods = methodsOf(c.req.path);
  return new Response(null, {
    status: 204,
    headers: {
      Allow: methods.join(', '),
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Allow-Methods': methods.join(','),
      'Access-Control-Max-Age': '86400',
      'Cache-Control': CACHE.none,
    },
  });
};

export const readOnly: MiddlewareHandler<App> = async function readOnly(c, next) {
  const { method } = c.req;
  const methods = methodsOf(c.req.path);
  if (methods.includes(method)) return next();
  const allowed = methods.join(', ');
  const problem = new Problem('method-not-allowed', `The method ${method} is not supported.`, { allowed });
  const response = problemResponse(problem, c.env.PUBLIC_ORIGIN);
  response.headers.set('Allow', allowed);
  return response;
};

export interface Content {
  body: string | ArrayBuffer;
  /** Headers that depend on the body. */
  headers?: Record<string, string>;
}

interface Resource {
  /** The id of the build. */
  build: string;
  canonicalUrl: string;
  cache: CachePolicy;
  prerender?: Prerender | undefined;
  /** Throws a Problem or a Redirect if there is nothing at the URL. Otherwise returns a function that renders the content. */
  find(): Promise<() => Content | Promise<Content>>;
}

/**
 * Responds from the cache, with a prerendered response, with 304, or with a body rendered now. `If-None-Match` is compared before the body
 * is rendered, but after `find`: a URL that would be a 404 must not become a 304.
 */
export async function respond(c: Context<App>, resource: Resource): Promise<Response> {
  const { build, canonicalUrl, cache, find } = resource;
  const isCacheable = cache !== 'none';
  const ifNoneMatch = isCacheable ? c.req.header('If-None-Match') : undefined;
  const known = isCacheable ? await cachedOrPrerendered(c.env, resource) : null;
  if (known) return toResponse(known, ifNoneMatch);

  const headers = new Headers({ ...COMMON_HEADERS, 'Cache-Control': CACHE[cache] });
  if (isCacheable) headers.set('ETag', entityTag(build));
  const render = await find();
  if (matchesEtag(ifNoneMatch, headers.get('ETag'))) return notModified(headers);
  const content = await render();
  for (const [name, value] of Object.entries(content.headers ?? {})) headers.set(name, value);
  const response: CachedResponse = { body: bytesOf(content.body), headers };
  if (isCacheable) responseCache.set(canonicalUrl, response);
  return toResponse(response, undefined);
}

async function cachedOrPrerendered(env: Env, { canonicalUrl, prerender }: Resource): Promise<CachedResponse | null> {
  const cached = responseCache.get(canonicalUrl);
  if (cached || !prerender) return cached ?? null;
  const prerendered = await readPrerendered(env, canonicalUrl, prerender);
  if (prerendered) responseCache.set(canonicalUrl, prerendered);
  return prerendered;
}

function bytesOf(body: string | ArrayBuffer): ArrayBuffer {
  return typeof body === 'string' ? (new TextEncoder().encode(body).buffer as ArrayBuffer) : body;
}
