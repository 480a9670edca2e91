/** Calls a Worker whose bindings (assets, rate limiters) are the test's own, for cases that the built data and the real limits never cause. */
import { env } from 'cloudflare:workers';
import { vi } from 'vitest';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { dataFileText } from '../../data/catalogue/format/line-file.ts';

export type Assets = (path: string) => Response | Promise<Response>;

/** The real assets: the file of the build at this path. */
export const builtAsset: Assets = (path) => env.ASSETS.fetch(`https://assets.local${path}`);

/** A Worker with empty caches, so that the assets of one test do not reach the next. */
export async function freshWorker(): Promise<typeof import('../../worker/app.ts').default> {
  vi.resetModules();
  return (await import('../../worker/app.ts')).default;
}

/** The binding `ASSETS` that responds with this function. */
export function assets(respond: Assets): Pick<Env, 'ASSETS'> {
  return { ASSETS: { fetch: async (url: string) => respond(new URL(url).pathname) } as unknown as Fetcher };
}

/** A data file that begins like those of this build, with other content. */
export async function dataFile(content: unknown): Promise<Response> {
  const { build } = await (await builtAsset('/catalogue/index.json')).json<CatalogueIndex>();
  return new Response(dataFileText(build, content));
}

/** The built assets, except that some fields of the catalogue's index are changed. */
export function changedIndex(change: Partial<CatalogueIndex>): Pick<Env, 'ASSETS'> {
  return assets(async (path) => {
    const response = await builtAsset(path);
    return path === '/catalogue/index.json'
      ? Response.json({ ...(await response.json<CatalogueIndex>()), ...change })
      : response;
  });
}

/** A rate limiter whose limit is always exceeded. */
export const EXCEEDED = { limit: async () => ({ success: false }) };

/** Workers by their assets. Tests with the same assets share a Worker. That is safe, because a Worker caches no errors. */
const workers = new WeakMap<object, ReturnType<typeof freshWorker>>();

/** Sends a request to a Worker with the real bindings, except those that the test replaces. */
export async function askDirect(
  bindings: Partial<Env>,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const allBindings = { ...env, ...bindings };
  // Cached responses contain links to their origin, so a Worker with another origin is used once.
  const isShared = bindings.PUBLIC_ORIGIN === undefined;
  const worker = (isShared && workers.get(allBindings.ASSETS)) || freshWorker();
  if (isShared) workers.set(allBindings.ASSETS, worker);
  return (await worker).fetch(new Request(`https://any.example${path}`, { headers, redirect: 'manual' }), allBindings);
}
