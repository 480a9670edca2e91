/**
 * `/mcp`: the Model Context Protocol over stateless HTTP, without a key. The official server speaks the protocol. The tools call the routes
 * of the API, so they have the same data, limits and problems. Any origin may call it, because all its data is public. Loaded on demand.
 */
import { type CallToolResult, createMcpHandler, McpServer, readRequestBody } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import type { ListedArea } from '../../data/catalogue/format/catalogue-files.ts';
import { type CatalogueIndex, ownCurrency } from '../../data/catalogue/format/catalogue-index.ts';
import { defaultLang } from '../api/route/parameters.ts';
import { ask, type Bindings } from '../api/route/route.ts';
import { ROUTES, type RouteName } from '../api/routes.ts';
import { escapePlain } from '../formats/escape.ts';
import { CACHE, COMMON_HEADERS } from '../http/cache-headers.ts';
import { asProblem, type Problem, problemBody } from '../http/problem.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { CODED, coerce, withCodes } from './arguments.ts';
import { checkClaim } from './check-claim.ts';
import { citeFact } from './cite-fact.ts';
import { findFacts } from './find-facts.ts';
import { getSeries } from './get-series.ts';
import { type NoFact, noFact, noFactFor, noFactLines } from './no-fact.ts';
import type { Api, Query, Tool } from './tool.ts';

/** Longer lists of allowed values are cut in the text of a response. */
const MAX_ALLOWED_LENGTH = 1000;

const TOOLS = {
  find_facts: findFacts,
  get_series: getSeries,
  cite_fact: citeFact,
  check_claim: checkClaim,
};
export type ToolName = keyof typeof TOOLS;

/** A call with all arguments is far shorter. */
const MAX_REQUEST_BYTES = 65_536;

/** JSON-RPC 2.0, 5.1. */
const INVALID_REQUEST = -32600;

export async function answer(request: Request, env: Bindings): Promise<Response> {
  const message = await readMessage(request);
  if (message instanceof Response) return withoutCaching(message);
  const { index } = await openCatalogue(env.ASSETS);
  if (cached?.env !== env || cached.index !== index) cached = { env, index, handler: await openHandler(env) };
  return withoutCaching(await cached.handler.fetch(message));
}

/** The last handler. It is cached because it depends only on the index and the bindings, and because building it writes to the log. */
let cached: { env: Bindings; index: CatalogueIndex; handler: Awaited<ReturnType<typeof openHandler>> } | undefined;

async function openHandler(env: Bindings) {
  const catalogue = await openCatalogue(env.ASSETS);
  const { index } = catalogue;
  const api: Api = {
    catalogue,
    index,
    origin: env.PUBLIC_ORIGIN,
    texts: await catalogue.texts(defaultLang(index)),
    ask: async <T>(route: RouteName, query: Query, pathValues?: Record<string, string>) =>
      (await ask(env, ROUTES[route], queryString(query), pathValues)) as T,
  };
  const instructions = instructionsOf(api, await catalogue.areaList());
  return createMcpHandler(() => makeServer(api, instructions), { responseMode: 'json' });
}

/**
 * Reads the body, or returns the response that refuses it. Earlier revisions of the protocol allow batches, but for the rate limit one
 * request must be one call.
 */
async function readMessage(request: Request): Promise<Request | Response> {
  const body = await readRequestBody(request, MAX_REQUEST_BYTES);
  if (body.tooLarge) return refusal(413, `The request is larger than ${MAX_REQUEST_BYTES} bytes.`);
  if (body.text.trimStart().startsWith('['))
    return refusal(400, 'Batches are not supported: send one message per request.');
  return new Request(request.url, { method: 'POST', headers: request.headers, body: body.text });
}

function refusal(status: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', error: { code: INVALID_REQUEST, message }, id: null }, { status });
}

/** Adds the headers of all responses, and forbids caching. */
function withoutCaching(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(COMMON_HEADERS)) headers.set(name, value);
  headers.set('Cache-Control', CACHE.none);
  return new Response(response.body, { status: response.status, headers });
}

/** How many years before the newest data are checked for missing years. */
const RECENT_YEARS = 10;

/** Tells agents which units the numbers have, and which areas and periods are covered. */
function instructionsOf({ index, texts: { labels } }: Api, areas: readonly ListedArea[]): string {
  const since = Number(index.dataset.newest?.slice(0, 4)) - RECENT_YEARS;
  const covered = areas.flatMap(({ id, newest, flows, missingYears }) => {
    if (!newest) return [];
    const missing = missingYears.filter((year) => year >= since).join(', ');
    const gaps = flows.trade === null ? ', no total trade' : missing && `, not the whole of ${missing}`;
    return `${labels.areas[id] ?? id} (${id}) to ${newest}${gaps}`;
  });
  return `${index.dataset.description} Every number has a source: cite it with the number. Numbers are in base units: ${ownCurrency(index)}, not billions of it. A derived number was computed from printed ones, and no page prints it. A limit (over, under) has bounds and no value. Areas, with their newest period: ${covered.join('; ')}. There are no numbers for other areas, and not for every period and partner of these. /v1/areas/{area} lists what is missing.`;
}

function makeServer(api: Api, instructions: string): McpServer {
  const { id, title, date } = api.index.dataset;
  const server = new McpServer(
    { name: id, title, version: date },
    { capabilities: { tools: { listChanged: false } }, instructions },
  );
  for (const [name, tool] of Object.entries(TOOLS)) {
    const { title, description } = tool;
    const schema = tool.arguments(api);
    const { '~standard': standard } = toStandardJsonSchema(schema);
    const validate: typeof standard.validate = (value) => standard.validate(coerce(schema, value));
    const inputSchema = { '~standard': { ...withoutDialect(standard), validate } };
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema, annotations }, (values) => call(tool, values, api));
  }
  return server;
}

/** Omits `$schema`, which is the same for all tools. */
function withoutDialect<T extends StandardJsonSchema>(standard: T): T {
  const without = (convert: Convert) => (options: Parameters<Convert>[0]) => {
    const { $schema: _, ...described } = convert(options);
    return described;
  };
  const { input, output } = standard.jsonSchema;
  return { ...standard, jsonSchema: { ...standard.jsonSchema, input: without(input), output: without(output) } };
}

type StandardJsonSchema = ReturnType<typeof toStandardJsonSchema>['~standard'];
type Convert = StandardJsonSchema['jsonSchema']['input'];

async function call(tool: Tool, args: Record<string, unknown>, api: Api): Promise<CallToolResult> {
  const values = withCodes(args, await api.catalogue.vocabulary());
  try {
    const answer = await tool.run(values, api);
    const none = answer.none as NoFact | undefined;
    const lines = [...tool.lines(answer, api), ...(none ? noFactLines(none) : [])];
    return { content: textOf(lines), structuredContent: withoutNulls(answer) };
  } catch (error) {
    return failure(asProblem(error as Error), values as Query, api);
  }
}

/** Omits members that are null, because agents pay for each of them. */
function withoutNulls(object: object): Record<string, unknown> {
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean);
    return value !== null && typeof value === 'object' ? withoutNulls(value) : value;
  };
  const members = Object.entries(object).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(members.map(([name, value]) => [name, clean(value)]));
}

/** A problem of the API is a result with its detail, so that the agent can correct its arguments. */
async function failure(problem: Problem, values: Query, api: Api): Promise<CallToolResult> {
  const { detail, allowed, status, parameter } = problemBody(problem, api.origin);
  const listed = typeof allowed === 'string' ? allowed : allowed?.join(', ');
  const lines = [detail];
  if (listed && !detail.includes(listed)) lines.push(`Allowed: ${listed.slice(0, MAX_ALLOWED_LENGTH)}`);
  // If the vocabulary does not have a code, the record has no number for it.
  if (problem.kind === 'invalid-parameter' && CODED.some((name) => name === parameter))
    lines.push(...noFactLines(noFact(api)));
  // If the API also refuses the other arguments, there are no nearest facts.
  const none = () => noFactFor(values, api).catch(() => noFact(api));
  if (status === 404 || status === 410) lines.push(...noFactLines(await none()));
  return { content: textOf(lines), isError: true };
}

/** Line breaks in the record or in the arguments are escaped. */
function textOf(lines: string[]): CallToolResult['content'] {
  return [{ type: 'text', text: lines.map(escapePlain).join('\n') }];
}

function queryString(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(pairs).toString();
}
