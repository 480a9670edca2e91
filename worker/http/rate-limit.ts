/**
 * The rate limits. A network that sends too many requests gets 429 with `Retry-After`. The bindings in wrangler.toml count them. If a limiter
 * is missing or fails, requests pass: an API that costs more is better than one that does not respond.
 */
import type { Context } from 'hono';
import { Problem, withTimeout } from './problem.ts';

/** The limits that wrangler.toml sets, for messages and docs. Costly requests count only toward their own limit. */
export const REQUESTS_PER_MINUTE = 600;
export const COSTLY_PER_MINUTE = 60;
/** The costly requests in words, for the docs. */
export const COSTLY_REQUESTS = 'tables, lists with `asOf` and messages to `/mcp`';

/** The bindings count the requests of each minute. */
const PERIOD_SECONDS = 60;
/** A request does not wait longer than this for a limiter. */
const LIMITER_TIMEOUT_MS = 1000;
/** The header by which `/healthz` tells `npm run verify` that the limiter did not answer. */
export const LIMITER_HEADER = 'X-Rate-Limiter';

/** A table may have all facts of an area, and a message to `/mcp` may check many claims: up to 150 ms of CPU. */
const TABLE_OR_MESSAGE = /^\/(mcp|v1\/facts\.csv|v1\/series\.csv)$/;
/** Resolving facts on a past day takes up to 75 ms. */
const LIST = /^\/v1\/(facts|series)$/;

function isCostly({ req }: Context): boolean {
  return TABLE_OR_MESSAGE.test(req.path) || (LIST.test(req.path) && req.query('asOf') !== undefined);
}

/** Throws a 429 if the limit is exceeded. Returns false if the limiter is missing or fails. */
export async function limitRate(c: Context<{ Bindings: Env }>): Promise<boolean> {
  // Cloudflare sets this header on every request from outside. Without it, in some local runs, callers cannot be told apart.
  const address = c.req.header('CF-Connecting-IP');
  const limiter = isCostly(c) ? c.env.COSTLY_LIMITER : c.env.RATE_LIMITER;
  const verdict = address ? await askLimiter(limiter, address) : 'pass';
  if (verdict === 'refuse') {
    const rate = isCostly(c)
      ? `${COSTLY_PER_MINUTE} ${COSTLY_REQUESTS.replaceAll('`', '')}`
      : `${REQUESTS_PER_MINUTE} requests`;
    const detail = `Rate limit exceeded: ${rate} per minute and IP address. Wait ${PERIOD_SECONDS} seconds.`;
    throw new Problem('too-many-requests', detail, { retryAfter: PERIOD_SECONDS });
  }
  return verdict !== 'unknown';
}

/** The part of a rate limit binding that is used here. */
type Limiter = { limit(options: { key: string }): Promise<{ success: boolean }> };

async function askLimiter(limiter: Limiter | undefined, address: string): Promise<'pass' | 'refuse' | 'unknown'> {
  try {
    if (!limiter) throw new Error('the binding is missing');
    const { success } = await withTimeout(LIMITER_TIMEOUT_MS, limiter.limit({ key: networkOf(address) }));
    return success ? 'pass' : 'refuse';
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', message: `rate limiter: ${(error as Error).message}` }));
    return 'unknown';
  }
}

/**
 * The network of an address, by which requests are counted: an IPv4 address itself, or the first 64 bits of an IPv6 address, because providers
 * give each customer at least such a block (RFC 6177).
 *
 *   192.0.2.7             192.0.2.7
 *   ::ffff:192.0.2.7      192.0.2.7
 *   2001:db8::1:2:3:4     2001:db8:0:0::/64
 *   2001:db8:0:0:1::      2001:db8:0:0::/64
 */
export function networkOf(address: string): string {
  const groups = ipv6Groups(address);
  if (!groups) return address;
  const isMappedIpv4 = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  if (isMappedIpv4) return groups.slice(6).flatMap(bytesOf).join('.');
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** The eight groups of an IPv6 address: `2001:db8::1` gives `['2001', 'db8', '0', '0', '0', '0', '0', '1']`. null for any other text. */
function ipv6Groups(address: string): string[] | null {
  const url = `http://[${address}]`;
  if (!address.includes(':') || !URL.canParse(url)) return null;
  // The URL parser writes an address without leading zeros, with `::` for the longest run of zeros, and an IPv4 part as two groups.
  const [before = '', after] = new URL(url).hostname.slice(1, -1).split('::');
  const start = before.split(':').filter(Boolean);
  const end = after?.split(':').filter(Boolean) ?? [];
  return [...start, ...Array<string>(8 - start.length - end.length).fill('0'), ...end];
}

/** `c000` gives 192 and 0. */
function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 0xff];
}
