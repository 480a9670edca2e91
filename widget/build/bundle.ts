/** Bundles the widget's scripts with esbuild. Lit is bundled as published; its licence is in LICENSES.txt beside the scripts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';
import { dataFolder } from '../../data/record/folders.ts';
import { definitions, minifiedStyles } from './definitions.ts';
import { licences } from './licences.ts';

/** Files of a folder, by name. */
export type Files = Map<string, Uint8Array>;

/**
 * Goes around the scripts that define the elements. Lit fails to load in a page whose Trusted Types policy forbids it or that has frozen
 * built-in objects. Such a page keeps the fallback and gets no error, only a message for developers.
 */
const GUARD = {
  banner: { js: '/*!LICENSES.txt*/\ntry{' },
  footer: { js: "}catch(error){console.debug('trade-card:',error)}" },
};

/** The scripts of a version. There is no shared chunk: a card waits for one script, and the others load when they are needed. */
const ENTRIES = {
  'trade-card.js': 'index.ts',
  'full.js': 'open/panel.ts',
  'receipt.js': 'open/open-receipt.ts',
  'figure.js': 'element/trade-figure.ts',
  'trade-card.all.js': 'all.ts',
};

/** The script of `/check`, the one script of a page that contains packages. No other page loads it: it is not kept with a version. */
const CHECK = 'check.js';

interface Bundle {
  name: string;
  script: Uint8Array;
  metafile: Metafile;
}

/** The files of a version's folder. `integrity.json` maps each script to the value of its `integrity` attribute. */
export async function versionFiles(): Promise<Files> {
  const built = await bundles(ENTRIES, './');
  const integrity = Object.fromEntries(built.map(({ name, script }) => [name, sha384(script)]));
  return new Map([...scriptsOf(built), ...sharedFiles(), ['integrity.json', encode(JSON.stringify(integrity))]]);
}

/** The files of the rolling folder, whose script loads the lazy ones from the folder of `version`. */
export async function rollingFiles(version: string): Promise<Files> {
  const built = await bundles({ 'trade-card.js': 'index.ts', [CHECK]: 'check/check-client.ts' }, `../${version}/`);
  const check = built.find(({ name }) => name === CHECK);
  const texts = encode(licences(CHECK, check?.metafile));
  return new Map([...scriptsOf(built), ...sharedFiles(), ['LICENSES.txt', texts]]);
}

/** As in Subresource Integrity. */
export function sha384(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function sharedFiles(): Files {
  return new Map([
    ['trade-card.css', encode(minifiedStyles())],
    ['trade-card.d.ts', readFileSync(new URL('../types/trade-card.d.ts', import.meta.url))],
    ['LICENSES.txt', encode(licences())],
  ]);
}

/** Each entry as a minified ES module, by the name of its script; `folder` is the one that they load lazy scripts from. */
function bundles(entries: Record<string, string>, folder: string): Promise<Bundle[]> {
  const define = { ...definitions(dataFolder), SCRIPTS: JSON.stringify(folder) };
  return Promise.all(
    Object.entries(entries).map(async ([name, entry]) => ({ name, ...(await bundle(entry, define)) })),
  );
}

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

function scriptsOf(built: readonly Bundle[]): [name: string, script: Uint8Array][] {
  return built.map(({ name, script }) => [name, script]);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
