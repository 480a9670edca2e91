/** What a network, an API in trouble or somebody between may answer in place of a card or a fact. */
export interface Fault {
  name: string;
  /** The answer in place of the true one, whose text is given. */
  answer(body: string, url: string): Response;
  /** Whether the true answer comes in the end. */
  comes?: boolean;
  /** Requests of one address that a browser makes of one. */
  requests?: number;
}

/** Not kept: a browser keeps a 410 without a word about caching for good. */
const JSON_TYPE = {
  'content-type': 'application/json',
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
};
const HTML = '<!doctype html><title>Sign in</title><p>Sign in to this network.';
/** Of the padding of an answer. */
const HUGE = 10_000_000;

function sent(body: string | ReadableStream | null, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { ...JSON_TYPE, ...headers } });
}

/** The text in pieces with a pause before each; it breaks off after `most` of them. */
function stream(text: string, pieces: number, pause: number, most = pieces): ReadableStream {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / pieces);
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (at >= most) controller.error(new Error('broken off'));
      else controller.enqueue(bytes.subarray(at * size, ++at * size));
      if (at === pieces) controller.close();
    },
  });
}

const SCHEMAS = [
  '{}',
  '[]',
  'null',
  '"x"',
  '0',
  '{"headline":{}}',
  '{"error":{"message":"quota"}}',
  '['.repeat(100_000),
];

export const FAULTS: Fault[] = [
  { name: 'slow', answer: (body) => sent(stream(body, 5, 60)), comes: true },
  { name: 'broken off in the middle', answer: (body) => sent(stream(body, 4, 1, 2)) },
  { name: 'broken off before the body', answer: (body) => sent(stream(body, 4, 1, 0)) },
  { name: 'cut in the middle', answer: (body) => sent(body.slice(0, body.length / 2)) },
  { name: 'a web page', answer: () => sent(HTML, 200, { 'content-type': 'text/html' }) },
  { name: 'of another type', answer: (body) => sent(body, 200, { 'content-type': 'text/plain' }), comes: true },
  { name: 'empty', answer: () => sent('') },
  { name: 'no content', answer: () => sent(null, 204) },
  ...SCHEMAS.map((body) => ({ name: `another schema, ${body.slice(0, 20)}`, answer: () => sent(body) })),
  { name: 'huge', answer: (body) => sent(body.replace('{', `{"padding":"${'x'.repeat(HUGE)}",`)), comes: true },
  { name: 'huge and no JSON', answer: () => sent('x'.repeat(HUGE)) },
  { name: 'a redirect loop', answer: (_, url) => sent(null, 302, { location: url }), requests: 21 },
  { name: 'a redirect to nowhere', answer: () => sent(null, 302, { location: 'http://nowhere.invalid/' }) },
  ...[400, 404, 410].map((status) => ({ name: `${status}`, answer: () => sent('{"detail":"gone"}', status) })),
  { name: '429', answer: () => sent('{"detail":"too many"}', 429, { 'retry-after': '60' }) },
  { name: '429 with a day', answer: () => sent('', 429, { 'retry-after': 'Wed, 21 Oct 2065 07:28:00 GMT' }) },
  ...[500, 502, 503].map((status) => ({ name: `${status}`, answer: () => sent(HTML, status) })),
  { name: 'no CORS', answer: () => sent('{}', 200, { 'access-control-allow-origin': 'https://other.example' }) },
];

/** The true answer with one of its fields left out or of another type: what an API of another version may send. */
export function changedFields(body: string): Fault[] {
  const values = [undefined, null, 7, 'text', [], {}];
  return Object.keys(JSON.parse(body)).flatMap((field) =>
    values.map((value) => ({
      name: `the field ${field} is ${value === undefined ? 'left out' : JSON.stringify(value)}`,
      answer: (text) => sent(JSON.stringify({ ...JSON.parse(text), [field]: value })),
    })),
  );
}
