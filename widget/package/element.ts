/** The module `trade-facts/trade-card/element` of the npm package. It exports the elements, but defines them only when `define` is called. */
import { defineElements, defineFigure } from '../element/define.ts';
import { type LazyScripts, toolkit } from '../open/lazy-scripts.ts';

export { TradeCard } from '../element/trade-card.ts';
export { defineFigure };

/** Parts that load when they are needed. The bundler makes a chunk of each. */
const SCRIPTS: { [Name in keyof LazyScripts]: () => Promise<LazyScripts[Name]> } = {
  full: () => import('../open/panel.ts'),
  receipt: () => import('../open/open-receipt.ts'),
  figure: () => import('../element/trade-figure.ts'),
};

/**
 * Defines `<trade-card>` at once, and `<trade-figure>` when the document has one. If your page has figures only in shadow roots, call
 * `defineFigure`. `api` is the address of the API for elements without an attribute `api`.
 */
export function define(api?: string): void {
  defineElements(import.meta.url, (name) => SCRIPTS[name]());
  if (api) setApi(api);
}

/** Sets the address of the API for elements without an attribute `api`. Call it before the elements are in the page. */
export function setApi(api: string): void {
  toolkit.origin = new URL(api).origin;
}
