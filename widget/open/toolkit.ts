/**
 * What the first script shares with the parts that are loaded later, so that Lit and the requests are on a page once: lit's template
 * tag and what draws with it, the loading of answers, the way a control opens what it leads to, and where the API is.
 */
import { html } from 'lit/html.js';
import { bare, draw } from '../dom/root.ts';
import { load } from '../request/load.ts';
import { listen } from './click.ts';
import type { LoadPart, Toolkit } from './lazy-scripts.ts';

export const toolkit: Toolkit = {
  html,
  render: draw,
  bare,
  load,
  listen,
  origin: '',
  part: undefined as unknown as LoadPart,
};
