/**
 * `npm run verify -- https://origin`: compares a deployment with the build in `dist/`: its id, every file of the widget and the downloads, and the
 * headers and caching of each route and of each page without a parameter in its path. Also checks that the rate limiter responds. Only reads.
 * Node only.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { outFolder, pathOf } from '../../data/record/folders.ts';
import { PAGE_PATHS, ROUTES } from '../api/routes.ts';
import { FILE_LIST, readBuild } from '../build/built-files.ts';
import { CACHE, entityTag } from '../http/cache-headers.ts';
import { LIMITER_HEADER } from '../http/rate-limit.ts';

const HELP = `Usage: npm run verify -- https://the-address-of-the-deployment

Compares a deployment with the build in dist/: its id, the files of the widget and the downloads, the
headers and the caching of each route and page. It only reads, and sends about 350 requests. Build the
commit that was deployed first: "npm run build".

Exit status: 0 the deployment is that build, 1 something differs, 2 not all could be compared.`;

const differences: string[] = [];
const [address = ''] = process.argv.slice(2);
if (address === '--help' || address === '-h') {
  console.log(HELP);
  process.exit();
}
if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
  end(`Give the address of the deployment with https:// (found "${address}").\n\n${HELP}`);
const { origin } = new URL(address);
const out = pathOf(outFolder);
const HOW_TO_BUILD = '"npm run build" of the commit that was deployed makes it.';
if (!existsSync(join(out, FILE_LIST))) end(`${join(out, FILE_LIST)} is missing: ${HOW_TO_BUILD}`);
const { files, changed } = readBuild(out);
if (changed.length)
  end(`The build is not whole. Missing or changed: ${changed.length} files, such as ${changed[0]}. ${HOW_TO_BUILD}`);
const index = JSON.parse(readFileSync(join(out, 'assets/catalogue/index.json'), 'utf8')) as CatalogueIndex;
let checks = 0;

await checkBuild();
await checkFiles();
await checkRoutes();
await checkPages();
await checkProblems();
await checkCache();
printDifferences();
console.log(`${origin}: ${checks} checks, ${differences.length} differences from build ${index.build}.`);
process.exitCode = differences.length ? 1 : 0;

function printDifferences(): void {
  for (const difference of differences) console.error(`differs: ${difference}`);
}

/** Exits because nothing, or nothing more, can be compared. */
function end(reason: string): never {
  printDifferences();
  console.error(reason);
  process.exit(2);
}

function check(what: string, actual: unknown, expected: unknown): void {
  checks++;
  if (actual === expected) return;
  differences.push(`${what} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

async function request(path: string, init: RequestInit = {}): Promise<{ response: Response; body: Buffer }> {
  try {
    const response = await fetch(origin + path, { redirect: 'manual', signal: AbortSignal.timeout(30_000), ...init });
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    const { message, cause } = error as Error;
    return end(`${origin}${path} can't be reached: ${(cause as Error | undefined)?.message ?? message}.`);
  }
}

/** The id is a hash of the record, the code and the settings, so a deployment with the same id was built from the same. */
async function checkBuild(): Promise<void> {
  const { response, body } = await request('/healthz');
  check('/healthz, status', response.status, 200);
  // The Worker sends this header if its rate limiter did not respond.
  check(`/healthz, ${LIMITER_HEADER}`, response.headers.get(LIMITER_HEADER), null);
  check('/healthz, build', response.ok && JSON.parse(body.toString()).build, index.build);
}

/** Scripts, styles and downloads, which Cloudflare serves without the Worker. */
async function checkFiles(): Promise<void> {
  for (const { name } of files) {
    const [, path] = /^assets(\/(?:w|downloads)\/.+)/.exec(name) ?? [];
    if (path === undefined) continue;
    const { response, body } = await request(path);
    check(`${path}, status`, response.status, 200);
    check(`${path}, SHA-256`, digest(body), digest(readFileSync(join(out, name))));
    check(`${path}, nosniff`, response.headers.get('X-Content-Type-Options'), 'nosniff');
    check(`${path}, CORS`, response.headers.get('Access-Control-Allow-Origin'), '*');
  }
}

/** Requests the first example of each route, and again with its ETag for a 304. */
async function checkRoutes(): Promise<void> {
  for (const { path, media, examples, isCacheable } of Object.values(ROUTES)) {
    const [example] = examples(index);
    const { response } = await request(example);
    check(`${example}, status`, response.status, 200);
    check(`${example}, type`, response.headers.get('Content-Type'), media);
    check(`${example}, CORS`, response.headers.get('Access-Control-Allow-Origin'), '*');
    const policy = response.headers.get('Cache-Control');
    check(`${example}, caching`, policy, isCacheable ? CACHE.live : CACHE.none);
    const tag = response.headers.get('ETag');
    if (!isCacheable) continue;
    check(`${path}, tag of this build`, tag?.replace(/^W\//, ''), entityTag(index.build));
    check(`${path}, 304`, (await request(example, { headers: { 'If-None-Match': tag ?? '' } })).response.status, 304);
  }
}

async function checkPages(): Promise<void> {
  for (const path of PAGE_PATHS.filter((path) => !path.includes('{'))) {
    const { response } = await request(path);
    check(`${path}, type`, response.headers.get('Content-Type'), 'text/html; charset=utf-8');
    check(`${path}, policy`, /default-src 'none'/.test(response.headers.get('Content-Security-Policy') ?? ''), true);
    check(`${path}, caching`, response.headers.get('Cache-Control'), CACHE.live);
    check(`${path}, HSTS`, response.headers.get('Strict-Transport-Security'), 'max-age=31536000');
  }
}

/** Failed requests. The `type` of a problem also shows the PUBLIC_ORIGIN of the deployment. */
async function checkProblems(): Promise<void> {
  for (const [path, status, policy, method] of [
    ['/v1/facts?nothing=1', 400, CACHE.problem, 'GET'],
    ['/v1/nothing', 404, CACHE.problem, 'GET'],
    ['/catalogue/index.json', 404, CACHE.problem, 'GET'],
    ['/v1', 405, CACHE.none, 'POST'],
  ] as const) {
    const { response, body } = await request(path, { method });
    check(`${method} ${path}, status`, response.status, status);
    check(`${method} ${path}, caching`, response.headers.get('Cache-Control'), policy);
    const isProblem = response.headers.get('Content-Type') === 'application/problem+json';
    check(`${method} ${path}, problem document`, isProblem, true);
    if (isProblem) check(`${path}, PUBLIC_ORIGIN`, new URL(JSON.parse(body.toString()).type).origin, origin);
  }
}

/** Cloudflare says in a header whether a response came from its cache. A local server has no such cache, and no header. */
async function checkCache(): Promise<void> {
  const path = `/v1/cards/${index.examples.area}`;
  const states: (string | null)[] = [];
  for (let i = 0; i < 3; i++) states.push((await request(path)).response.headers.get('CF-Cache-Status'));
  const last = states.at(-1) ?? null;
  if (last === null) console.log(`${path}: no CF-Cache-Status, so there is no cache in front of this server.`);
  else check(`${path}, cache after three requests`, /^(HIT|UPDATING|STALE|REVALIDATED)$/.test(last), true);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
