/**
 * Places a receipt beside its number. In a compact card it is placed beside the card, so that it covers no part of it. CSS anchor positioning
 * does this if the browser supports it; otherwise this file computes the place. The receipt stays in the viewport, above or below the number,
 * and is aligned with its left edge, or with its right edge if the receipt reads from right to left.
 */

import { guarded } from '../dom/guard.ts';
import { SHEET } from '../view/styles/tokens.ts';

/** Pixels between the receipt and the number or the edge of the viewport. */
const SPACE = 5;

/** Keeps the open `receipt` beside `link` until `stop` is called. Call `move` after the size of the receipt has changed. */
export function placeBeside(receipt: HTMLElement, link: HTMLElement): { move(): void; stop(): void } {
  // On a phone the receipt is a sheet, which CSS places.
  if (matchMedia(SHEET).matches) return { move() {}, stop() {} };
  const hasAnchors = CSS.supports('position-area', 'block-end') && CSS.supports('anchor-name', '--number');
  if (hasAnchors && !isInDrawing(link)) {
    receipt.classList.add('anchored');
    return { move() {}, stop() {} };
  }
  const anchor = link.closest('.compact') ?? link;
  const move = guarded(() => place(receipt, anchor.getBoundingClientRect()));
  const view = receipt.ownerDocument.defaultView ?? window;
  // Captured, because scrolling any container may move the number.
  view.addEventListener('scroll', move, { capture: true, passive: true });
  view.addEventListener('resize', move);
  const stop = () => {
    view.removeEventListener('scroll', move, { capture: true });
    view.removeEventListener('resize', move);
  };
  return { move, stop };
}

/** Whether the element is inside an SVG `foreignObject`. There Chromium does not find the anchor. */
function isInDrawing(element: Element): boolean {
  const root = element.getRootNode();
  return Boolean(element.closest('foreignObject')) || (root instanceof ShadowRoot && isInDrawing(root.host));
}

function place(receipt: HTMLElement, number: DOMRect): void {
  const { clientWidth, clientHeight } = receipt.ownerDocument.documentElement;
  const { style, dir } = receipt;
  const [above, below] = [number.top, clientHeight - number.bottom];
  style.maxHeight = '';
  const { width, height } = receipt.getBoundingClientRect();
  const isBelow = below >= height + 2 * SPACE || below >= above;
  const room = Math.max(0, Math.min(height, (isBelow ? below : above) - 2 * SPACE));
  const start = dir === 'rtl' ? number.right - width : number.left;
  const left = Math.max(SPACE, Math.min(start, clientWidth - width - SPACE));
  const top = isBelow ? number.bottom + SPACE : number.top - SPACE - room;
  style.maxHeight = `${room}px`;
  style.inset = `${Math.max(SPACE, Math.min(top, clientHeight - room - SPACE))}px auto auto ${left}px`;
}
