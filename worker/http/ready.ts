/**
 * Ready answers: those that follow from build and address alone, and that many ask for. The build makes them whole, by asking the Worker
 * itself, and the first request for one reads one small file and sends it. An address whose file is not there is answered as all others.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { type NamesBuild, readJson } from './asset-files.ts';
import { entityTag } from './etag.ts';
import { type Kept, keepable, keptResponse, memory } from './memory.ts';

/** Of the app, what this needs: the canonical address of a request whose answer may be kept. */
type ReadyApp = { Bindings: Env; Variables: { address?: string } };

/** What the file of a ready answer has. */
export interface ReadyAnswer extends NamesBuild {
  /** All headers but the tag, which depends on the deployment. */
  headers: Record<string, string>;
  body: string;
}

/** What stands for the deployment's public address in the bodies of ready answers, because the build does not know it. */
export const ANY_ORIGIN = 'https://any-origin.invalid';

/** The addresses that may be ready, as they are spelled canonically: for others no file is looked for. */
const MAY_BE_READY =
  /^\/(areas|areas\/[\w-]+|facts\/[\w.-]+|releases|releases\/[\w-]+|check|about|docs|problems|embed\/[\w-]+|v1|v1\/(areas|areas\/[\w-]+|indicators|releases|facts|facts\/[\w.-]+|cards\/[\w.-]+)|(openapi|datapackage|feed)\.json|(feed|sitemap)\.xml|(llms|robots)\.txt)?(\?(lang=[\w-]+|view=full|lang=[\w-]+&view=full))?$/;
/** Lists of releases, by area or year. */
const MAY_BE_LIST = /^\/releases\?(area=[\w-]+(&lang=[\w-]+)?|(lang=[\w-]+&)?year=\d{4})$/;

/** The name of the file of a ready answer, below the catalogue; null for an address of which none is ready. */
export function readyFile(address: string): string | null {
  if (!MAY_BE_READY.test(address) && !MAY_BE_LIST.test(address)) return null;
  const [path = '', query] = address.split('?');
  // Of signs that an address escapes, the store would redirect to the escaped form.
  return `ready${path === '/' ? '/start' : path}${query ? `/${query.replace(/[=&]/g, '.')}` : ''}.json`;
}

/** The kept answer to a canonical address, or the ready one, which is read and kept; null where there is neither. */
export async function keptOrReady(c: Context<ReadyApp>, address: string): Promise<Kept | null> {
  const before = memory.get(address);
  if (before) return before;
  const file = readyFile(address);
  // The answer is kept, so its file need not be.
  const read = file === null ? null : await readJson<ReadyAnswer>(c.env.ASSETS, file, false);
  if (!read) return null;
  const { build, headers, body } = read;
  const origin = c.env.PUBLIC_ORIGIN;
  const text = body.includes('any-origin.invalid')
    ? body.replaceAll(ANY_ORIGIN, origin).replaceAll(encodeURIComponent(ANY_ORIGIN), encodeURIComponent(origin))
    : body;
  const tagged = new Headers({ ...headers, ETag: entityTag(build, origin) });
  const kept = keepable(new TextEncoder().encode(text).buffer as ArrayBuffer, tagged);
  memory.keep(address, kept);
  return kept;
}

/** Sends ready answers before anything of a route is run, where the address is spelled canonically. */
export const sendReady: MiddlewareHandler<ReadyApp> = async function sendReady(c, next) {
  const { method, url } = c.req;
  const address = /^\w+:\/\/[^/]*(\/[^#]*)/.exec(url)?.[1] ?? '';
  const kept = method === 'GET' || method === 'HEAD' ? await keptOrReady(c, address) : null;
  if (!kept) return next();
  c.set('address', address);
  return keptResponse(kept, c.req.header('If-None-Match'));
};
