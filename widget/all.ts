/** The same elements as one script that loads no other, so that one `integrity` covers all code. */
import { defineElements } from './element/define.ts';
import * as full from './open/full-view.ts';
import * as receipt from './open/open-receipt.ts';

const parts = { full, receipt };

defineElements(import.meta.url, async (name) => parts[name]);
