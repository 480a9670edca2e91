/**
 * The size of an iframe that shows a card, in pixels, where no script of the page around it sets the card's own height. That of a
 * compact card has one height; the full view scrolls in its frame.
 */
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { TEXT_PX } from '../../widget/view/styles/measures.ts';
import { COMPACT_EM } from '../../widget/view/styles/tokens.ts';

/** The width of an iframe in a page that asks for no other, and the height of one that shows the full view. */
const WIDTH = 600;
const FULL_HEIGHT = 640;
/** The least width for which a card is drawn, and the usual height of a compact card: a full view has at least that height too. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = COMPACT_EM * TEXT_PX;

interface Size {
  width: number;
  height: number;
}

/** `most` is the space that the page around has. In less than the least the card would be cut off, so the iframe is never smaller. */
export function iframeSize(
  card: CompactCard | FullCard,
  most: { width?: number | undefined; height?: number | undefined } = {},
): Size {
  const { width = WIDTH, height = FULL_HEIGHT } = most;
  return {
    width: Math.max(LEAST_WIDTH, Math.min(width, WIDTH)),
    height: 'groups' in card ? Math.max(LEAST_HEIGHT, Math.min(height, FULL_HEIGHT)) : LEAST_HEIGHT,
  };
}
