/**
 * Ready answers: those that follow from build and address alone, and that many ask for. The build makes them whole, by asking the Worker
 * itself (build/ready-answers.ts), each into one small file. A file is found under the canonical spelling of its address, in which
 * parameters are sorted and defaults left out, the first language too.
 */
import { type Assets, readJson } from './asset-files.ts';
import { LruMap } from './lru.ts';
import { type Kept, keepable, memory } from './memory.ts';

/**
 * Which ready answers a route has: of each kind the names of the path values and parameters in which they differ, and whether there is one
 * for each value or, of `lang`, for the first language alone. All other parameters have their defaults.
 */
export type Ready = readonly Readonly<Record<string, 'all' | 'first'>>[];

/** What the file of a ready answer has. */
export interface ReadyAnswer {
  headers: Record<string, string>;
  body: string;
}

/** What stands for the deployment's public address in the bodies of ready answers, because the build does not know it. */
export const ANY_ORIGIN = 'https://any-origin.invalid';

/** Set by the bundler, and by the tests' configuration: an isolate that has read nothing yet can leave it out of an address. */
declare const FIRST_LANGUAGE: string | undefined;
export const firstLanguage = typeof FIRST_LANGUAGE === 'string' ? FIRST_LANGUAGE : undefined;

/** Of signs that an address escapes, the store would redirect to the escaped form: names of files have none, and such addresses no file. */
const PLAIN = /^\/([\w.-]+(\/[\w.-]+)*)?(\?[\w=&.-]+)?$/;

/** The name of the file of a ready answer, below the catalogue; null for an address that has none. */
export function readyFile(address: string): string | null {
  if (!PLAIN.test(address) || address.includes('/..')) return null;
  const [path = '', query] = address.split('?');
  return `ready${path === '/' ? '/start' : path}${query ? `/${query.replace(/[=&]/g, '.')}` : ''}.json`;
}

/**
 * The canonical spelling of an address, as far as it can be told without the codes of the data set; null where a parameter is given twice.
 * `defaults` are texts of parameters by name.
 */
export function readySpelling(
  path: string,
  query: string,
  defaults: Readonly<Record<string, string | undefined>>,
): string | null {
  const given = [...new URLSearchParams(query)];
  if (new Set(given.map(([name]) => name)).size < given.length) return null;
  const other = given.filter(([name, text]) => defaults[name] !== text).sort();
  return other.length ? `${path}?${new URLSearchParams(other)}` : path;
}

/** Whether the parameters of the canonical address are those in which ready answers of the route differ. */
function mayBeReady(address: string, ready: Ready): boolean {
  const given = [...new URLSearchParams(address.split('?')[1])];
  return ready.some((kind) =>
    given.every(([name, text]) => kind[name] === 'all' || (kind[name] === 'first' && text === firstLanguage)),
  );
}

/** Characters of the names of files that are not there: each is asked for once. */
const missing = new LruMap<true>(100_000);

/** The ready answer to a canonical address, which is kept from then on; null where there is none. */
export async function readReady(
  { ASSETS, PUBLIC_ORIGIN: origin }: { ASSETS: Assets; PUBLIC_ORIGIN: string },
  address: string,
  ready: Ready,
): Promise<Kept | null> {
  const file = mayBeReady(address, ready) ? readyFile(address) : null;
  if (file === null || missing.get(file)) return null;
  // The answer is kept, so its file need not be.
  const read = await readJson<ReadyAnswer>(ASSETS, file, false);
  if (!read) {
    missing.set(file, true, file.length);
    return null;
  }
  const { headers, body } = read;
  const text = body.includes('any-origin.invalid')
    ? body.replaceAll(ANY_ORIGIN, origin).replaceAll(encodeURIComponent(ANY_ORIGIN), encodeURIComponent(origin))
    : body;
  const kept = keepable(new TextEncoder().encode(text).buffer as ArrayBuffer, new Headers(headers));
  memory.keep(address, kept);
  return kept;
}
