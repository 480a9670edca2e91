/** The Worker asked directly, with bindings of the test's own: for what the built data or the real limit do not bring about. */
import { env } from 'cloudflare:workers';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';

type Assets = (path: string) => Response | Promise<Response>;

export const held: Assets = (path) => env.ASSETS.fetch(`https://assets.local${path}`);

/** A Worker that has read nothing yet, as it is when it starts: what one test's assets say must not reach the next. */
export async function freshWorker(): Promise<typeof import('../../worker/app.ts').default> {
  const { vi } = await import('vitest');
  vi.resetModules();
  return (await import('../../worker/app.ts')).default;
}

export function assets(answer: Assets): Pick<Env, 'ASSETS'> {
  return { ASSETS: { fetch: async (url: string) => answer(new URL(url).pathname) } as unknown as Fetcher };
}

/** The built catalogue with some of its index changed. */
export function changedIndex(change: Partial<CatalogueIndex>): Pick<Env, 'ASSETS'> {
  return assets(async (path) => {
    const response = await held(path);
    return path === '/catalogue/index.json'
      ? Response.json({ ...(await response.json<CatalogueIndex>()), ...change })
      : response;
  });
}

export async function askDirect(
  bindings: Partial<Env>,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const worker = await freshWorker();
  return worker.fetch(new Request(`https://any.example${path}`, { headers, redirect: 'manual' }), {
    ...env,
    ...bindings,
  });
}
