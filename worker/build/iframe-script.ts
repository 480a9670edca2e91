/**
 * The minified script of the page in an iframe, as the global name IFRAME_SCRIPT of formats/card-iframe.ts. Bundles get it by esbuild's `define`;
 * Node gets it when it imports this module before that one. Node only.
 */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const source = readFileSync(new URL('../formats/iframe-script.js', import.meta.url), 'utf8');
const script = transformSync(source, { minify: true }).code.trim();

export const IFRAME_DEFINITION = { IFRAME_SCRIPT: JSON.stringify(script) };

Object.assign(globalThis, { IFRAME_SCRIPT: script });
