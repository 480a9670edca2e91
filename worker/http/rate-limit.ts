/** The rate limit: above the binding's rate (wrangler.toml) a network gets 429 with `Retry-After`. */
import type { MiddlewareHandler } from 'hono';
import { Problem, REQUESTS_PER_MINUTE } from './problem.ts';

/** The binding counts in windows of a minute. */
const PERIOD_SECONDS = 60;

export const limitRate: MiddlewareHandler<{ Bindings: Env }> = async function limitRate(c, next) {
  // Cloudflare sets the header on every request from outside. Without it, in some local runs, callers cannot be told apart.
  const address = c.req.header('CF-Connecting-IP');
  if (address) {
    const { success } = await c.env.RATE_LIMITER.limit({ key: networkOf(address) });
    if (!success) {
      const detail = `Rate limit exceeded: ${REQUESTS_PER_MINUTE} requests per minute and address. Wait ${PERIOD_SECONDS} seconds.`;
      throw new Problem(429, 'too-many-requests', detail, { retryAfter: PERIOD_SECONDS });
    }
  }
  await next();
};

/** An IPv4 address as it is, and of an IPv6 address its /64: the least that a provider gives to one customer (RFC 6177). */
export function networkOf(address: string): string {
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (embedded || !address.includes(':')) return embedded ?? address;
  const [before = '', after] = address.split('::');
  const [left, right] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
