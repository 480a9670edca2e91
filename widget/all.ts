/** The same elements as one script that loads no other, so that one `integrity` covers all code. */
import { defineElements } from './elements.ts';
import * as full from './full.ts';
import * as receipt from './receipt.ts';
import * as figure from './trade-figure.ts';

const parts = { full, receipt, 'trade-figure': figure };

defineElements(import.meta.url, async (name) => parts[name]);
