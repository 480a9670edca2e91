/** Bundles the widget's scripts with esbuild, and collects the files of a version. The scripts contain Lit, so its license is beside them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';
import { dataFolder } from '../../data/record/folders.ts';
import { definitions, minifiedStyles } from './definitions.ts';
import { licenses } from './licenses.ts';

/** The contents of files, by name. */
export type Files = Map<string, Uint8Array>;

/**
 * Surrounds the scripts that define the elements. Lit throws while it loads if the page has a strict Trusted Types policy or frozen built-in
 * objects. Such a page then keeps the fallback of each element, and gets a debug message instead of an error.
 */
const GUARD = {
  banner: { js: '/*!LICENSES.txt*/\ntry{' },
  footer: { js: "}catch(error){console.debug('trade-card:',error)}" },
};

/** The scripts of a version and their sources. Each repeats the code that it shares with others, so that a card waits for only one script. */
const ENTRIES = {
  'trade-card.js': 'index.ts',
  'full.js': 'open/panel.ts',
  'receipt.js': 'open/open-receipt.ts',
  'figure.js': 'element/trade-figure.ts',
  'trade-card.all.js': 'all.ts',
};

/** The script of the page `/check`, the only one that contains packages other than Lit. No card loads it, so it is not part of a version. */
const CHECK_SCRIPT = 'check.js';

interface Bundle {
  name: string;
  script: Uint8Array;
  metafile: Metafile;
}

/** The files of the current version. `integrity.json` maps each script to the value of its `integrity` attribute. */
export async function versionFiles(): Promise<Files> {
  const bundles = await bundleAll(ENTRIES, './');
  const integrity = Object.fromEntries(bundles.map(({ name, script }) => [name, sha384(script)]));
  return new Map([...scriptsOf(bundles), ...sharedFiles(), ['integrity.json', encode(JSON.stringify(integrity))]]);
}

/** The files of the folder `v1`. Its card script loads the other scripts from the folder of `version`. */
export async function rollingFiles(version: string): Promise<Files> {
  const entries = { 'trade-card.js': 'index.ts', [CHECK_SCRIPT]: 'check/check-client.ts' };
  const bundles = await bundleAll(entries, `../${version}/`);
  const check = bundles.find(({ name }) => name === CHECK_SCRIPT);
  const licenseTexts = encode(licenses(CHECK_SCRIPT, check?.metafile));
  return new Map([...scriptsOf(bundles), ...sharedFiles(), ['LICENSES.txt', licenseTexts]]);
}

/** A hash in the form of the attribute `integrity` (Subresource Integrity). */
export function sha384(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function sharedFiles(): Files {
  return new Map([
    ['trade-card.css', encode(minifiedStyles())],
    ['trade-card.d.ts', readFileSync(new URL('../types/trade-card.d.ts', import.meta.url))],
    ['LICENSES.txt', encode(licenses())],
  ]);
}

/** `entries` are source files by the name of their script. The scripts load each other from `lazyFolder`. */
function bundleAll(entries: Record<string, string>, lazyFolder: string): Promise<Bundle[]> {
  const define = { ...definitions(dataFolder), SCRIPTS: JSON.stringify(lazyFolder) };
  return Promise.all(
    Object.entries(entries).map(async ([name, entry]) => ({ name, ...(await bundle(entry, define)) })),
  );
}

/** Bundles an entry as a minified ES module. */
async function bundle(entry: string, define: Record<string, string>): Promise<Omit<Bundle, 'name'>> {
  const { outputFiles, metafile } = await build({
    entryPoints: [new URL(`../${entry}`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
    ...(entry === 'index.ts' || entry === 'all.ts' ? GUARD : {}),
    charset: 'utf8',
    define,
    write: false,
    metafile: true,
  });
  return { script: outputFiles[0]?.contents ?? new Uint8Array(), metafile };
}

function scriptsOf(bundles: readonly Bundle[]): [name: string, script: Uint8Array][] {
  return bundles.map(({ name, script }) => [name, script]);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
