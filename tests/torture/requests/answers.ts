/** What every answer of the Worker must be, whatever was asked: status, type, CORS, caching, and a body that is what it says. */
import { CACHE } from '../../../worker/http/cache-headers.ts';
import type { Answer } from './connection.ts';
import type { Sent } from './requests.ts';

const CACHEABLE: readonly string[] = [CACHE.live, CACHE.pinned, CACHE.frozen];
/** Statuses that depend on the address alone, so that a cache may keep the error for a minute. */
const OF_ADDRESS = [400, 404, 410];
/** Bytes of an error: messages repeat what the caller sent, but not all of it. */
const LONGEST_ERROR = 40_000;

/** What is wrong with the answer, null where nothing is. */
export function faultOf({ method, target }: Pick<Sent, 'method' | 'target'>, answer: Answer): string | null {
  const { status, headers, body } = answer;
  if (status >= 500) return `status ${status}`;
  if (headers.get('access-control-allow-origin') !== '*') return `status ${status} without CORS`;
  if (headers.get('x-content-type-options') !== 'nosniff') return `status ${status} without nosniff`;
  if (headers.get('cross-origin-resource-policy') !== 'cross-origin') return `status ${status} without CORP`;
  if (headers.has('set-cookie')) return 'a cookie';
  const policy = headers.get('cache-control') ?? 'none at all';
  if (!policyFits(status, method, target, policy)) return `status ${status} to ${method} cached as ${policy}`;
  if (status === 429 && !/^[1-9]\d*$/.test(headers.get('retry-after') ?? '')) return '429 without Retry-After';
  if (status === 405 && !headers.get('allow')) return '405 without Allow';
  if (method === 'HEAD' || status === 204 || status === 304)
    return body.length ? `status ${status} to ${method} with a body` : null;
  if (status === 308)
    return /^\/[^/\\]/.test(headers.get('location') ?? '') ? null : `a redirect to ${headers.get('location')}`;
  return target.split('?')[0] === '/mcp' && method === 'POST'
    ? messageFault(body)
    : bodyFault(answer, decoded(target).includes('fragment'));
}

function policyFits(status: number, method: string, target: string, policy: string): boolean {
  if (method === 'OPTIONS' || target.startsWith('/mcp')) return status === 404 || policy === CACHE.none;
  if (OF_ADDRESS.includes(status)) return policy === CACHE.problem;
  if (status === 200) return CACHEABLE.includes(policy) || (policy === CACHE.none && /healthz/.test(decoded(target)));
  return status === 304 || status === 308 ? CACHEABLE.includes(policy) : policy === CACHE.none;
}

/** `partial`: the answer may be a part of a page, which is asked for by a parameter. */
function bodyFault({ status, headers, body }: Answer, partial: boolean): string | null {
  const type = headers.get('content-type') ?? '';
  const text = body.toString();
  if (status >= 400 && body.length > LONGEST_ERROR) return `status ${status} with ${body.length} bytes`;
  if (type.startsWith('text/html') && partial && status === 200)
    return /^\s*</.test(text) ? null : 'a part that is none';
  if (type.startsWith('text/html'))
    return /^<!doctype html>/i.test(text) && text.trimEnd().endsWith('</html>') ? null : 'a page that is none';
  if (type.startsWith('image/svg+xml')) return /^(<\?xml[^>]*>\s*)?<svg/.test(text) ? null : 'a picture that is none';
  if (type.startsWith('image/png')) return body.subarray(1, 4).toString() === 'PNG' ? null : 'a picture that is none';
  if (status >= 400 && type !== 'application/problem+json') return `status ${status} as ${type || 'nothing'}`;
  if (!/json/.test(type)) return text ? null : `status ${status} with nothing`;
  try {
    const content = JSON.parse(text);
    if (status < 400) return content && typeof content === 'object' ? null : 'JSON that is no object';
    const whole =
      content.status === status && content.title && content.detail && /^https:\/\/.*\/problems\//.test(content.type);
    return whole ? null : `status ${status} with half a problem`;
  } catch {
    return `status ${status} with broken JSON`;
  }
}

/** JSON-RPC 2.0, or nothing for a notification. */
function messageFault(body: Buffer): string | null {
  if (!body.length) return null;
  try {
    // Clients of earlier revisions get their message as an event.
    const content = JSON.parse(
      body
        .toString()
        .replace(/^(event|id): .*\n/gm, '')
        .replace(/^data: /m, ''),
    );
    return content?.jsonrpc === '2.0' || content?.status === 429 || content?.status === 405
      ? null
      : 'a message that is none';
  } catch {
    return 'a message that is no JSON';
  }
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
