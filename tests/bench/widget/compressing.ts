/**
 * Stands in for Cloudflare's edge in front of the built Worker, which does not compress bodies itself. Compresses with Brotli at level 5, once
 * for each URL, so that compression is not measured.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';

/** Files that do not come from the Worker, by path. */
export type Files = Record<string, { type: string; body: string }>;

const BROTLI_LEVEL_5 = { [constants.BROTLI_PARAM_QUALITY]: 5 };
/** Headers that describe one HTTP message, not its body. */
const MESSAGE_HEADERS = /^(content-length|content-encoding|transfer-encoding|connection|keep-alive|date)$/i;

export function compressed(body: string | ArrayBuffer): Buffer<ArrayBuffer> {
  return brotliCompressSync(typeof body === 'string' ? body : Buffer.from(body), { params: BROTLI_LEVEL_5 });
}

export async function startCompressing(worker: string, files: Files): Promise<{ origin: string; close(): void }> {
  const responses = new Map<string, Promise<{ status: number; headers: Record<string, string>; body: Buffer }>>();
  const read = async (path: string) => {
    const file = files[path.replace(/\?.*/, '')];
    const response = file
      ? new Response(file.body, { headers: { 'content-type': file.type, 'access-control-allow-origin': '*' } })
      : await fetch(worker + path);
    const headers = Object.fromEntries([...response.headers].filter(([name]) => !MESSAGE_HEADERS.test(name)));
    const body = compressed(await response.arrayBuffer());
    return { status: response.status, headers: { ...headers, 'content-encoding': 'br' }, body };
  };
  const server = createServer(async ({ url = '/' }, outgoing) => {
    const response = responses.get(url) ?? read(url);
    responses.set(url, response);
    const { status, headers, body } = await response;
    outgoing.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
