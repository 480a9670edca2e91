/** The size of an iframe that shows a card, in pixels, until a script of the page around it sets the card's own height. */
import type { CardShare, CompactCard, FullCard } from '../../data/contract/card.ts';
import { COMPACT_EM } from '../../widget/view/styles/tokens.ts';

const WIDTH = 600;
/** Of the usual 16 pixels an em. */
const COMPACT = COMPACT_EM * 16;

/**
 * The full view is as high as what the card has to say: each part by what it takes in one column of 600 pixels, as measured on all cards of
 * the record (tests/e2e/card/iframe-size.test.ts). If the column is narrower or the card grows, the iframe scrolls.
 */
export function iframeSize(card: CompactCard | FullCard): { width: number; height: number } {
  if (!('groups' in card)) return { width: WIDTH, height: COMPACT };
  const { trend, flows, share, groups, top, count, month, other, lead, parent, exceeds, caveats } = card;
  const parts = [
    // Title, headline and foot.
    275,
    trend.length > 0 && 104,
    47 * flows.length,
    share && 20,
    ...groups.map(({ shares }) => 40 + shares.reduce((sum, part) => sum + shareHeight(part), 0)),
    top && 10 * Math.ceil(top.partners.length / 3),
    count && !top && 20,
    month && 82,
    other && 19,
    lead && 10,
    parent?.growth && 43,
    44 * exceeds.length,
    66 * caveats.length,
  ];
  const height = parts.reduce<number>((sum, part) => sum + (part || 0), 0);
  return { width: WIDTH, height: Math.ceil(height / 10) * 10 };
}

/** A share with what stands below it: how it grew, and its part of the parent's trade. */
function shareHeight({ growth, parentShare }: CardShare): number {
  return growth || parentShare ? 111 : 20;
}
