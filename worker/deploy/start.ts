/**
 * `npm start [-- --port 8787 …]`: builds and serves everything on this machine, and builds again when a file changes. Arguments are passed to
 * `wrangler dev`. Absolute links of the Worker have the same port. Node only.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { npmOptionProblem } from '../../data/desk/npm-options.ts';

/** The port in `[dev]` of wrangler.toml. */
const DEFAULT_PORT = '8787';

const optionProblem = npmOptionProblem('--port', 'npm start');
if (optionProblem) {
  console.error(optionProblem);
  process.exit(1);
}
const args = process.argv.slice(2);
const { port = DEFAULT_PORT } = parseArgs({ args, options: { port: { type: 'string' } }, strict: false }).values;
if (!/^\d+$/.test(String(port)) || Number(port) > 65_535) {
  console.error(`--port must be a whole number below 65536 (found "${port}").`);
  process.exit(2);
}
const otherPort = Number(port) === 8788 ? 8789 : 8788;
const takenMessage = `Port ${port} is taken. Serve at another one: npm start -- --port ${otherPort}`;
if (await isTaken(Number(port))) {
  console.error(takenMessage);
  process.exit(1);
}
const dev = spawn('wrangler', ['dev', '--var', `PUBLIC_ORIGIN:http://localhost:${port}`, ...args], {
  stdio: 'inherit',
  env: { ...process.env, SERVE_BUILD_ERRORS: '1' },
});
// Ctrl-C reaches both processes. This one ignores it, and ends when Wrangler does.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => dev.kill());
dev.on('exit', async (code) => {
  process.exitCode = code ?? 1;
  // Another `npm start` may have taken the port since the first check: it opens its port after its build.
  if (code && (await isTaken(Number(port)))) console.error(takenMessage);
});

/** Does another process use the port? Wrangler would report it only after the build, which takes minutes. */
async function isTaken(port: number): Promise<boolean> {
  const results = await Promise.all(['127.0.0.1', '::1'].map((address) => isTakenAt(address, port)));
  return results.includes(true);
}

function isTakenAt(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRINUSE'));
    server.listen(port, address, () => server.close(() => resolve(false)));
  });
}
