/**
 * What every answer has in common, whatever made it: methods, CORS, caching headers, tag, 304, memory. Knows no facts: it is handed
 * the build's id, a canonical address, and a function that makes the body.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { isRead } from './asset-files.ts';
import { CACHE, type CachePolicy, entityTag, matches } from './cache.ts';
import { type Kept, keepable, keptResponse, mayKeep, memory } from './memory.ts';
import { Problem, problemResponse } from './problem.ts';
import { type Ready, readReady, readySpelling } from './ready.ts';

/** What middleware and routes share: the canonical address of a request whose answer may be kept. */
export type App = { Bindings: Env; Variables: { address?: string } };

const METHODS = ['GET', 'HEAD', 'OPTIONS'];
/** Methods of the addresses that are no documents but take messages. */
const METHODS_OF: Record<string, string[]> = { '/mcp': ['POST', 'OPTIONS'] };

function methodsOf(path: string): string[] {
  return METHODS_OF[path] ?? METHODS;
}

/** Keeps whole answers, with the headers of the middleware inside. */
export const keepAnswers: MiddlewareHandler<App> = async function keepAnswers(c, next) {
  await next();
  const { address } = c.var;
  if (address === undefined) return;
  if (!memory.get(address) && mayKeep(c.res.status, c.res.headers)) {
    const body = await c.res.arrayBuffer();
    const headers = new Headers(c.res.headers);
    memory.keep(address, keepable(body, headers));
    c.res = new Response(body, { headers });
  }
  if (memory.get(address)) memory.spell(c.req.url, address);
};

/** Headers of every answer, errors and preflights included. */
export const commonHeaders: MiddlewareHandler<App> = async function commonHeaders(c, next) {
  await next();
  const { headers } = c.res;
  // Pages that isolate themselves (COEP) may load us too.
  headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  headers.set('X-Content-Type-Options', 'nosniff');
  if (c.req.method === 'OPTIONS') {
    headers.set('Allow', methodsOf(c.req.path).join(', '));
    headers.set('Cache-Control', CACHE.none);
  }
};

export const crossOrigin: MiddlewareHandler<App> = cors({
  origin: '*',
  allowMethods: (_, c) => methodsOf(c.req.path),
  allowHeaders: ['*'],
  exposeHeaders: ['ETag', 'Link', 'Retry-After'],
  maxAge: 86_400,
});

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

/** What is sent, beside what the policy gives. */
export interface Content {
  body: string | ArrayBuffer;
  /** Headers that depend on the body. */
  headers?: Record<string, string>;
}

interface Resource {
  /** The id of the build. */
  build: string;
  /** The canonical address: the same for every spelling. */
  address: string;
  cache: CachePolicy;
  ready?: Ready | undefined;
  /** Throws a Problem or a Redirect where there is nothing; else gives a function that makes the body. */
  find(): Promise<() => Content | Promise<Content>>;
}

/**
 * Answers with a kept answer, with 304, or with a body made now. A 304 is decided before the body is made, but after it is known that
 * the address has one: what would be a 404 is one for `If-None-Match` too.
 */
export async function respond(c: Context<App>, { build, address, cache, ready, find }: Resource): Promise<Response> {
  const ifNoneMatch = c.req.header('If-None-Match');
  const headers: Record<string, string> = { 'Cache-Control': CACHE[cache] };
  if (cache !== 'none') {
    c.set('address', address);
    const kept = await keptOrReady(c, address, ready);
    if (kept) return keptResponse(kept, ifNoneMatch);
    headers.ETag = entityTag(build);
  }
  const make = await find();
  if (headers.ETag && matches(ifNoneMatch, headers.ETag)) return new Response(null, { status: 304, headers });
  const content = await make();
  return new Response(content.body, { headers: { ...headers, ...content.headers } });
}

/** The answer to a canonical address that is kept or ready; null where there is neither. */
async function keptOrReady(c: Context<App>, address: string, ready: Ready | undefined): Promise<Kept | null> {
  return memory.get(address) ?? (ready ? readReady(c.env, address, ready) : null);
}

/**
 * In an isolate that has read nothing yet, the ready answer to an address that can be spelled canonically without the index: from one file.
 * Null where there is none, and where the index is known, by which `respond` finds it.
 */
export async function sendReady(
  c: Context<App>,
  ready: Ready | undefined,
  query: string,
  defaults: () => Parameters<typeof readySpelling>[2],
): Promise<Response | null> {
  const address = ready && !isRead('index.json') ? readySpelling(c.req.path, query, defaults()) : null;
  const kept = address === null ? null : await keptOrReady(c, address, ready);
  if (address === null || !kept) return null;
  c.set('address', address);
  return keptResponse(kept, c.req.header('If-None-Match'));
}
