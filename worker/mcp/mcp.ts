/**
 * `/mcp`: the Model Context Protocol over stateless HTTP, without a key. The official server speaks the protocol; the tools ask the
 * routes of the API, so that what they know, their limits and their problems are the same; `check_claim` gives the catalogue to the check
 * of texts. Any site may ask: there is nothing to protect from other origins. Loaded on demand.
 */
import { type CallToolResult, createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import type { ListedArea } from '../../data/catalogue/format/catalogue-files.ts';
import { type CatalogueIndex, ownCurrency } from '../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { Route } from '../api/route/route.ts';
import { ask, type Bindings } from '../api/route/serve-route.ts';
import { ROUTES } from '../api/routes.ts';
import { escapePlain } from '../formats/escape.ts';
import { CACHE } from '../http/cache.ts';
import { asProblem, type Problem, problemBody } from '../http/problem.ts';
import { openCatalogue } from '../select/catalogue.ts';
import { defaultLanguage } from '../select/labels.ts';
import { checkClaim } from './check-claim.ts';
import { citeFact } from './cite-fact.ts';
import { findFacts } from './find-facts.ts';
import { getSeries } from './get-series.ts';
import { type None, noneLines, noneOf } from './no-fact.ts';
import { readMessage } from './request.ts';
import type { Api, Query, Tool, ToolContext } from './tool.ts';

/** Characters of a list of allowed values in the text of an answer. */
const LONGEST_ALLOWED = 1000;

const TOOLS = [findFacts, getSeries, citeFact, checkClaim];

export async function answer(request: Request, env: Bindings): Promise<Response> {
  const message = await readMessage(request);
  if (message instanceof Response) return unkept(message);
  const { index } = await openCatalogue(env.ASSETS);
  if (serving?.env !== env || serving.index !== index) serving = { env, index, handler: await openHandler(env) };
  return unkept(await serving.handler.fetch(message));
}

/**
 * Made once for an index, as it depends on build and bindings alone. Making it writes a line to the log, which should not come with each
 * message.
 */
let serving: { env: Bindings; index: CatalogueIndex; handler: Awaited<ReturnType<typeof openHandler>> } | undefined;

async function openHandler(env: Bindings) {
  const api = await openApi(env);
  const index = api.catalogue.index;
  const texts = await api.catalogue.texts(defaultLanguage(index).code);
  const context = { index, texts, coverage: coverageOf(texts, await api.catalogue.areaList()) };
  return createMcpHandler(() => makeServer(context, api), { responseMode: 'json' });
}

function unkept({ body, status, headers: given }: Response): Response {
  const headers = new Headers(given);
  headers.set('Cache-Control', CACHE.none);
  return new Response(body, { status, headers });
}

/** What the record holds, for an agent that has asked nothing yet. */
function coverageOf({ labels }: Texts, areas: readonly ListedArea[]): string {
  const held = areas.flatMap(({ id, newest }) => (newest ? `${labels.areas[id] ?? id} (${id}) to ${newest}` : []));
  return `Held, with the newest period: ${held.join('; ')}. Of other areas it has nothing, of these not every period and partner; /v1/areas/{area} lists what is missing.`;
}

function makeServer(context: ToolContext & { coverage: string }, api: Api): McpServer {
  const { id, title, description, date } = context.index.dataset;
  const currency = ownCurrency(context.index);
  const server = new McpServer(
    { name: id, title, version: date },
    {
      capabilities: { tools: { listChanged: false } },
      instructions: `${description} Every number has a source: give it with the number. Numbers are in base units: ${currency}, not billions of it. A derived number was computed from printed ones and was printed by no page; a limit (over, under) has bounds and no value. ${context.coverage}`,
    },
  );
  for (const tool of TOOLS) {
    const { name, title, description } = tool;
    const inputSchema = toStandardJsonSchema(tool.arguments(context));
    const outputSchema = toStandardJsonSchema(tool.output);
    const annotations = { readOnlyHint: true, openWorldHint: false };
    const config = { title, description, inputSchema, outputSchema, annotations };
    server.registerTool(name, config, (values) => call(tool, values, context, api));
  }
  return server;
}

async function call(
  tool: Tool,
  values: Record<string, unknown>,
  context: ToolContext,
  api: Api,
): Promise<CallToolResult> {
  try {
    const answer = await tool.run(values, api);
    const none = answer.none as None | undefined;
    const lines = [...tool.lines(answer, context), ...(none ? noneLines(none) : [])];
    return { content: textOf(lines), structuredContent: { ...answer } };
  } catch (error) {
    return failure(asProblem(error as Error), values as Query, api);
  }
}

/**
 * What the API would answer with a problem is a result that says so: the agent can mend its arguments. It has no structured content, because
 * clients compare that with the tool's `outputSchema` in errors too, and then throw in place of giving the text to the agent.
 */
async function failure(problem: Problem, values: Query, api: Api): Promise<CallToolResult> {
  const body = problemBody(problem, api.origin);
  const { detail, allowed, status } = body;
  const listed = Array.isArray(allowed) ? allowed.join(', ') : allowed;
  const lines = [detail, ...(listed ? [`Allowed: ${listed.slice(0, LONGEST_ALLOWED)}`] : [])];
  if (status === 404 || status === 410) lines.push(...noneLines(await noneOf(values, api)));
  return { content: textOf(lines), isError: true };
}

/** Each line stays one line, whatever is in the record or in the arguments. */
function textOf(lines: string[]): CallToolResult['content'] {
  return [{ type: 'text', text: lines.map(escapePlain).join('\n') }];
}

async function openApi(env: Bindings): Promise<Api> {
  return {
    catalogue: await openCatalogue(env.ASSETS),
    origin: env.PUBLIC_ORIGIN,
    ask: async <T>(route: string, query: Query, place?: Record<string, string>) =>
      (await ask(env, ROUTES[route] as Route, written(query), place)) as T,
  };
}

function written(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
}
