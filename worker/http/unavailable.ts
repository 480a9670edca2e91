/** What the Worker depends on: it may fail, and it may not answer at all, so it is waited for as long as a caller would. */
import { Problem } from './problem.ts';

/** Seconds after which a caller should ask again. */
const RETRY_AFTER = 5;

/** The problem of an answer that cannot be made now and may be soon. The reason is logged, and the caller learns no internals. */
export function unavailable(reason: string): Problem {
  console.error(JSON.stringify({ level: 'error', message: reason }));
  const detail = `The data cannot be read at the moment. Try again in ${RETRY_AFTER} seconds.`;
  return new Problem('unavailable', detail, { retryAfter: RETRY_AFTER });
}

/** The result of `work`; rejects with an error that says so where it takes longer than `milliseconds`. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`did not answer within ${milliseconds} ms`)), milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
