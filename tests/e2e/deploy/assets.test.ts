/** The built files as the Worker serves them: headers, downloads, the size and content of scripts. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { deployedFrozen, version } from '../../../widget/build/published.ts';
import { builtWorker } from '../../support/harness.ts';
import { readCsv } from '../../worker/read-csv.ts';

const root = new URL('../../../', import.meta.url);
const worker = builtWorker();

const LIVE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
/** A frozen version is cached forever. Until it is frozen, or if it differs from the frozen files, it may still change. */
const VERSIONED = deployedFrozen(new URL('dist/assets/w/', root)).includes(version)
  ? 'public, max-age=31536000, immutable'
  : 'no-cache';

/** The source files and packages whose code loads together with `entry`, without those that are loaded on demand. */
async function filesOf(entry: string, define: Record<string, string> = {}): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root.pathname,
    entryPoints: [entry],
    define,
    outdir: 'dist/unwritten',
    logLevel: 'error',
    bundle: true,
    splitting: true,
    format: 'esm',
    conditions: ['workerd', 'production'],
    metafile: true,
    write: false,
  });
  const { outputs } = metafile;
  const read = new Set(Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === entry));
  for (const name of read) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement') read.add(path);
  }
  const inputs = [...read].flatMap((name) => Object.entries(outputs[name]?.inputs ?? {}));
  // A value that `define` sets is not a file.
  return inputs
    .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && !file.startsWith('<define:'))
    .map(([file]) => file.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/, '$1'));
}

describe('an asset of the widget', () => {
  it.each([
    ['/w/v1/trade-card.js', LIVE, 'text/javascript; charset=utf-8'],
    ['/w/v1/trade-card.css', LIVE, 'text/css; charset=utf-8'],
    [`/w/${version}/trade-card.js`, VERSIONED, 'text/javascript; charset=utf-8'],
    [`/w/${version}/trade-card.all.js`, VERSIONED, 'text/javascript; charset=utf-8'],
    [`/w/${version}/full.js`, VERSIONED, 'text/javascript; charset=utf-8'],
    [`/w/${version}/receipt.js`, VERSIONED, 'text/javascript; charset=utf-8'],
  ])('%s may be loaded by any site, and its path decides how it is cached', async (path, cache, type) => {
    const { status, headers } = await worker.fetch(path);

    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': cache,
      'content-type': type,
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is the same at both of its paths, except for the folder that it loads its parts from', async () => {
    const [rolling, versioned] = await Promise.all(
      ['v1', version].map(async (folder) => (await worker.fetch(`/w/${folder}/trade-card.js`)).text()),
    );
    expect(versioned).toContain('`./${');
    expect(rolling).toBe(versioned?.replace('`./${', `\`../${version}/\${`));
  });

  it.each([
    '/catalogue/index.json',
    '/catalogue/years/CN-XJ/2025.json',
    '/catalogue/',
    '/%63atalogue/index.json',
    '/catalogue%2findex.json',
    '//catalogue/index.json',
    '/w/..%2fcatalogue/index.json',
    '/downloads/..%2f..%2fcatalogue%2findex.json',
  ])('cannot be %s, which only the Worker reads', async (path) => {
    const answer = await worker.fetch(path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });
});

describe('a file to download', () => {
  it.each([
    ['facts.csv', 'text/csv; charset=utf-8'],
    ['facts.parquet', 'application/vnd.apache.parquet'],
    ['record.json.gz', 'application/gzip'],
    ['datapackage.json', 'application/json'],
  ])('%s may be read by any site', async (name, type) => {
    const { status, headers } = await worker.fetch(`/downloads/${name}`);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': LIVE,
      'content-type': type,
      'x-content-type-options': 'nosniff',
    });
  });

  it('has every fact of the API, and is linked from /v1 and /docs', async () => {
    const record = await (await worker.fetch('/downloads/record.json.gz')).arrayBuffer();
    const { facts } = JSON.parse(String(gunzipSync(record))) as { facts: { id: string }[] };
    const table = await (await worker.fetch('/downloads/facts.csv')).text();
    expect(readCsv(table).map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    const { links } = (await (await worker.fetch('/v1')).json()) as { links: Record<string, string> };
    const docs = await (await worker.fetch('/docs')).text();
    for (const path of [links.csv, links.parquet, links.record, links.package] as string[]) {
      expect((await worker.fetch(path)).status, path).toBe(200);
      expect(docs).toContain(`href="${path}"`);
    }
  });
});

it('/_headers, which the platform reads, is not served', async () => {
  expect((await worker.fetch('/_headers')).status).toBe(404);
});

describe('the script', () => {
  const script = readFileSync(new URL(`dist/assets/w/${version}/trade-card.js`, root));

  it('contains only the widget, data/fact, the lists of codes, and Lit', async () => {
    const files = await filesOf('widget/index.ts', {
      PARTS: '"./"',
      LANGUAGES: '[]',
      STYLES: '""',
      FIGURE_STYLES: '""',
    });
    expect(files).toContain('widget/element/trade-card.ts');
    const allowed =
      /^(data\/fact\/|data\/contract\/enumerations\.ts$|widget\/(index\.ts$|(dom|element|open|request|view)\/)|(lit|lit-element|lit-html|@lit\/reactive-element)$)/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it("contains no part of Lit's development build", () => {
    expect(script.toString()).not.toMatch(/dev mode|litIssuedWarnings|sourceMappingURL/);
  });
});

it('the script has type declarations for its elements at both of its paths', async () => {
  for (const folder of ['v1', version]) {
    const types = await worker.fetch(`/w/${folder}/trade-card.d.ts`);
    expect([types.status, await types.text()]).toEqual([
      200,
      expect.stringContaining("'trade-card': TradeCardElement"),
    ]);
    expect(types.headers.get('access-control-allow-origin')).toBe('*');
    expect(types.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  }
});

it("Lit's license is served beside each script that contains Lit", async () => {
  for (const folder of ['v1', version]) {
    const script = await (await worker.fetch(`/w/${folder}/trade-card.js`)).text();
    expect(script.split('\n')[0]).toBe('/*!LICENSES.txt*/');
    const licenses = await (await worker.fetch(`/w/${folder}/LICENSES.txt`)).text();
    expect(licenses).toContain(readFileSync(new URL('node_modules/lit/LICENSE', root), 'utf8').trim());
    expect(licenses).toContain(readFileSync(new URL('LICENSE', root), 'utf8').trim());
  }
});

describe('the Worker', () => {
  const folder = new URL('dist/main/', root);
  const modules = globSync('**/*.js', { cwd: fileURLToPath(folder) });
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

  /** The module and everything that it imports, directly or not: the code that loads before the first request. */
  function withImports(name: string, found = new Set<string>()): Set<string> {
    if (found.has(name)) return found;
    found.add(name);
    for (const [, imported] of read(name).matchAll(/(?:from|import)"(\.[^"]+)"/g)) {
      withImports(posix.join(posix.dirname(name), imported as string), found);
    }
    return found;
  }

  it('loads at most 60 kB before it warms up, without its pages', () => {
    const start = [...withImports('index.js')].map(read);
    expect(start.reduce((sum, code) => sum + gzipSync(code).length, 0)).toBeLessThanOrEqual(60_000);
    expect(start.filter((code) => code.includes('<!doctype html>'))).toEqual([]);
    // One has the pages of the site, the other the card as an HTML document.
    expect(modules.filter((name) => read(name).includes('<!doctype html>'))).toHaveLength(2);
  });

  it('starts, and warms up, without logging an error', () => {
    expect(inject('startLogs')).toEqual([]);
  });

  it('contains no fact', () => {
    expect(modules.length).toBeGreaterThan(1);
    expect(modules.filter((name) => read(name).includes('227670000000'))).toEqual([]);
  });
});

it.each(['worker/index.ts', 'widget/view/receipt/receipt.ts'])(
  '%s imports no pages and no schemas of responses or the record',
  async (entry) => {
    const files = await filesOf(entry);
    expect(files).toContain(entry);
    const schemas =
      /^(@valibot|zod|@modelcontextprotocol)|worker\/(pages|mcp|api\/openapi|build)\/(?!paths)|data\/contract\/(?!enumerations|number-fields)|data\/record\//;
    expect(files.filter((file) => schemas.test(file))).toEqual([]);
  },
);

it('integrity.json has the hash of each script of its version', async () => {
  const integrity = (await (await worker.fetch(`/w/${version}/integrity.json`)).json()) as Record<string, string>;

  expect(Object.keys(integrity)).toEqual(['trade-card.js', 'full.js', 'receipt.js', 'figure.js', 'trade-card.all.js']);
  for (const [name, hash] of Object.entries(integrity)) {
    const script = readFileSync(new URL(`dist/assets/w/${version}/${name}`, root));
    expect(hash).toBe(`sha384-${createHash('sha384').update(script).digest('base64')}`);
  }
});
