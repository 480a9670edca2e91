/**
 * The contract of every answer, whatever made it: methods, media type, CORS, caching headers, ETag and 304.
 * An answer is a pure function of build and URL, so the build's id is the tag and no body is hashed.
 */
import type { MiddlewareHandler } from 'hono';
import { openCatalogue } from '../select/catalogue.ts';
import { accepts } from './accept.ts';
import { CACHE } from './cache.ts';
import { Problem, problemResponse } from './problem.ts';

const METHODS = 'GET, HEAD, OPTIONS';

const CORS: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After',
  // Pages that isolate themselves (COEP) may load us too.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

export const contract: MiddlewareHandler<{ Bindings: Env }> = async function contract(c, next) {
  const { method } = c.req;
  if (method === 'OPTIONS') {
    c.res = preflight();
  } else if (method !== 'GET' && method !== 'HEAD') {
    c.res = problemResponse(
      new Problem(405, 'method-not-allowed', `${method} is not served here.`, { allowed: METHODS }),
      c.env.PUBLIC_ORIGIN,
    );
    c.res.headers.set('Allow', METHODS);
  } else {
    await next();
    const answer = acceptable(c.res, c.req.header('Accept'), c.env.PUBLIC_ORIGIN);
    const sent = await conditional(answer, c.req.header('If-None-Match'), c.env);
    // Hono adds the headers of the response before to the one that replaces it, unless there is none.
    c.res = undefined;
    c.res = sent;
  }
  // A response of the runtime may have immutable headers, so they are set on a copy.
  c.res = new Response(c.res.body, c.res);
  for (const [name, value] of Object.entries(CORS)) c.res.headers.set(name, value);
};

function preflight(): Response {
  const headers = {
    Allow: METHODS,
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '86400',
    'Cache-Control': CACHE.none,
  };
  return new Response(null, { status: 204, headers });
}

/** What the caller says it cannot read is not sent. Problems are sent whatever it reads (RFC 9110, 12.5.1). */
function acceptable(response: Response, accept: string | undefined, origin: string): Response {
  const type = response.headers.get('Content-Type');
  if (response.status !== 200 || !type || accepts(accept, type)) return response;
  const served = type.split(';')[0] as string;
  void response.body?.cancel();
  return problemResponse(
    new Problem(406, 'not-acceptable', `This address serves ${served} alone.`, { allowed: [served] }),
    origin,
  );
}

/** Tags a cacheable 200 and answers 304 where the client holds it already (RFC 9110, 13.1.2 and 15.4.5). */
async function conditional(response: Response, ifNoneMatch: string | undefined, env: Env): Promise<Response> {
  if (response.status !== 200 || response.headers.get('Cache-Control') === CACHE.none) return response;
  const { build } = await openCatalogue(env.ASSETS).index();
  const tagged = new Response(response.body, response);
  tagged.headers.set('ETag', `"${build}"`);
  if (!ifNoneMatch || !matches(ifNoneMatch, `"${build}"`)) return tagged;
  tagged.headers.delete('Content-Type');
  await response.body?.cancel();
  return new Response(null, { status: 304, headers: tagged.headers });
}

/** Weak comparison, as If-None-Match asks for: the edge weakens a tag when it compresses the body. */
export function matches(ifNoneMatch: string, tag: string): boolean {
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);
}
