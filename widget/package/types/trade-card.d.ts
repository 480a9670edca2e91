/** Importing this module defines `<trade-card>` and `<trade-figure>`. */
import './elements.js';

/** The address of the API for elements without an attribute `api`; set it before the elements are in the page. */
export declare function setApi(api: string): void;
