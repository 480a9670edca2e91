/**
 * The rate limits: above a binding's rate (wrangler.toml) a network gets 429 with `Retry-After`. A limiter that is missing or fails lets
 * requests pass: without it the API costs more, but it answers.
 */
import type { MiddlewareHandler } from 'hono';
import { Problem, within } from './problem.ts';

/** The limits of wrangler.toml, for messages and documentation: of costly requests, and of all others. */
export const REQUESTS_PER_MINUTE = 600;
export const COSTLY_PER_MINUTE = 60;

/** The binding counts in windows of a minute. */
const PERIOD_SECONDS = 60;
/** How long a limiter is waited for. */
const PATIENCE_MS = 1000;
/** The header by which `/healthz` tells `npm run verify` that the limiter did not answer. */
export const LIMITER_HEADER = 'X-Rate-Limiter';

/** Tables, of which one may have all facts, and messages: up to 150 ms of processor time. They have a limit of their own. */
const COSTLY = /^\/(mcp|v1\/facts\.csv|v1\/series\.csv)$/;

export const limitRate: MiddlewareHandler<{ Bindings: Env }> = async function limitRate(c, next) {
  // Cloudflare sets the header on every request from outside. Without it, in some local runs, callers cannot be told apart.
  const address = c.req.header('CF-Connecting-IP');
  const isCostly = COSTLY.test(c.req.path);
  const verdict = address ? await ask(isCostly ? c.env.COSTLY_LIMITER : c.env.RATE_LIMITER, address) : 'pass';
  if (verdict === 'refuse') {
    const rate = isCostly ? `${COSTLY_PER_MINUTE} tables and messages` : `${REQUESTS_PER_MINUTE} requests`;
    const detail = `Rate limit exceeded: ${rate} per minute and address. Wait ${PERIOD_SECONDS} seconds.`;
    throw new Problem('too-many-requests', detail, { retryAfter: PERIOD_SECONDS });
  }
  await next();
  if (verdict === 'unknown' && c.req.path === '/healthz') c.res.headers.set(LIMITER_HEADER, 'unavailable');
};

/** The part of a limiter's binding that is used. */
type Limiter = { limit(options: { key: string }): Promise<{ success: boolean }> };

async function ask(limiter: Limiter | undefined, address: string): Promise<'pass' | 'refuse' | 'unknown'> {
  try {
    if (!limiter) throw new Error('the binding is missing');
    const { success } = await within(PATIENCE_MS, limiter.limit({ key: networkOf(address) }));
    return success ? 'pass' : 'refuse';
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', message: `rate limiter: ${(error as Error).message}` }));
    return 'unknown';
  }
}

/** An IPv4 address as it is, and of an IPv6 address its /64: the least that a provider gives to one customer (RFC 6177). */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [before = ''] = address.split('::');
  return `${before.split(':').slice(0, 4).join(':')}::/64`;
}
