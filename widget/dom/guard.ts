/**
 * Catches the errors of callbacks and listeners. The platform may fail, or a page may have replaced one of its functions by one that
 * throws: no error reaches the page.
 */

/** Returns `act` without its result: errors and rejections are ignored. */
export function guarded<Values extends unknown[]>(act: (...values: Values) => unknown) {
  return async (...values: Values): Promise<void> => {
    try {
      await act(...values);
    } catch {}
  };
}

/** Dispatches an event at the element, which bubbles out of shadow roots. */
export const fire = guarded((element: HTMLElement, type: string, detail: object) =>
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })),
);
