/** Reads a message of the protocol, before the protocol's own server sees it. */
import { readRequestBody } from '@modelcontextprotocol/server';

/** Bytes of a request: a call of a tool with all of its arguments is far shorter. */
const LARGEST = 65_536;

/** JSON-RPC 2.0, 5.1. */
const INVALID_REQUEST = -32600;

/**
 * The request with its body read, or the answer that refuses it. Earlier revisions of the protocol know batches, but one request of the
 * rate limit must not be many calls.
 */
export async function readMessage(request: Request): Promise<Request | Response> {
  const body = await readRequestBody(request, LARGEST);
  if (body.tooLarge) return refusal(413, `The request is larger than ${LARGEST} bytes.`);
  const { text } = body;
  if (text.trimStart().startsWith('[')) return refusal(400, 'Batches are not supported: send one message a request.');
  return new Request(request.url, { method: 'POST', headers: request.headers, body: text });
}

function refusal(status: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', error: { code: INVALID_REQUEST, message }, id: null }, { status });
}
