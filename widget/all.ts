/** The same elements as one script that loads no other, so that one `integrity` covers all code. */
import { defineElements, defineFigure } from './element/define.ts';
import * as figure from './element/trade-figure.ts';
import * as receipt from './open/open-receipt.ts';
import * as full from './open/panel.ts';

const scripts = { full, receipt, figure };

defineElements(import.meta.url, async (name) => scripts[name]);
// In shadow roots of the page too, where it could not be found.
defineFigure();
