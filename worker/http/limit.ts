/** Keeps one address from using up the Worker: over the binding's rate (wrangler.toml) it gets 429 and `Retry-After`. */
import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';

/** The binding counts in windows of a minute; a caller who waits one is let in again. */
const PERIOD_SECONDS = 60;

export const limitRate: MiddlewareHandler<{ Bindings: Env }> = async function limitRate(c, next) {
  // Set by Cloudflare on every request from outside; without it (some local runs) there is nobody to tell apart.
  const address = c.req.header('CF-Connecting-IP');
  if (address) {
    const { success } = await c.env.RATE_LIMITER.limit({ key: address });
    if (!success) {
      const detail = `This address sends more requests than are answered from one place. Wait ${PERIOD_SECONDS} seconds; answers may be cached.`;
      throw new Problem(429, 'too-many-requests', detail, { retryAfter: PERIOD_SECONDS });
    }
  }
  await next();
};
