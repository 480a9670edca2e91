import { guarded } from './guard.ts';

/** Tells the page what an element's request came to, by an event that bubbles out of shadow roots. */
export const fire = guarded((element: HTMLElement, type: string, detail: object) =>
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })),
);
