/** The first script, which a page includes. It loads the others from the folder of the same version when they are needed. */
import { defineElements } from './element/define.ts';

/** The folder of the other scripts, relative to this one; set by the build. */
declare const SCRIPTS: string;

let failures = 0;

defineElements(import.meta.url, async (name) => {
  const { href } = new URL(`${SCRIPTS}${name}.js`, import.meta.url);
  // A browser remembers a failed import by its URL until the page is closed, so the second try has another URL.
  return import(href).catch(() => import(`${href}?${++failures}`));
});
