/**
 * `/mcp`: the Model Context Protocol over stateless HTTP, without a key. The official library implements the protocol. The tools call the
 * routes of the API, so they have the same data, limits and problems. CORS is open, because all data is public. Loaded on demand.
 */
import { type CallToolResult, createMcpHandler, McpServer, readRequestBody } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import type { ListedArea } from '../../data/catalogue/format/catalogue-files.ts';
import { type CatalogueIndex, ownCurrency } from '../../data/catalogue/format/catalogue-index.ts';
import { labelOf } from '../../data/catalogue/format/texts.ts';
import { defaultLang } from '../api/route/parameters.ts';
import { type Bindings, callRoute } from '../api/route/route.ts';
import { ROUTES, type RouteName } from '../api/routes.ts';
import { escapePlain } from '../formats/escape.ts';
import { CACHE, COMMON_HEADERS } from '../http/cache-headers.ts';
import { asProblem, type Problem, problemBody } from '../http/problem.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { CODED_DIMENSIONS, coerce, withCodes } from './arguments.ts';
import { checkClaim } from './check-claim.ts';
import { citeFact } from './cite-fact.ts';
import { findFacts } from './find-facts.ts';
import { getSeries } from './get-series.ts';
import { type NoFact, noFact, noFactFor, noFactLines } from './no-fact.ts';
import type { Api, Query, Tool } from './tool.ts';

const TOOLS = {
  find_facts: findFacts,
  get_series: getSeries,
  cite_fact: citeFact,
  check_claim: checkClaim,
};
export type ToolName = keyof typeof TOOLS;

/** A call with all arguments is far shorter. */
const MAX_REQUEST_BYTES = 65_536;

/** An error code of JSON-RPC 2.0 (section 5.1). */
const INVALID_REQUEST = -32600;

/** The response to a POST, whose body is one message. */
export async function respondToMessage(request: Request, env: Bindings): Promise<Response> {
  const message = await readMessage(request);
  if (message instanceof Response) return withoutCaching(message);
  const { index } = await openCatalogue(env.ASSETS);
  if (cached?.env !== env || cached.index !== index) cached = { env, index, handler: await openHandler(env) };
  return withoutCaching(await cached.handler.fetch(message));
}

/** The handler of the previous request. It depends only on the index and the bindings, and making one writes to the log. */
let cached: { env: Bindings; index: CatalogueIndex; handler: Awaited<ReturnType<typeof openHandler>> } | undefined;

async function openHandler(env: Bindings) {
  const catalogue = await openCatalogue(env.ASSETS);
  const { index } = catalogue;
  const api: Api = {
    catalogue,
    index,
    origin: env.PUBLIC_ORIGIN,
    texts: await catalogue.texts(defaultLang(index)),
    callRoute: async <T>(route: RouteName, query: Query, pathValues?: Record<string, string>) =>
      (await callRoute(env, ROUTES[route], queryString(query), pathValues)) as T,
  };
  const instructions = instructionsOf(api, await catalogue.areaList());
  return createMcpHandler(() => makeServer(api, instructions), { responseMode: 'json' });
}

/**
 * Reads the body, or returns the response that refuses it. Batches, which earlier versions of the protocol allow, are refused: the rate limit
 * counts requests, so each must be one call.
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

/** The instructions name missing years only as far back as this before the newest source. */
const RECENT_YEARS = 10;

/** What the server tells agents first: how to cite, which units numbers have, and which areas and periods are covered. */
function instructionsOf({ index, texts }: Api, areas: readonly ListedArea[]): string {
  const since = Number(index.dataset.newest?.slice(0, 4)) - RECENT_YEARS;
  const coverage = areas.flatMap(({ id, newest, flows, missingYears }) => {
    if (!newest) return [];
    const years = missingYears.filter((year) => year >= since).join(', ');
    const gaps = flows.trade === null ? ', no total trade' : years && `, not the whole of ${years}`;
    return `${labelOf(texts, 'areas', id)} (${id}) to ${newest}${gaps}`;
  });
  return `${index.dataset.description} Every number has a source: cite it with the number. Numbers are in base units: ${ownCurrency(index)}, not billions of it. A derived number was computed from printed ones, and no page prints it. A limit (over, under) has bounds and no value. Areas, with their newest period: ${coverage.join('; ')}. There are no numbers for other areas, and not for every period and partner of these. /v1/areas/{area} lists what is missing.`;
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

/** Omits `$schema`, the version of JSON Schema, which is the same for all tools. */
function withoutDialect<T extends StandardJsonSchema>(standard: T): T {
  const wrap = (convert: Convert) => (options: Parameters<Convert>[0]) => {
    const { $schema: _, ...schema } = convert(options);
    return schema;
  };
  const { input, output } = standard.jsonSchema;
  return { ...standard, jsonSchema: { ...standard.jsonSchema, input: wrap(input), output: wrap(output) } };
}

type StandardJsonSchema = ReturnType<typeof toStandardJsonSchema>['~standard'];
type Convert = StandardJsonSchema['jsonSchema']['input'];

async function call(tool: Tool, args: Record<string, unknown>, api: Api): Promise<CallToolResult> {
  const values = withCodes(args, await api.catalogue.vocabulary());
  try {
    const result = await tool.run(values, api);
    const none = result.none as NoFact | undefined;
    const lines = [...tool.lines(result, api), ...(none ? noFactLines(none) : [])];
    return { content: textContent(lines), structuredContent: withoutNulls(result) };
  } catch (error) {
    return failedCall(asProblem(error as Error), values as Query, api);
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

const MAX_ALLOWED_LENGTH = 1000;

/** A failed call is a result with the detail of the problem, so that the agent can correct its arguments. */
async function failedCall(problem: Problem, values: Query, api: Api): Promise<CallToolResult> {
  const { detail, allowed, status, parameter } = problemBody(problem, api.origin);
  const allowedText = typeof allowed === 'string' ? allowed : allowed?.join(', ');
  const lines = [detail];
  if (allowedText && !detail.includes(allowedText)) lines.push(`Allowed: ${allowedText.slice(0, MAX_ALLOWED_LENGTH)}`);
  // The record has no number for an unknown code.
  if (problem.kind === 'invalid-parameter' && CODED_DIMENSIONS.some((name) => name === parameter))
    lines.push(...noFactLines(noFact(api)));
  if (status === 404 || status === 410) {
    // `/v1/facts` may reject the arguments too: then no facts are nearest.
    const none = await noFactFor(values, api).catch(() => noFact(api));
    lines.push(...noFactLines(none));
  }
  return { content: textContent(lines), isError: true };
}

/** One text of several lines. Line breaks that come from the record or the arguments become spaces. */
function textContent(lines: string[]): CallToolResult['content'] {
  return [{ type: 'text', text: lines.map(escapePlain).join('\n') }];
}

function queryString(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(pairs).toString();
}
