/**
 * What the first script shares with the parts that are loaded later, so that Lit and the requests are on a page once: lit's template
 * tag and renderer, the loading of answers, the way a control opens what it leads to, and where the API is.
 */
import { html, render } from 'lit/html.js';
import { load } from './load.ts';
import { listen } from './opening.ts';
import type { LoadPart, Toolkit } from './parts.ts';

export const toolkit: Toolkit = {
  html,
  render: render as Toolkit['render'],
  load,
  listen: (root, element, failed) => listen(root, element, failed, toolkit),
  origin: '',
  part: undefined as unknown as LoadPart,
};
