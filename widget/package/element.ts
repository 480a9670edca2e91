/** The elements as a module that defines nothing: whoever imports it calls `define`, with the address of the API. */

import { defineElements } from '../elements.ts';
import * as full from '../full.ts';
import * as receipt from '../receipt.ts';
import { toolkit } from '../toolkit.ts';
import * as figure from '../trade-figure.ts';

export { TradeCard } from '../trade-card.ts';

const parts = { full, receipt, 'trade-figure': figure };

/** Defines `<trade-card>` and `<trade-figure>`, once. Elements without an attribute `api` ask the API at `api`. */
export function define(api?: string): void {
  defineElements(import.meta.url, async (name) => parts[name]);
  if (api) setApi(api);
}

/** The address of the API for elements without an attribute `api`; set it before the elements are in the page. */
export function setApi(api: string): void {
  toolkit.origin = new URL(api).origin;
}
