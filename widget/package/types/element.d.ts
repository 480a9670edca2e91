/** Exports the elements, but defines them only when `define` is called. */
import type { TradeCardElement } from './elements.js';

/**
 * Defines `<trade-card>` at once, and `<trade-figure>` when the document has one. `api` is the address of the API for elements without an attribute
 * `api`.
 */
export declare function define(api?: string): void;
/** Defines `<trade-figure>` at once, for pages that have it only in shadow roots. */
export declare function defineFigure(): void;
/** Sets the address of the API for elements without an attribute `api`. Call it before the elements are in the page. */
export declare function setApi(api: string): void;
/** The class of `<trade-card>`. undefined on a server. */
export declare const TradeCard: (new () => TradeCardElement) | undefined;
export type * from './elements.js';
