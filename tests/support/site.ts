/** An HTTP server for tests. It is the site of a host page, on another origin than the Worker, or replaces the API. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { answer, type Table } from './table.ts';

export type Site = {
  /** `http://localhost:<port>`, without a slash at the end. */
  origin: string;
  /** Path and query of each request so far, in order. */
  requests: string[];
  close(): Promise<void>;
};

/** Serves a table on a free port. To replace the API: `serve({ '/v1/cards/CN-XJ': json(card) })` and `<trade-card api="…">`. */
export async function serve(table: Table): Promise<Site> {
  const requests: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
    requests.push(url.pathname + url.search);
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const { method = 'GET' } = incoming;
    const body = ['GET', 'HEAD'].includes(method) ? null : await buffer(incoming);
    const response = await answer(table, new Request(url, { method, headers, body }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    try {
      for await (const chunk of response.body ?? []) outgoing.write(chunk);
      outgoing.end();
    } catch {
      // A body that fails breaks the connection in the middle of the response.
      outgoing.destroy();
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');

  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
