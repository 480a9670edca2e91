/**
 * Runs several Workers in one workerd, each on its own port. Miniflare's `unsafeDirectSockets` lead straight to a Worker and cost the same as `workerd
 * serve` with a hand-written configuration. Miniflare's entry, or the router in front of a Worker with assets, would run two more Workers for
 * each request. So our Worker reads its assets through a service binding to another Worker. Without the edge there is no `CF-Connecting-IP`, and
 * the rate limit lets everything pass.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Miniflare, type MiniflareOptions } from 'miniflare';
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
  // Without `cf: false` it would ask the network where this machine is.
  const miniflare = new Miniflare({ workers, cf: false });
  await miniflare.ready;
  return {
    origin: async (name) => (await miniflare.unsafeGetDirectURL(name)).origin,
    close: () => miniflare.dispose(),
  };
}

/** The Worker that `npm run bundle` built. The Worker named `assets` serves its assets. */
export function builtWorker(name: string, assets: string): Options {
  const env: NonNullable<Options['config']['env']> = { ASSETS: { type: 'worker', worker: assets } };
  for (const [key, value] of Object.entries(settings.vars)) env[key] = { type: 'text', value: String(value) };
  for (const { name: key, namespace_id, simple } of settings.ratelimits) {
    env[key] = { type: 'rate-limit', namespace: namespace_id, simple };
  }
  return worker(name, builtModules(), { env });
}

export function assetsWorker(name: string, directory: string): Options {
  const script = 'export default { fetch: (request, env) => env.ASSETS.fetch(request) };';
  return worker(
    name,
    { 'index.js': script },
    {
      env: { ASSETS: { type: 'assets' } },
      assets: { directory, hasUserWorker: true, runWorkerFirst: true },
    },
  );
}

/** A Worker that returns one constant: the least that a response with this body, status and these headers can cost. */
export function constantWorker(
  name: string,
  body: string | null,
  status: number,
  headers: Record<string, string>,
): Options {
  const script = `const body = ${body === null ? 'null' : bytesExpression(JSON.stringify(body))};
     const init = { status: ${status}, headers: new Headers(${JSON.stringify(headers)}) };
     export default { fetch: () => new Response(body, init) };`;
  return worker(name, { 'index.js': script });
}

/** Code that encodes a text when the Worker starts. Encoding it for each response would make the reference slow. */
function bytesExpression(literal: string): string {
  return `new TextEncoder().encode(${literal}).buffer`;
}

/** The modules of the built Worker, by name. */
function builtModules(): Record<string, string> {
  const folder = join(root, 'dist/main');
  const names = globSync('**/*.js', { cwd: folder });
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The main module is `index.js`. */
function worker(name: string, scripts: Record<string, string>, more: Partial<Options['config']> = {}): Options {
  const modules = Object.entries(scripts).map(([file, contents]) => [file, { type: 'esm' as const, contents }]);
  return {
    config: {
      name,
      compatibilityDate: settings.compatibility_date as string,
      manifest: { mainModule: 'index.js', modules: Object.fromEntries(modules) },
      ...more,
    },
    dev: { unsafeDirectSockets: [{}] },
  };
}
