/**
 * Minifies the script of the document in an iframe, and defines the global IFRAME_SCRIPT that formats/card-iframe.ts uses: in bundles by
 * esbuild's `define`, in Node when this module is imported before that one. Node only.
 */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const source = readFileSync(new URL('../formats/iframe-script.js', import.meta.url), 'utf8');
const script = transformSync(source, { minify: true }).code.trim();

export const IFRAME_DEFINITION = { IFRAME_SCRIPT: JSON.stringify(script) };

Object.assign(globalThis, { IFRAME_SCRIPT: script });
