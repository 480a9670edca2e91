/** The size of an iframe that shows a card, in pixels, until a script of the page around it sets the card's own height. */
import type { CardShare, CompactCard, FullCard } from '../../data/contract/card.ts';
import { publishers } from '../../data/fact/evidence.ts';
import { kindOf } from '../../widget/view/card/bar.ts';
import { isCurrent } from '../../widget/view/notes.ts';
import { COMPACT_EM } from '../../widget/view/styles/tokens.ts';

const WIDTH = 600;
/** Of the usual 16 pixels an em. */
const COMPACT = COMPACT_EM * 16;

/** A line of the full view, and what a part of it has besides: padding, rule and name. */
const LINE = 24;
const PART = 46;
/** What a share needs on average whose name is broken in two lines. */
const SPARE = 6;
/** Characters from which publishers, or the name of a unit, break the line that they stand in. */
const LONG_PUBLISHERS = 40;
const LONG_UNIT = 16;

/**
 * The full view is as high as what the card has to say: each part by its lines in one column of 600 pixels, as measured on all cards of
 * the record (tests/e2e/card/iframe-size.test.ts). If the column is narrower or the card grows, the iframe scrolls.
 */
export function iframeSize(card: CompactCard | FullCard): { width: number; height: number } {
  if (!('groups' in card)) return { width: WIDTH, height: COMPACT };
  const { trend, groups, flows, top, count, month, other, lead, exceeds, caveats, growth, parent, source } = card;
  const unit = card.words[card.headline.unit] ?? '';
  const notes = [
    growth,
    source.others > 0,
    source.attributedTo,
    publishers(source).join().length > LONG_PUBLISHERS,
    other,
    card.newer,
    // In time it says that it is old.
    isCurrent(card),
    card.revised,
    card.asOf,
    card.expected,
    ...exceeds,
  ];
  const isCompared = growth !== null && Boolean(parent?.growth);
  const shares = groups.flatMap(({ shares }) => shares);
  // A key to the bars stands where they are of several kinds.
  const kinds = new Set([...trend.map(({ fact }) => fact), ...shares.map(({ share }) => share)].map(kindOf));
  const parts = [
    // Title, headline with its source, and foot.
    186,
    growth && LINE,
    LINE * notes.filter(Boolean).length,
    (isCompared || lead) && (isCompared ? PART + 2 * LINE : LINE) + (lead ? 20 : 0),
    card.share && PART,
    month && 2 * LINE,
    flows.length > 0 && PART + LINE * flows.length,
    unit.length > LONG_UNIT && LINE * flows.filter(({ fact, growth }) => fact && growth).length,
    trend.length > 0 && PART + LINE * trend.length + 10,
    groups.length > 0 &&
      PART + 30 * groups.length + shares.reduce((sum, part) => sum + linesOf(part) * LINE + SPARE, 0),
    (count || top) && LINE * (1 + (count ? 1 : 0) + Math.ceil((top?.partners.length ?? 0) / 3)),
    kinds.size > 1 && 38,
    caveats.length > 0 && 40 + LINE * caveats.length,
  ];
  const height = parts.reduce<number>((sum, part) => sum + (part || 0), 0);
  return { width: WIDTH, height: Math.ceil(height / 10) * 10 };
}

/** A share with what stands below it: how it grew, and its part of the parent's trade. */
function linesOf({ growth, parentShare }: CardShare): number {
  return 1 + (growth ? 1 : 0) + (parentShare ? 1 : 0);
}
