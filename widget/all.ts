/** All elements as a single script that loads no others, so that one `integrity` hash covers all code. */
import { defineElements, defineFigure } from './element/define.ts';
import * as figure from './element/trade-figure.ts';
import * as receipt from './open/open-receipt.ts';
import * as full from './open/panel.ts';

const scripts = { full, receipt, figure };

defineElements(import.meta.url, async (name) => scripts[name]);
// At once, because a `<trade-figure>` inside a shadow root cannot be detected.
defineFigure();
