/**
 * Cards of one page take turns to draw, one a frame: a hundred of them may share one answer, and drawing and laying them all out in one
 * task would block the page. The first draws at once.
 */

import { guarded } from '../dom/guard.ts';

/** Milliseconds after which the next draws in a page that is not shown and has no frames. */
const HIDDEN = 200;

let free: Promise<unknown> = Promise.resolve();

/** Resolves when it is the caller's turn. */
export function turn(): Promise<unknown> {
  const own = free;
  free = own.then(
    guarded(
      () =>
        new Promise((next) => {
          requestAnimationFrame(next);
          setTimeout(next, HIDDEN);
        }),
    ),
  );
  return own;
}
