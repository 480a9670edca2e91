/**
 * Workers in processes of their own, whose first answer is measured: plain workerd, started for one Worker and ended after it. Assets come
 * from this process over HTTP, so that the processor time of a workerd is that of its Worker alone, all threads counted.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { unstable_readConfig } from 'wrangler';
import { processorSeconds } from '../cpu.ts';
import { root } from '../runtime.ts';

const settings = unstable_readConfig({ config: join(root, 'wrangler.toml') });
/** The address that the Worker takes itself to have. */
export const ORIGIN = String(settings.vars.PUBLIC_ORIGIN);
const WORKERD = join(root, 'node_modules/workerd/bin/workerd');

/** What threads do after an answer is sent, such as giving memory back, belongs to it. */
const SETTLE_MS = 40;

export interface Asked {
  path: string;
  /** The body of a POST. */
  body?: string;
}

export interface FirstAnswer {
  /** Milliseconds of processor time. */
  answer: number;
  /** Read of the assets for it. */
  files: number;
  read: number;
  body: Buffer;
}

export type FreshWorker = 'ours' | 'bare';

interface FreshWorkers {
  /** Starts a Worker, lets it answer an address for which it reads nothing, and measures its answer to `asked`. */
  firstAnswer(worker: FreshWorker, asked: Asked): Promise<FirstAnswer>;
  /** What the bare Worker reads and returns. */
  setReference(body: Buffer): void;
  close(): void;
}

export async function freshWorkers(assets: string): Promise<FreshWorkers> {
  const folder = mkdtempSync(join(tmpdir(), 'trade-facts-cold-'));
  const server = await serveAssets(assets);
  const main = join(root, 'dist/main');
  const modules = globSync('**/*.js', { cwd: main });
  const configs = {
    ours: writeConfig(folder, 'ours', main, modules, server.port),
    bare: writeConfig(folder, 'bare', folder, [await writeBare(folder)], server.port),
  };
  return {
    async firstAnswer(worker, asked) {
      const runtime = await startWorkerd(configs[worker]);
      try {
        await ask(runtime.port, { path: '/v1/nothing' });
        await setTimeout(SETTLE_MS);
        const before = processorSeconds(runtime.process.pid as number);
        const counted = { ...server.counts };
        const body = await ask(runtime.port, asked);
        await setTimeout(SETTLE_MS);
        const after = processorSeconds(runtime.process.pid as number);
        return {
          answer: (after - before) * 1000,
          files: server.counts.files - counted.files,
          read: server.counts.bytes - counted.bytes,
          body,
        };
      } finally {
        runtime.process.kill('SIGKILL');
      }
    },
    setReference(body) {
      server.reference.body = body;
    },
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the assets have the body that the bare Worker returns. */
const REFERENCE = '/reference';

/** A Worker with one route of Hono's that reads one asset and returns it: the least that an answer from a file costs. */
async function writeBare(folder: string): Promise<string> {
  const contents = `import { Hono } from 'hono';
    const app = new Hono();
    app.get('/file', async (c) => {
      const { body } = await c.env.ASSETS.fetch('https://assets.local${REFERENCE}');
      return c.body(body, 200, { 'Content-Type': 'application/json; charset=utf-8' });
    });
    export default app;`;
  await build({
    stdin: { contents, resolveDir: root },
    ...{ bundle: true, format: 'esm', minify: true, outfile: join(folder, 'bare.js') },
  });
  return 'bare.js';
}

function writeConfig(folder: string, name: string, scripts: string, files: string[], assetsPort: number): string {
  // The main module is the first.
  const ordered = files.toSorted((a, b) => Number(b === 'index.js') - Number(a === 'index.js'));
  const modules = ordered.map((file) => {
    const path = JSON.stringify(relative(folder, join(scripts, file)));
    return `(name = ${JSON.stringify(file)}, esModule = embed ${path})`;
  });
  const variables = Object.entries(settings.vars).map(([key, value]) => `(name = "${key}", text = "${value}")`);
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "assets", external = (address = "127.0.0.1:${assetsPort}", http = ())),
  ],
  sockets = [(name = "main", address = "127.0.0.1:0", http = (), service = "main")]
);
const main :Workerd.Worker = (
  compatibilityDate = "${settings.compatibility_date}",
  modules = [${modules.join(', ')}],
  bindings = [(name = "ASSETS", service = "assets"), ${variables.join(', ')}]
);`;
  const file = join(folder, `${name}.capnp`);
  writeFileSync(file, config);
  return file;
}

async function startWorkerd(config: string): Promise<{ process: ChildProcess; port: number }> {
  const process = spawn(WORKERD, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const control = process.stdio[3] as Readable;
  let events = '';
  for await (const chunk of control) {
    events += chunk;
    const port = Number(/"socket":"main","port":(\d+)/.exec(events)?.[1]);
    if (port) return { process, port };
  }
  throw new Error(`workerd did not start with ${config}`);
}

/** A connection for each request: a client that is kept would hold the process. */
async function ask(port: number, { path, body }: Asked): Promise<Buffer> {
  const headers =
    body === undefined ? {} : { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
  const options = { port, path, method: body === undefined ? 'GET' : 'POST', headers, agent: new Agent() };
  const sent = request(options);
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  if (response.statusCode !== 200 && path !== '/v1/nothing') throw new Error(`${path} answered ${response.statusCode}`);
  return Buffer.concat(chunks);
}

const TYPES: Record<string, string> = { '.json': 'application/json', '.html': 'text/html', '.png': 'image/png' };

async function serveAssets(folder: string) {
  const counts = { files: 0, bytes: 0 };
  const reference: { body: Buffer } = { body: Buffer.alloc(0) };
  const top = resolve(folder);
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://assets');
    const file = resolve(top, `.${decodeURIComponent(pathname)}`);
    let content: Buffer;
    try {
      if (!file.startsWith(top + sep)) throw new Error('outside');
      content = pathname === REFERENCE ? reference.body : readFileSync(file);
    } catch {
      answer.writeHead(404).end();
      return;
    }
    counts.files++;
    counts.bytes += content.length;
    answer.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', 'Content-Length': content.length });
    answer.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { counts, reference, port: (server.address() as AddressInfo).port, close };
}
