/** `npm start`: what it gives to Wrangler. */
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { serve } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));
const wrangler = join(folder, 'wrangler');
writeFileSync(wrangler, '#!/bin/sh\necho "$@"\nexit 3\n');
chmodSync(wrangler, 0o755);

const PATH = `${folder}${delimiter}${process.env.PATH}`;
const START = join(import.meta.dirname, '../../worker/deploy/start.ts');

it.each([
  [[], 'dev --var PUBLIC_ORIGIN:http://localhost:8787'],
  [['--port', '9000'], 'dev --var PUBLIC_ORIGIN:http://localhost:9000 --port 9000'],
  [['--port=9000', '--live-reload'], 'dev --var PUBLIC_ORIGIN:http://localhost:9000 --port=9000 --live-reload'],
])('%j serves at the address that links have, and ends as Wrangler does', (args, expected) => {
  const { stdout, status } = spawnSync(process.execPath, [START, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH },
  });
  expect([stdout.trim(), status]).toEqual([expected, 3]);
});

it('builds nothing where the port is taken', async () => {
  const site = await serve({});
  const { port } = new URL(site.origin);
  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, [START, '--port', port], {
    env: { ...process.env, PATH },
  }).catch((error) => error);
  await site.close();
  expect([stdout, stderr, code]).toEqual([
    '',
    `Port ${port} is taken. Serve at another one: npm start -- --port 8788\n`,
    1,
  ]);
});

it('serves nothing where npm took the port', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [START], {
    encoding: 'utf8',
    env: { ...process.env, PATH, npm_config_port: '9000' },
  });
  expect([stdout, stderr, status]).toEqual([
    '',
    'npm took --port for itself. Write "npm start -- …", with the options after the "--".\n',
    1,
  ]);
});
