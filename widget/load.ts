/**
 * Fetches answers of the API. Elements that ask for the same address at the same time share one request, which is aborted when the
 * last of them is gone. A request without an answer after ten seconds has failed.
 */

/** Milliseconds until a request has failed. */
const TIMEOUT = 10_000;

interface Pending {
  answer: Promise<unknown>;
  abort: AbortController;
  users: number;
}

const pending = new Map<string, Pending>();

/** What a failed request says: `status` below 429 means that asking again brings the same; `retryAfter` is in seconds. */
export interface LoadError extends Error {
  status?: number;
  retryAfter?: number;
}

/** The JSON at `url`. Rejects with a `LoadError`, or with the error of `fetch`. */
export async function load<T>(url: string, signal: AbortSignal): Promise<T> {
  let request = pending.get(url);
  if (!request) {
    const abort = new AbortController();
    request = { abort, users: 0, answer: fetchJson(url, abort.signal) };
    pending.set(url, request);
  }
  const shared = request;
  // A request that has ended, or is being aborted, has no answer for a later one.
  const forget = () => pending.get(url) === shared && pending.delete(url);
  shared.users++;
  signal.addEventListener('abort', () => {
    if (--shared.users) return;
    shared.abort.abort();
    forget();
  });
  return shared.answer.finally(forget) as Promise<T>;
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    credentials: 'omit',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  });
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  const { status, headers } = response;
  throw Object.assign(new Error(body?.detail ?? status), { status, retryAfter: Number(headers.get('retry-after')) });
}
