/** `npm start`: the arguments that it passes to Wrangler, and the port that links use. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { serve } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));
const wrangler = join(folder, 'wrangler');
writeFileSync(wrangler, '#!/bin/sh\necho "$@"\nread line\nexit 3\n');
chmodSync(wrangler, 0o755);

/** Runs `npm start` with a fake Wrangler that prints its arguments, calls `whileBuilding`, and fails. */
async function start(args: string[], variables: Record<string, string> = {}, whileBuilding = async () => {}) {
  const script = join(import.meta.dirname, '../../worker/deploy/start.ts');
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, ...variables };
  const running = promisify(execFile)(process.execPath, [script, ...args], { env });
  const { stdin, stdout } = running.child;
  stdout?.once('data', async () => {
    await whileBuilding();
    // The fake Wrangler reads a line before it exits.
    stdin?.end();
  });
  return running.catch((error) => error);
}

async function freePort(): Promise<string> {
  const site = await serve({});
  await site.close();
  return new URL(site.origin).port;
}

it.each(['--port PORT', '--port=PORT --live-reload'])(
  '%s sets the port of the server and of absolute links, and the exit status is that of Wrangler',
  async (form) => {
    const port = await freePort();
    const options = form.replace('PORT', port);
    expect(await start(options.split(' '))).toMatchObject({
      stdout: `dev --var PUBLIC_ORIGIN:http://localhost:${port} ${options}\n`,
      code: 3,
    });
  },
);

it('uses port 8787 by default', async () => {
  const { stdout, stderr } = await start([]);
  // Something else may use that port on this machine.
  expect(stdout + stderr).toMatch(/^(dev --var PUBLIC_ORIGIN:http:\/\/localhost:8787|Port 8787 is taken\..*)\n$/);
});

it('builds nothing if the port is taken', async () => {
  const site = await serve({});
  const { port } = new URL(site.origin);
  const { stdout, stderr, code } = await start(['--port', port]);
  await site.close();
  expect({ stdout, stderr, code }).toEqual({
    stdout: '',
    stderr: `Port ${port} is taken. Serve at another one: npm start -- --port 8788\n`,
    code: 1,
  });
});

it('says that the port is taken if another process took it during the build', async () => {
  const port = await freePort();
  const other = createServer();
  const { stderr, code } = await start(['--port', port], {}, async () => {
    other.listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
  });
  other.close();
  expect({ stderr, code }).toEqual({
    stderr: `Port ${port} is taken. Serve at another one: npm start -- --port 8788\n`,
    code: 3,
  });
});

it('serves nothing if npm kept the port for itself', async () => {
  const { stdout, stderr, code } = await start([], { npm_config_port: '9000' });
  expect({ stdout, stderr, code }).toEqual({
    stdout: '',
    stderr: 'npm took --port for itself. Write "npm start -- …", with the options after the "--".\n',
    code: 1,
  });
});
