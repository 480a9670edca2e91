/**
 * Fetches answers of the API. Elements that ask the same at the same time share one request, which ends when the last of them
 * has gone; a network that hangs counts as one that failed.
 */

/** How long a host page waits before its fallback counts as the answer. */
const TIMEOUT = 10_000;

interface Pending {
  answer: Promise<unknown>;
  abort: AbortController;
  users: number;
}

const pending = new Map<string, Pending>();

/** Raised where no answer could be had. `final` where asking again would bring the same: the question is wrong. */
export class LoadError extends Error {
  final = false;
}

/** The JSON at `url`. Raises an error that says what came instead. */
export async function load<T>(url: string, signal: AbortSignal): Promise<T> {
  let held = pending.get(url);
  if (!held) {
    const abort = new AbortController();
    held = { abort, users: 0, answer: ask(url, abort.signal).finally(() => pending.delete(url)) };
    pending.set(url, held);
  }
  const { abort } = held;
  held.users++;
  signal.addEventListener('abort', () => --held.users || abort.abort());
  return held.answer as Promise<T>;
}

async function ask(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    credentials: 'omit',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  });
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  const error = new LoadError(body?.detail ?? response.status);
  error.final = response.status < 429;
  throw error;
}
