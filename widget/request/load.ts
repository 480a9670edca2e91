/**
 * Fetches answers of the API. Elements that ask for the same address share one answer for as long as one of them is there: on one page
 * they say the same. A request is aborted when the last that waits for it is gone; one without an answer after ten seconds has failed.
 */

/** Milliseconds until a request has failed. */
const TIMEOUT = 10_000;

interface Shared {
  answer: Promise<unknown>;
  abort: AbortController;
  users: number;
}

const shared = new Map<string, Shared>();

/** What a failed request says: `status` below 429 means that asking again brings the same; `retryAfter` is in seconds. */
export interface LoadError extends Error {
  status?: number;
  retryAfter?: number;
}

/** The JSON at `url`, which is shared until `signal` aborts. Rejects with a `LoadError`, or with the error of `fetch`. */
export async function load<T>(url: string, signal: AbortSignal): Promise<T> {
  let request = shared.get(url);
  if (!request) {
    const abort = new AbortController();
    request = { abort, users: 0, answer: fetchJson(url, abort.signal) };
    shared.set(url, request);
  }
  const own = request;
  const forget = () => shared.get(url) === own && shared.delete(url);
  own.users++;
  signal.addEventListener('abort', () => {
    if (--own.users) return;
    own.abort.abort();
    forget();
  });
  own.answer.catch(forget);
  return own.answer as Promise<T>;
}

/** Asks with the default credentials, which another origin gets none of: a page's `preload` of the address is then the same request. */
async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) });
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  const { status, headers } = response;
  // A time of day in place of seconds is no number.
  const retryAfter = Number(headers.get('retry-after')) || 0;
  throw failure(body?.detail ?? status, status, retryAfter);
}

export function failure(message: string, status: number, retryAfter = 0): LoadError {
  return Object.assign(new Error(message), { status, retryAfter });
}
