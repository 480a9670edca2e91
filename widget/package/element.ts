/** The elements as a module that defines nothing: whoever imports it calls `define`, with the address of the API. */

import { defineElements } from '../element/define.ts';
import { toolkit } from '../open/lazy-scripts.ts';
import * as receipt from '../open/open-receipt.ts';
import * as full from '../open/panel.ts';
import * as figure from '../request/figure-answer.ts';

export { TradeCard } from '../element/trade-card.ts';

const scripts = { full, receipt, figure };

/** Defines `<trade-card>` and `<trade-figure>`, once. Elements without an attribute `api` ask the API at `api`. */
export function define(api?: string): void {
  defineElements(import.meta.url, async (name) => scripts[name]);
  if (api) setApi(api);
}

/** The address of the API for elements without an attribute `api`; set it before the elements are in the page. */
export function setApi(api: string): void {
  toolkit.origin = new URL(api).origin;
}
