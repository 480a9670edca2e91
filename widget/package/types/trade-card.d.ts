/** Importing this module defines `<trade-card>` and `<trade-figure>`. */
import './elements.js';

/** Sets the address of the API for elements without an attribute `api`. Call it before the elements are in the page. */
export declare function setApi(api: string): void;
