/**
 * The size of an iframe that shows a card, in pixels, where no script of the page around it sets the card's own height. The compact card
 * has one height; the full view scrolls in its frame.
 */
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { TEXT_PX } from '../../widget/view/styles/measures.ts';
import { COMPACT_EM } from '../../widget/view/styles/tokens.ts';

/** The width of an iframe in a page that asks for no other, and the height of one that shows the full view. */
const WIDTH = 600;
const FULL_HEIGHT = 640;

/** `most` is the width that the page around has. */
export function iframeSize(card: CompactCard | FullCard, most = WIDTH): { width: number; height: number } {
  return { width: Math.min(most, WIDTH), height: 'groups' in card ? FULL_HEIGHT : COMPACT_EM * TEXT_PX };
}
