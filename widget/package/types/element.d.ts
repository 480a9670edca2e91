/** The elements as a module that defines nothing by itself. */
import type { TradeCardElement } from './elements.js';

/** Defines `<trade-card>`, and `<trade-figure>` once the document has one. Elements without an attribute `api` ask the API at `api`. */
export declare function define(api?: string): void;
/** Defines `<trade-figure>` at once: for pages that have it only in shadow roots. */
export declare function defineFigure(): void;
/** The address of the API for elements without an attribute `api`; set it before the elements are in the page. */
export declare function setApi(api: string): void;
/** The class of `<trade-card>`; undefined on a server, which has no document. */
export declare const TradeCard: (new () => TradeCardElement) | undefined;
export type * from './elements.js';
