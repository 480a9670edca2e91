/**
 * Workers in one workerd, each with a socket of its own. Miniflare's `unsafeDirectSockets` lead straight to a Worker: measured
 * beside `workerd serve` with a hand-written configuration they cost the same, where Miniflare's entry, or the router that stands before a
 * Worker with assets, would run two more Workers for each request and blur what is compared. So our Worker has its assets as a
 * service binding to a neighbour. Without the edge there is no `CF-Connecting-IP`, and the rate limit lets everything pass.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MiniflareOptions } from 'miniflare';
import { Miniflare } from 'miniflare';
import { unstable_readConfig } from 'wrangler';

export const root = join(import.meta.dirname, '../..');
const settings = unstable_readConfig({ config: join(root, 'wrangler.toml') });

type Options = MiniflareOptions['workers'][number];

export interface Runtime {
  /** Where the Worker of that name listens, without a slash at the end. */
  origin(name: string): Promise<string>;
  close(): Promise<void>;
}

export async function startRuntime(workers: Options[]): Promise<Runtime> {
  // Without `cf: false` it would ask the network for the place of this machine.
  const miniflare = new Miniflare({ workers, cf: false });
  await miniflare.ready;
  return {
    origin: async (name) => (await miniflare.unsafeGetDirectURL(name)).origin,
    close: () => miniflare.dispose(),
  };
}

/** What `npm run bundle` built, with the assets that the neighbour `assets` serves. */
export function ours(name: string, assets: string): Options {
  const env: NonNullable<Options['config']['env']> = { ASSETS: { type: 'worker', worker: assets } };
  for (const [key, value] of Object.entries(settings.vars)) env[key] = { type: 'text', value: String(value) };
  for (const { name: key, namespace_id, simple } of settings.ratelimits) {
    env[key] = { type: 'rate-limit', namespace: namespace_id, simple };
  }
  return worker(name, readFileSync(join(root, 'dist/worker/index.js'), 'utf8'), { env });
}

export function assets(name: string, directory: string): Options {
  return worker(name, 'export default { fetch: (request, env) => env.ASSETS.fetch(request) };', {
    env: { ASSETS: { type: 'assets' } },
    assets: { directory, hasUserWorker: true, runWorkerFirst: true },
  });
}

/** A Worker that returns one constant: the least that an answer of this body, status and these headers costs. */
export function constant(name: string, body: string | null, status: number, headers: Record<string, string>): Options {
  const [text, fields] = [body, headers].map((value) => JSON.stringify(value));
  return worker(
    name,
    `const body = ${text};
     const init = { status: ${status}, headers: new Headers(${fields}) };
     export default { fetch: () => new Response(body, init) };`,
  );
}

function worker(name: string, contents: string, more: Partial<Options['config']> = {}): Options {
  return {
    config: {
      name,
      compatibilityDate: settings.compatibility_date as string,
      manifest: { mainModule: 'index.js', modules: { 'index.js': { type: 'esm', contents } } },
      ...more,
    },
    dev: { unsafeDirectSockets: [{}] },
  };
}
