/**
 * Problems: every error leaves as RFC 9457 `application/problem+json`, naming what was wrong and what was allowed.
 * Code throws a `Problem`; it becomes a response here and nowhere else.
 */
import { CACHE } from './cache.ts';

/** The kinds of problem, which are also the last part of their `type` address, with their titles. */
export const PROBLEMS = {
  'not-found': 'There is nothing at this address',
  gone: 'What was here has been withdrawn',
  'method-not-allowed': 'The method is not allowed',
  'not-acceptable': 'The media type is not served here',
  'unknown-parameter': 'The query parameter is unknown',
  'repeated-parameter': 'The query parameter is repeated',
  'invalid-parameter': 'The value of a query parameter is not allowed',
  'missing-parameter': 'A query parameter is missing',
  'too-many-requests': 'Too many requests',
  internal: 'The answer could not be made',
} as const;

export type ProblemKind = keyof typeof PROBLEMS;
type ProblemStatus = 400 | 404 | 405 | 406 | 410 | 429 | 500;

/** What a problem adds to the members of RFC 9457: the parameter that is wrong, and what may stand there. */
export interface ProblemDetails {
  parameter?: string;
  allowed?: string | readonly string[];
  /** The address to use instead of one that is gone. */
  successor?: string;
  retryAfter?: number;
}

export class Problem extends Error {
  override name = 'Problem';
  readonly status: ProblemStatus;
  readonly kind: ProblemKind;
  readonly details: ProblemDetails;

  constructor(status: ProblemStatus, kind: ProblemKind, detail: string, details: ProblemDetails = {}) {
    super(detail);
    this.status = status;
    this.kind = kind;
    this.details = details;
  }
}

/** The problem of an address that leads nowhere. */
export function notFound(path: string): Problem {
  return new Problem(404, 'not-found', `No route matches ${path}. The index at /v1 links to every route.`, {
    allowed: ['/v1'],
  });
}

/** What the cache must not give to the next caller, whose headers or address it does not tell apart. */
const DEPENDS_ON_CALLER: readonly number[] = [406, 429];

export function problemResponse(error: Error, origin: string): Response {
  const problem = error instanceof Problem ? error : unexpected(error);
  const { status, kind, message, details } = problem;
  const { retryAfter, ...extensions } = details;
  const body = { type: `${origin}/problems/${kind}`, title: PROBLEMS[kind], status, detail: message, ...extensions };
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': DEPENDS_ON_CALLER.includes(status) || status >= 500 ? CACHE.none : CACHE.problem,
  });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
}

/** A fault of ours: logged whole for the operator, told to the caller without its insides. */
function unexpected(error: Error): Problem {
  console.error(JSON.stringify({ level: 'error', message: error.message, stack: error.stack }));
  return new Problem(500, 'internal', 'The fault is ours and has been logged. Trying again later may help.');
}
