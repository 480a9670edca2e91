/**
 * Catches the errors of callbacks and listeners. The platform may fail, or a page may have replaced one of its functions with one that
 * throws. The page gets no error; `console.debug` shows it to anyone who looks for it.
 */

/** Wraps a callback. Its errors and rejections are only logged, and its result is dropped. */
export function guarded<Args extends unknown[]>(callback: (...args: Args) => unknown) {
  return async (...args: Args): Promise<void> => {
    try {
      await callback(...args);
    } catch (error) {
      logError(error);
    }
  };
}

export function logError(error: unknown): void {
  console.debug('trade-card:', error);
}

/** Dispatches an event at the element, which bubbles out of shadow roots. */
export const fire = guarded((element: HTMLElement, type: string, detail: object) =>
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })),
);
