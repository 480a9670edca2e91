/**
 * `npm run verify -- https://origin`: compares a deployment with the build in `dist/`: the build's id, whether the rate limiter answers, every
 * file by its digest, the headers and the caching of each route and of each page without a value in its path. Reads only. Node only.
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

Compares a deployment with the build in dist/: its id, every file, the headers and the caching of
each route and page. It only reads, and sends about 350 requests. Build the commit that was deployed
first: "npm run build".

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
const AGAIN = '"npm run build" of the commit that was deployed makes it.';
if (!existsSync(join(out, FILE_LIST))) end(`${join(out, FILE_LIST)} is missing: ${AGAIN}`);
const { files, changed } = readBuild(out);
if (changed.length)
  end(`The build is not whole. Missing or changed: ${changed.length} files, such as ${changed[0]}. ${AGAIN}`);
const index = JSON.parse(readFileSync(join(out, 'assets/catalogue/index.json'), 'utf8')) as CatalogueIndex;
let checks = 0;

await checkBuild();
await checkFiles();
await checkAnswers();
await checkRefusals();
await checkCache();
printDifferences();
console.log(`${origin}: ${checks} checks, ${differences.length} differences from build ${index.build}.`);
process.exitCode = differences.length ? 1 : 0;

function printDifferences(): void {
  for (const difference of differences) console.error(`differs: ${difference}`);
}

/** Ends where nothing can be compared, or no more. */
function end(fault: string): never {
  printDifferences();
  console.error(fault);
  process.exit(2);
}

function check(what: string, is: unknown, expected: unknown): void {
  checks++;
  if (is !== expected) differences.push(`${what} is ${JSON.stringify(is)} instead of ${JSON.stringify(expected)}`);
}

async function ask(path: string, init: RequestInit = {}): Promise<{ response: Response; body: Buffer }> {
  try {
    const response = await fetch(origin + path, { redirect: 'manual', signal: AbortSignal.timeout(30_000), ...init });
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    const { message, cause } = error as Error;
    return end(`${origin}${path} can't be reached: ${(cause as Error | undefined)?.message ?? message}.`);
  }
}

/** The id is a hash of the record, the code and the settings: the same id means that everything served is of this build. */
async function checkBuild(): Promise<void> {
  const { response, body } = await ask('/healthz');
  check('/healthz, status', response.status, 200);
  // The header is there where the Worker asked its limiter in vain.
  check(`/healthz, ${LIMITER_HEADER}`, response.headers.get(LIMITER_HEADER), null);
  check('/healthz, build', response.ok && JSON.parse(body.toString()).build, index.build);
}

/** Scripts, styles and downloads, which the platform serves without the Worker. */
async function checkFiles(): Promise<void> {
  for (const { name } of files) {
    const [, path] = /^assets(\/(?:w|downloads)\/.+)/.exec(name) ?? [];
    if (path === undefined) continue;
    const { response, body } = await ask(path);
    check(`${path}, status`, response.status, 200);
    check(`${path}, SHA-256`, digest(body), digest(readFileSync(join(out, name))));
    check(`${path}, nosniff`, response.headers.get('X-Content-Type-Options'), 'nosniff');
    check(`${path}, CORS`, response.headers.get('Access-Control-Allow-Origin'), '*');
  }
}

/** Each route by its first example, and its 304; then the pages. */
async function checkAnswers(): Promise<void> {
  for (const { path, media, examples, isCacheable } of Object.values(ROUTES)) {
    const [example] = examples(index);
    const { response } = await ask(example);
    check(`${example}, status`, response.status, 200);
    check(`${example}, type`, response.headers.get('Content-Type'), media);
    check(`${example}, CORS`, response.headers.get('Access-Control-Allow-Origin'), '*');
    const policy = response.headers.get('Cache-Control');
    check(`${example}, caching`, policy, isCacheable ? CACHE.live : CACHE.none);
    const tag = response.headers.get('ETag');
    if (!isCacheable) continue;
    check(`${path}, tag of this build`, tag?.replace(/^W\//, ''), entityTag(index.build));
    check(`${path}, 304`, (await ask(example, { headers: { 'If-None-Match': tag ?? '' } })).response.status, 304);
  }
  for (const path of PAGE_PATHS.filter((path) => !path.includes('{'))) {
    const { response } = await ask(path);
    check(`${path}, type`, response.headers.get('Content-Type'), 'text/html; charset=utf-8');
    check(`${path}, policy`, /default-src 'none'/.test(response.headers.get('Content-Security-Policy') ?? ''), true);
    check(`${path}, caching`, response.headers.get('Cache-Control'), CACHE.live);
    check(`${path}, HSTS`, response.headers.get('Strict-Transport-Security'), 'max-age=31536000');
  }
}

/** Errors, which also tell the address that the deployment was given. */
async function checkRefusals(): Promise<void> {
  for (const [path, status, policy, method] of [
    ['/v1/facts?nothing=1', 400, CACHE.problem, 'GET'],
    ['/v1/nothing', 404, CACHE.problem, 'GET'],
    ['/catalogue/index.json', 404, CACHE.problem, 'GET'],
    ['/v1', 405, CACHE.none, 'POST'],
  ] as const) {
    const { response, body } = await ask(path, { method });
    check(`${method} ${path}, status`, response.status, status);
    check(`${method} ${path}, caching`, response.headers.get('Cache-Control'), policy);
    const isProblem = response.headers.get('Content-Type') === 'application/problem+json';
    check(`${method} ${path}, problem document`, isProblem, true);
    if (isProblem) check(`${path}, PUBLIC_ORIGIN`, new URL(JSON.parse(body.toString()).type).origin, origin);
  }
}

/** The edge says whether an answer was cached; a local server has no edge, and says nothing. */
async function checkCache(): Promise<void> {
  const path = `/v1/cards/${index.examples.area}`;
  const states: (string | null)[] = [];
  for (let i = 0; i < 3; i++) states.push((await ask(path)).response.headers.get('CF-Cache-Status'));
  const last = states.at(-1) ?? null;
  if (last === null) console.log(`${path}: no CF-Cache-Status, so no cache stands before this server.`);
  else check(`${path}, cache after three requests`, /^(HIT|UPDATING|STALE|REVALIDATED)$/.test(last), true);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
