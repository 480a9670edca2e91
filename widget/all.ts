/** The same elements as one script that loads no other, so that one `integrity` covers all code. */
import { defineElements } from './element/define.ts';
import * as receipt from './open/open-receipt.ts';
import * as full from './open/panel.ts';
import * as figure from './request/figure-answer.ts';

const scripts = { full, receipt, figure };

defineElements(import.meta.url, async (name) => scripts[name]);
