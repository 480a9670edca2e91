/**
 * Cards of one page take turns to draw, one per frame. A hundred cards may share one response, and drawing all of them in one task would
 * block the page. The first draws at once.
 */

import { guarded } from '../dom/guard.ts';

/** Milliseconds until the next turn in a hidden page, which has no frames. */
const HIDDEN_INTERVAL = 200;

/** Resolves when the next card in the queue may draw. */
let nextTurn: Promise<unknown> = Promise.resolve();

/** Resolves when it is the caller's turn. */
export function waitForTurn(): Promise<unknown> {
  const turn = nextTurn;
  const afterOneFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
      setTimeout(resolve, HIDDEN_INTERVAL);
    });
  nextTurn = turn.then(guarded(afterOneFrame));
  return turn;
}
