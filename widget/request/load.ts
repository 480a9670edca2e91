/**
 * Fetches answers of the API. Elements that ask for the same share one answer for as long as one of them is there: on one page
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

/**
 * Why a request failed. `status` is 0 if there was no answer, and 200 for an answer that can't be shown. `retryAfter` is in seconds.
 * `spread`, from 0 to 1, spreads the next requests over time: elements that share a failed request share the next one too.
 */
export interface LoadError extends Error {
  status: number;
  retryAfter: number;
  spread: number;
}

export function failure(message: string, status: number, retryAfter = 0): LoadError {
  return Object.assign(new Error(message), { status, retryAfter, spread: Math.random() });
}

/** The JSON at `url`, which is shared until `signal` aborts. Rejects with a `LoadError`. */
export function load<T>(url: string, signal: AbortSignal): Promise<T> {
  return share(url, (own) => fetchJson<T>(url, own), signal);
}

/** What `ask` resolves with, asked for once for all that share it by `key`, each until its own `signal` aborts. */
export async function share<T>(key: string, ask: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
  let request = shared.get(key);
  if (!request) {
    const abort = new AbortController();
    request = { abort, users: 0, answer: ask(abort.signal) };
    shared.set(key, request);
  }
  const own = request;
  const forget = () => shared.get(key) === own && shared.delete(key);
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
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) });
    // What ends early, stalls, or is no JSON (the login page of a network) is no answer of the API.
    if (response.ok) return (await response.json()) as T;
  } catch (error) {
    throw failure((error as Error).message, 0);
  }
  const { status, headers } = response;
  const problem: { detail?: string } | null = await response.json().catch(() => null);
  // A time of day in place of seconds is no number.
  throw failure(`${problem?.detail ?? status}`, status, Number(headers.get('retry-after')) || 0);
}
