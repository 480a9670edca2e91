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

/** An error with the status of the answer: below 429 the question is wrong, and asking again brings the same. */
export function failure(message: string, status: number): Error {
  return Object.assign(new Error(message), { status });
}

/** The JSON at `url`. Raises an error that says what came instead. */
export async function load<T>(url: string, signal: AbortSignal): Promise<T> {
  let held = pending.get(url);
  // One whose last user has gone is being aborted: it has no answer for a new one.
  if (!held?.users) {
    const abort = new AbortController();
    // A later question of the same address is not this one's to forget.
    const forget = () => pending.get(url)?.abort === abort && pending.delete(url);
    held = { abort, users: 0, answer: ask(url, abort.signal).finally(forget) };
    pending.set(url, held);
  }
  const mine = held;
  mine.users++;
  signal.addEventListener('abort', () => --mine.users || mine.abort.abort());
  return mine.answer as Promise<T>;
}

async function ask(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    credentials: 'omit',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  });
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  throw failure(body?.detail ?? response.status, response.status);
}
