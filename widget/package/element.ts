/** The elements as a module that defines nothing: whoever imports it calls `define`, with the address of the API. */

import { defineElements, defineFigure } from '../element/define.ts';
import { type LazyScripts, toolkit } from '../open/lazy-scripts.ts';

export { TradeCard } from '../element/trade-card.ts';
export { defineFigure };

/** As in the hosted script, what a click opens and what figures need are loaded when they are needed: each is a chunk of its own. */
const SCRIPTS: { [Name in keyof LazyScripts]: () => Promise<LazyScripts[Name]> } = {
  full: () => import('../open/panel.ts'),
  receipt: () => import('../open/open-receipt.ts'),
  figure: () => import('../element/trade-figure.ts'),
};

/**
 * Defines `<trade-card>`, and `<trade-figure>` once the document has one; in shadow roots of the page call `defineFigure`. Elements without
 * an attribute `api` ask the API at `api`.
 */
export function define(api?: string): void {
  defineElements(import.meta.url, (name) => SCRIPTS[name]());
  if (api) setApi(api);
}

/** The address of the API for elements without an attribute `api`; set it before the elements are in the page. */
export function setApi(api: string): void {
  toolkit.origin = new URL(api).origin;
}
