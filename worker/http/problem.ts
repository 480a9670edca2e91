/**
 * Errors of the API as problem documents (RFC 9457, `application/problem+json`), which name what was wrong and what is allowed.
 * Code throws a `Problem`; only `app.onError` turns it into a response. Redirects are thrown in the same way.
 */
import type pages from '../../data/vocabulary/pages.json';
import { CACHE, COMMON_HEADERS, problemPolicy } from './cache-headers.ts';

/** Status and title of each kind of problem. The kind is also the last part of the `type` URL. */
export const PROBLEMS = {
  'not-found': { status: 404, title: 'Not found' },
  gone: { status: 410, title: 'Withdrawn' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'unknown-parameter': { status: 400, title: 'Unknown query parameter' },
  'repeated-parameter': { status: 400, title: 'Repeated query parameter' },
  'invalid-parameter': { status: 400, title: 'Invalid parameter value' },
  'missing-parameter': { status: 400, title: 'Missing query parameter' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'not-implemented': { status: 501, title: 'Not implemented' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
  internal: { status: 500, title: 'Internal error' },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

/** Members that RFC 9457 does not define. */
export interface ProblemDetails {
  /** The name of the parameter that is wrong. */
  parameter?: string;
  /** Allowed values: codes, or a description. */
  allowed?: string | readonly string[];
  /** The address to use instead of a withdrawn one. */
  successor?: string;
  /** Seconds; sent as the header `Retry-After`. */
  retryAfter?: number;
}

/** The problem in the reader's language, for pages: the name of a message in vocabulary/pages.json, and what fills its placeholders. */
export interface PageMessage {
  name: keyof typeof pages;
  texts?: readonly string[];
  /** Dates such as `2025-06-19`. The page formats them in its language. */
  days?: readonly string[];
}

export class Problem extends Error {
  override name = 'Problem';
  readonly status: (typeof PROBLEMS)[ProblemKind]['status'];
  readonly kind: ProblemKind;
  readonly details: ProblemDetails;
  /** Pages show this message instead of the English detail. JSON does not contain it. */
  readonly pageMessage: PageMessage | undefined;

  constructor(kind: ProblemKind, detail: string, details: ProblemDetails = {}, pageMessage?: PageMessage) {
    super(detail);
    this.status = PROBLEMS[kind].status;
    this.kind = kind;
    this.details = details;
    this.pageMessage = pageMessage;
  }
}

/** Creates a 400 that names the parameter and its allowed values. */
export const invalid = parameterProblem('invalid-parameter');
/** Creates a 404 that names the parameter and its allowed values. */
export const notFound = parameterProblem('not-found');

function parameterProblem(kind: ProblemKind) {
  return (parameter: string, detail: string, allowed: readonly string[] | string, pageMessage?: PageMessage) =>
    new Problem(kind, detail, { parameter, allowed }, pageMessage);
}

/** Any error but a Problem is a bug or a failure. It is logged, and the client gets a 500 without internals. */
export function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  console.error(JSON.stringify({ level: 'error', message: error.message, stack: error.stack }));
  return new Problem('internal', 'The server failed to respond. The error was logged. Try again later.');
}

/** The problem document. `origin` is the deployment's public address, which has a page for each `type`. */
export function problemBody({ status, kind, message, details }: Problem, origin: string) {
  const { retryAfter: _, ...extensions } = details;
  return { type: `${origin}/problems/${kind}`, title: PROBLEMS[kind].title, status, detail: message, ...extensions };
}

export function problemResponse(problem: Problem, origin: string): Response {
  const { status, details } = problem;
  const body = problemBody(problem, origin);
  const headers = { 'Content-Type': 'application/problem+json', ...problemHeaders(status, details) };
  return new Response(JSON.stringify(body), { status, headers });
}

/** The headers of a problem, except for `Content-Type`. */
export function problemHeaders(status: number, { retryAfter }: ProblemDetails): Record<string, string> {
  const headers = { ...COMMON_HEADERS, 'Cache-Control': problemPolicy(status) };
  return retryAfter === undefined ? headers : { ...headers, 'Retry-After': String(retryAfter) };
}

/** A permanent redirect (RFC 9110, 15.4.9). Code throws it when the requested URL has moved. */
export class Redirect extends Error {
  override name = 'Redirect';
  /** Path and query, made of validated values. */
  readonly location: string;

  constructor(location: string) {
    super(location);
    this.location = location;
  }
}

/** Cached like a live response, because the next release may move the URL again. */
export function redirectResponse({ location }: Redirect): Response {
  return new Response(null, {
    status: 308,
    headers: { ...COMMON_HEADERS, Location: location, 'Cache-Control': CACHE.live },
  });
}

const RETRY_SECONDS = 5;

/** A 503 for data that cannot be read at the moment. The reason is logged and not sent to the client. */
export function unavailable(reason: string): Problem {
  console.error(JSON.stringify({ level: 'error', message: reason }));
  const detail = `The data cannot be read at the moment. Try again in ${RETRY_SECONDS} seconds.`;
  return new Problem('unavailable', detail, { retryAfter: RETRY_SECONDS });
}

/** Resolves with the result of `work`. Rejects if that takes longer than `milliseconds`. */
export async function withTimeout<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`did not answer within ${milliseconds} ms`)), milliseconds);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
