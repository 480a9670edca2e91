/**
 * The size of an iframe with a card, in pixels, for pages without a script that adjusts the height. A compact card has the same height at every
 * width. A full card scrolls in its iframe.
 */
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { TEXT_PX } from '../../widget/view/styles/measures.ts';
import { COMPACT_EM } from '../../widget/view/styles/tokens.ts';

const MAX_WIDTH = 600;
const MAX_HEIGHT = 640;
/** The narrowest card that the tests cover. */
const MIN_WIDTH = 240;
/** The height of a compact card. */
const MIN_HEIGHT = COMPACT_EM * TEXT_PX;

interface Size {
  width: number;
  height: number;
}

/** `available` is the space that the page around has. In an iframe below the minimum, the card would be cut off. */
export function iframeSize(
  card: CompactCard | FullCard,
  available: { width?: number | undefined; height?: number | undefined } = {},
): Size {
  const { width = MAX_WIDTH, height = MAX_HEIGHT } = available;
  const isFull = 'groups' in card;
  return {
    width: clamp(width, MIN_WIDTH, MAX_WIDTH),
    height: isFull ? clamp(height, MIN_HEIGHT, MAX_HEIGHT) : MIN_HEIGHT,
  };
}

function clamp(value: number, minimum: number, maximum: number): number {
  return Math.max(minimum, Math.min(value, maximum));
}
