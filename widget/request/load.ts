/**
 * Fetches responses of the API. Elements that ask for the same share one response for as long as one of them is in the page, so that all of
 * them show the same. A request is aborted when the last element that waits for it is removed. It fails after ten seconds without a response.
 */

/** Milliseconds until a request has failed. */
const TIMEOUT = 10_000;

interface SharedRequest {
  data: Promise<unknown>;
  abort(): void;
  users: number;
}

const sharedRequests = new Map<string, SharedRequest>();

/** Why a request failed. */
export interface LoadError extends Error {
  /** 0 if there was no response. 200 if the response is invalid. */
  status: number;
  /** Seconds that the API asks to wait; 0 if it does not say. */
  retryAfter: number;
  /** A random number from 0 to 1 that spreads retries over time. Elements that share a failed request also share the next one. */
  random: number;
}

export function failure(message: string, status: number, retryAfter = 0): LoadError {
  return Object.assign(new Error(message), { status, retryAfter, random: Math.random() });
}

/** The JSON at `url`, which is shared until `signal` aborts. Rejects with a `LoadError`. */
export function load<T>(url: string, signal: AbortSignal): Promise<T> {
  return share(url, (sharedSignal) => fetchJson<T>(url, sharedSignal), signal);
}

/** Calls `start` once for all callers with the same key. Each caller shares the result until its own `signal` aborts. */
export async function share<T>(
  key: string,
  start: (sharedSignal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const request = sharedRequests.get(key) ?? startRequest(key, start);
  const forget = () => sharedRequests.get(key) === request && sharedRequests.delete(key);
  request.users++;
  signal.addEventListener('abort', () => {
    if (--request.users) return;
    request.abort();
    forget();
  });
  request.data.catch(forget);
  return request.data as Promise<T>;
}

function startRequest(key: string, start: (sharedSignal: AbortSignal) => Promise<unknown>): SharedRequest {
  const controller = new AbortController();
  const request = { users: 0, abort: () => controller.abort(), data: start(controller.signal) };
  sharedRequests.set(key, request);
  return request;
}

/** Uses the default credentials (none, to another origin), so that the request matches a `<link rel="preload">` in the page. */
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) });
    // Invalid JSON, such as the login page of a network, counts as no response.
    if (response.ok) return (await response.json()) as T;
  } catch (error) {
    throw failure((error as Error).message, 0);
  }
  const { status, headers } = response;
  const problem: { detail?: string } | null = await response.json().catch(() => null);
  // `Retry-After` may also be a date, which is ignored.
  throw failure(`${problem?.detail ?? status}`, status, Number(headers.get('retry-after')) || 0);
}
