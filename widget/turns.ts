/**
 * Cards of one page take turns to draw: a hundred of them may share one answer, and drawing them all in one task would block the page.
 * The first draws at once; when the time of a frame is used up the others wait for the next.
 */

/** Milliseconds in which cards may draw in a frame; laying them out comes on top. */
const BUDGET = 8;
/** A page that is not shown has no frames. */
const HIDDEN = 200;

const waiting: (() => void)[] = [];
let spent = 0;
let timed = false;

/** Calls `draw`, which throws nothing, when its turn has come. */
export function takeTurn(draw: () => void): void {
  waiting.push(draw);
  work();
}

function work(): void {
  while (waiting.length && spent < BUDGET) {
    const start = performance.now();
    waiting.shift()?.();
    spent += performance.now() - start;
  }
  if (timed) return;
  timed = true;
  let renew = () => {
    renew = () => {};
    timed = false;
    spent = 0;
    if (waiting.length) work();
  };
  requestAnimationFrame(() => renew());
  setTimeout(() => renew(), HIDDEN);
}
