/**
 * Catches the errors of callbacks and listeners. The platform may fail, or a page may have replaced one of its functions with one that
 * throws. The page gets no error; `console.debug` shows it to anyone who looks for it.
 */

/** Returns `act` without its result. Errors and rejections are only logged. */
export function guarded<Values extends unknown[]>(act: (...values: Values) => unknown) {
  return async (...values: Values): Promise<void> => {
    try {
      await act(...values);
    } catch (error) {
      logged(error);
    }
  };
}

export function logged(error: unknown): void {
  console.debug('trade-card:', error);
}

/** Dispatches an event at the element, which bubbles out of shadow roots. */
export const fire = guarded((element: HTMLElement, type: string, detail: object) =>
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })),
);
