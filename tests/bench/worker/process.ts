/**
 * Runs each Worker in its own plain workerd process. Assets come from this process over HTTP, so that the CPU time of a
 * workerd is that of its Worker, all threads counted.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { unstable_readConfig } from 'wrangler';
import { processorSeconds } from '../cpu.ts';
import { root } from '../runtime.ts';

const settings = unstable_readConfig({ config: join(root, 'wrangler.toml') });
const WORKERD = join(root, 'node_modules/workerd/bin/workerd');

/** CPU time counts until then: threads still work after a response was sent, for example to free memory. */
const SETTLE_MS = 40;

/** A request that a benchmark sends. */
export interface BenchRequest {
  path: string;
  /** The body of a POST. */
  body?: string;
}

/** `bare` is the reference: the smallest Worker that returns one file. */
export type WorkerName = 'ours' | 'bare';

export interface RunningWorker {
  ask(request: BenchRequest): Promise<Buffer>;
  /** Milliseconds of CPU time for a response. */
  cost(request: BenchRequest): Promise<number>;
  stop(): void;
}

/** Starts Workers that read the same assets. */
export interface Processes {
  start(worker: WorkerName): Promise<RunningWorker>;
  /** Milliseconds of CPU time until a new Worker has responded to a request for which it reads no asset. */
  startCost(worker: WorkerName): Promise<number>;
  /** Starts a Worker, sends a request for which it reads no asset, and measures the CPU time of its response to `request`. */
  firstResponse(worker: WorkerName, request: BenchRequest): Promise<number>;
  close(): void;
}

/** `reference` is what the bare Worker reads and returns. */
export async function openProcesses(assets: string, reference: Buffer = Buffer.of()): Promise<Processes> {
  const folder = mkdtempSync(join(tmpdir(), 'trade-facts-bench-'));
  const server = await serveAssets(assets, reference);
  const main = join(root, 'dist/main');
  const configs = {
    ours: writeConfig({
      path: join(folder, 'ours.capnp'),
      scriptFolder: main,
      scripts: globSync('**/*.js', { cwd: main }),
      assetsPort: server.port,
    }),
    bare: writeConfig({
      path: join(folder, 'bare.capnp'),
      scriptFolder: folder,
      scripts: [await writeBare(folder)],
      assetsPort: server.port,
    }),
  };
  const running: ChildProcess[] = [];
  const launch = async (worker: WorkerName) => {
    const { process, port } = await startWorkerd(configs[worker]);
    running.push(process);
    const cpuTime = () => processorSeconds(process.pid as number) * 1000;
    const cost = async (benchRequest: BenchRequest) => {
      const before = cpuTime();
      await ask(port, benchRequest);
      await setTimeout(SETTLE_MS);
      return cpuTime() - before;
    };
    return {
      cost,
      cpuTime,
      ask: (benchRequest: BenchRequest) => ask(port, benchRequest),
      stop: () => void process.kill('SIGKILL'),
    };
  };
  return {
    start: launch,
    async startCost(worker) {
      const { cost, cpuTime, stop } = await launch(worker);
      await cost({ path: PATH_WITHOUT_ASSETS });
      const total = cpuTime();
      stop();
      return total;
    },
    async firstResponse(worker, benchRequest) {
      const { cost, stop } = await launch(worker);
      try {
        await cost({ path: PATH_WITHOUT_ASSETS });
        return await cost(benchRequest);
      } finally {
        stop();
      }
    },
    close() {
      for (const process of running) process.kill('SIGKILL');
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A path for which a Worker reads no asset. */
const PATH_WITHOUT_ASSETS = '/v1/nothing';
/** The path of the asset that the bare Worker returns. */
const REFERENCE_PATH = '/reference';

/** A Worker with one Hono route that reads one asset and returns it: the least that a response from a file can cost. */
async function writeBare(folder: string): Promise<string> {
  const contents = `import { Hono } from 'hono';
    const app = new Hono();
    app.get('/file', async (c) => {
      const { body } = await c.env.ASSETS.fetch('https://assets.local${REFERENCE_PATH}');
      return c.body(body, 200, { 'Content-Type': 'application/json; charset=utf-8' });
    });
    export default app;`;
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    minify: true,
    outfile: join(folder, 'bare.js'),
  });
  return 'bare.js';
}

interface ConfigOptions {
  path: string;
  scriptFolder: string;
  /** Paths relative to `scriptFolder`. */
  scripts: string[];
  assetsPort: number;
}

/** Writes the configuration of workerd for a Worker, and returns its path. */
function writeConfig({ path, scriptFolder, scripts, assetsPort }: ConfigOptions): string {
  // workerd runs the first module.
  const ordered = scripts.toSorted((a, b) => Number(b === 'index.js') - Number(a === 'index.js'));
  const modules = ordered.map((script) => {
    const scriptPath = relative(dirname(path), join(scriptFolder, script));
    return `(name = ${JSON.stringify(script)}, esModule = embed ${JSON.stringify(scriptPath)})`;
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
  writeFileSync(path, config);
  return path;
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

/** Opens a connection for each request: an open one would keep this process alive. */
async function ask(port: number, { path, body }: BenchRequest): Promise<Buffer> {
  const headers =
    body === undefined ? {} : { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };
  const options = { port, path, method: body === undefined ? 'GET' : 'POST', headers, agent: new Agent() };
  const sent = request(options);
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  if (response.statusCode !== 200 && path !== PATH_WITHOUT_ASSETS)
    throw new Error(`${path} responded with ${response.statusCode}`);
  return Buffer.concat(chunks);
}

const TYPES: Record<string, string> = { '.json': 'application/json', '.html': 'text/html', '.png': 'image/png' };

async function serveAssets(folder: string, reference: Buffer) {
  const top = resolve(folder);
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://assets');
    const file = resolve(top, `.${decodeURIComponent(pathname)}`);
    let content: Buffer;
    try {
      if (!file.startsWith(top + sep)) throw new Error('outside');
      content = pathname === REFERENCE_PATH ? reference : readFileSync(file);
    } catch {
      outgoing.writeHead(404).end();
      return;
    }
    outgoing.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain', 'Content-Length': content.length });
    outgoing.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, close };
}
