/**
 * Ends the errors of callbacks and listeners: where the platform fails, or a page has replaced a function of it by one that throws, the
 * page gets no error.
 */

/** `act`, whose errors and rejections end here. */
export function guarded<Values extends unknown[]>(act: (...values: Values) => unknown) {
  return async (...values: Values): Promise<void> => {
    try {
      await act(...values);
    } catch {}
  };
}

/** Tells the page what an element's request came to, by an event that bubbles out of shadow roots. */
export const fire = guarded((element: HTMLElement, type: string, detail: object) =>
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })),
);
