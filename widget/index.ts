/** The script that a page includes. The full view and receipts are scripts of their own, in the folder of the same version. */
import { defineElements } from './element/define.ts';

/** The folder of the other scripts, relative to this one; set by the build. */
declare const SCRIPTS: string;

let failures = 0;

defineElements(import.meta.url, async (name) => {
  const { href } = new URL(`${SCRIPTS}${name}.js`, import.meta.url);
  // A browser keeps a failure for as long as the page is there, by the address.
  return import(href).catch(() => import(`${href}?${++failures}`));
});
