/** Calls the Worker with bindings of the test, for cases that the built data and the real rate limit never cause. */
import { env } from 'cloudflare:workers';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { dataFileText } from '../../data/catalogue/format/line-file.ts';

export type Assets = (path: string) => Response | Promise<Response>;

/** A file of the build, by its path. */
export const builtAsset: Assets = (path) => env.ASSETS.fetch(`https://assets.local${path}`);

/** A Worker with empty caches, so that the assets of one test do not reach the next. */
export async function freshWorker(): Promise<typeof import('../../worker/app.ts').default> {
  const { vi } = await import('vitest');
  vi.resetModules();
  return (await import('../../worker/app.ts')).default;
}

export function assets(answer: Assets): Pick<Env, 'ASSETS'> {
  return { ASSETS: { fetch: async (url: string) => answer(new URL(url).pathname) } as unknown as Fetcher };
}

/** A data file of this build with other content. */
export async function dataFile(content: unknown): Promise<Response> {
  const { build } = await (await builtAsset('/catalogue/index.json')).json<CatalogueIndex>();
  return new Response(dataFileText(build, content));
}

/** The built catalogue with some of its index changed. */
export function changedIndex(change: Partial<CatalogueIndex>): Pick<Env, 'ASSETS'> {
  return assets(async (path) => {
    const response = await builtAsset(path);
    return path === '/catalogue/index.json'
      ? Response.json({ ...(await response.json<CatalogueIndex>()), ...change })
      : response;
  });
}

/** Workers by their assets. Tests with the same assets share a Worker, because it caches no errors. */
const workers = new WeakMap<object, ReturnType<typeof freshWorker>>();

export async function askDirect(
  bindings: Partial<Env>,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const all = { ...env, ...bindings };
  // Cached responses contain links to their origin, so a Worker with another origin is used once.
  const isShared = bindings.PUBLIC_ORIGIN === undefined;
  const worker = (isShared && workers.get(all.ASSETS)) || freshWorker();
  if (isShared) workers.set(all.ASSETS, worker);
  return (await worker).fetch(new Request(`https://any.example${path}`, { headers, redirect: 'manual' }), all);
}
