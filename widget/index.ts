/** The script that a page includes. The full view, receipts and figures are scripts of their own, loaded from the folder of the same version. */
import { defineElements } from './elements.ts';

/** The folder of the other scripts, relative to this one; set by the build. */
declare const PARTS: string;

defineElements(import.meta.url, (name) => import(new URL(`${PARTS}${name}.js`, import.meta.url).href));
