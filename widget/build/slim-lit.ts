/**
 * What of lit the bundle leaves out: code for browsers that lack what the card needs anyhow (`light-dark()`, container queries),
 * bindings that its templates do not have, and every look at `globalThis`: a host page's own lit, or its tools for it, shall
 * neither see ours nor change it. It knows lit's text of one version; where another one reads otherwise the build stops.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Lit's css-tag.js serves browsers without constructable style sheets; of it, this is what is left in the others. */
const STYLE_SHEETS = `
export const getCompatibleStyle = (sheet) => sheet;
export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets; };
export const supportsAdoptingStyleSheets = true;
export class CSSResult {}
export const css = String.raw;
export const unsafeCSS = css;`;

/** The announcements of versions, and the hooks for polyfills and hydration, as lit's production build writes them. */
const GLOBALS =
  /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)|\b\w+\.(?:lit|reactive)\w+(?:Polyfill|Hydrate)Support\b/g;

/** How a template's attribute finds its kind. The view has text and attributes alone, so properties, booleans and events go. */
const KINDS = /"\."===(\w)\[1\]\?\w+:"\?"===\1\[1\]\?\w+:"@"===\1\[1\]\?\w+:/;

/** What a template of SVG or MathML alone is wrapped in and taken out of: the view has none. */
const WRAPPED = /2===(\w)\?"<\/?svg>":3===\1\?"<\/?math>":""/g;
const UNWRAPPED = /2===(\w)\|\|3===\1\)\{[^}]*\}/;

export function slimLit(): Plugin {
  return {
    name: 'slim-lit',
    setup({ onLoad }) {
      onLoad({ filter: /reactive-element\/css-tag\.js$/ }, () => ({ contents: STYLE_SHEETS }));
      onLoad({ filter: /\/(?:lit-html|lit-element|reactive-element)\.js$/ }, ({ path }) => ({
        contents: slim(path),
      }));
    },
  };
}

function slim(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (
    text.search(GLOBALS) < 0 ||
    (path.endsWith('/lit-html.js') && [KINDS, WRAPPED, UNWRAPPED].some((one) => text.search(one) < 0))
  ) {
    throw new Error(`${path} is not as widget/build/slim-lit.ts knows it: read it, and adapt the patterns there`);
  }
  return text.replace(GLOBALS, '(void 0)').replace(KINDS, '').replace(WRAPPED, '""').replace(UNWRAPPED, '0);');
}
