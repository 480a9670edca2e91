/** Tells the page what an element's request came to, by an event that bubbles out of shadow roots. */
export function fire(element: HTMLElement, type: string, detail: object): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
