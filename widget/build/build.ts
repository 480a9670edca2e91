/**
 * The widget's part of `npm run build`: bundles each script and writes it under its rolling and its versioned address.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { styles } from '../view/styles.ts';
import { definitions } from './definitions.ts';
import { licences, NOTICE } from './licences.ts';
import { manifest } from './manifest.ts';

const root = new URL('../../', import.meta.url);
const assets = new URL(`${process.env.OUT_FOLDER ?? 'dist'}/assets/`, root);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

// Scripts without a shared chunk, so that the first paint waits for one request only; the others load when they are needed.
const ENTRIES = { 'trade-card.js': 'index.ts', 'receipt.js': 'view/receipt.ts', 'trade-figure.js': 'trade-figure.ts' };
const scripts = await Promise.all(
  Object.entries(ENTRIES).map(async ([name, entry]) => [name, await bundle(entry)] as const),
);
const integrity = Object.fromEntries(
  scripts.map(([name, script]) => [name, `sha384-${createHash('sha384').update(script).digest('base64')}`]),
);

rmSync(new URL('w/', assets), { recursive: true, force: true });
for (const folder of ['v1', version]) {
  const out = new URL(`w/${folder}/`, assets);
  mkdirSync(out, { recursive: true });
  for (const [name, script] of scripts) writeFileSync(new URL(name, out), script);
  writeFileSync(new URL('trade-card.css', out), styles);
  writeFileSync(new URL('LICENSES.txt', out), licences());
}
// Only what stays the same can be vouched for (Subresource Integrity).
writeFileSync(new URL(`w/${version}/integrity.json`, assets), JSON.stringify(integrity));
writeFileSync(new URL('w/v1/custom-elements.json', assets), JSON.stringify(manifest()));
for (const [name, script] of scripts) {
  console.log(`${name} ${version}: ${script.length} bytes, ${brotliCompressSync(script).length} brotli`);
}

/** One minified ES module. Lit is bundled as published; its licence is in LICENSES.txt beside the script. */
async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [new URL(`widget/${entry}`, root).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    ...(entry === 'index.ts' ? { banner: { js: NOTICE } } : {}),
    charset: 'utf8',
    define: definitions(new URL(`${process.env.DATA_FOLDER ?? 'data'}/`, root)),
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
