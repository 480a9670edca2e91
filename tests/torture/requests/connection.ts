/** HTTP/1.1 over a bare socket: it sends what `fetch` refuses to send, and gives up on an answer that does not come. */
import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  /** By names in small letters; repeated headers are joined by commas. */
  headers: Map<string, string>;
  body: Buffer;
}

/** An answer that did not come whole in this time is a hang. */
const PATIENCE = 20_000;

export class Connection {
  readonly #port: number;
  readonly #host: string;
  #socket: Socket | undefined;

  constructor(origin: string) {
    const { hostname, port } = new URL(origin);
    this.#host = hostname;
    this.#port = Number(port);
  }

  /** Sends a whole request. Null where the other side closes without an answer; throws where it hangs or sends no HTTP. */
  ask(request: Buffer, method: string, patience = PATIENCE): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      const socket = this.#socket ?? connect({ port: this.#port, host: this.#host, noDelay: true });
      this.#socket = socket;
      let bytes = Buffer.alloc(0);
      const done = (act: () => void, keep: boolean) => {
        clearTimeout(timer);
        socket.removeAllListeners();
        // A late error of a socket that is given up concerns nobody.
        socket.on('error', () => {});
        if (!keep) {
          socket.destroy();
          this.#socket = undefined;
        }
        act();
      };
      const timer = setTimeout(() => done(() => reject(new Error(`no answer after ${patience} ms`)), false), patience);
      socket.on('data', (chunk) => {
        bytes = bytes.length ? Buffer.concat([bytes, chunk]) : chunk;
        try {
          const answer = parse(bytes, method);
          if (answer) done(() => resolve(answer), !/close/i.test(answer.headers.get('connection') ?? ''));
        } catch (error) {
          done(() => reject(error), false);
        }
      });
      socket.on('error', () => done(() => resolve(null), false));
      socket.on('close', () => done(() => resolve(null), false));
      socket.write(request);
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }
}

/** The answer, or null while it is not whole. */
function parse(bytes: Buffer, method: string): Answer | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  if (!status) throw new Error(`this is no HTTP: ${JSON.stringify(first.slice(0, 80))}`);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const at = line.indexOf(':');
    const [name, value] = [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
  }
  const rest = bytes.subarray(end + 4);
  if (method === 'HEAD' || status === 204 || status === 304) return { status, headers, body: rest };
  if (headers.get('transfer-encoding') === 'chunked') {
    const body = unchunk(rest);
    return body && { status, headers, body };
  }
  const length = Number(headers.get('content-length') ?? 0);
  if (rest.length > length) throw new Error(`the body is ${rest.length - length} bytes longer than the header says`);
  return rest.length === length ? { status, headers, body: rest } : null;
}

/** RFC 9112, 7.1; null while the last chunk has not come. */
function unchunk(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (Number.isNaN(size)) throw new Error('this is no chunk');
    const next = end + 2 + size + 2;
    if (next > bytes.length) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = next;
  }
}
