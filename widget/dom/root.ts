/** What stands in an element's shadow root: what Lit has drawn, or the element's children, for which Lit is not needed. */
import { render } from 'lit/html.js';

/** Where Lit keeps what it goes on from. */
const DRAWN = '_$litPart$';

/** The root, which shows the children alone. Where it can't be made there is none, and they show as well. */
export function bare(element: Element): ShadowRoot {
  const slot = document.createElement('slot');
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  // What was drawn may be half of something.
  delete (root as { [DRAWN]?: unknown })[DRAWN];
  root.replaceChildren(slot);
  return root;
}

/** Draws in place of whatever Lit has not drawn. */
export function draw(content: unknown, into: HTMLElement | ShadowRoot): void {
  if (!(DRAWN in into)) into.replaceChildren();
  render(content, into);
}
