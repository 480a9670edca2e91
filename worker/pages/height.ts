/**
 * How tall a card will be, in the page's em, before it is there: its snippet reserves that much, so that nothing on the page moves
 * when the card comes. Counted from what the card shows, with the line heights of `widget/styles.ts`, for columns of about 280 px
 * and a usual font; a card that turns out lower fills the rest.
 */
import type { Card } from '../../data/contract/card.ts';

/** Of one line and of the gap between two parts, at the size of a card's small text. */
const LINE = 1.23;
const GAP = 1.25;

/** Title, period and the card's padding; the headline and its growth; the columns of the trend with their label. */
const HEAD = 5;
const HEADLINE = 5.2;
const TREND = GAP + 7.3;

/** The widths from which the card has two columns, and three: those of `.body` in `widget/styles.ts`, with padding and border. */
export const TWO_COLUMNS = '35em + 2px';
export const THREE_COLUMNS = '52.5em + 2px';

/** The height in one, two and three columns. */
export function cardHeight(card: Card): [one: number, two: number, three: number] {
  const { other, lead, parent, exceeds, month, trend, shares, count, top, mode, newer, revised } = card;
  const bars = shares.reduce((sum, { growth, parentShare }) => sum + 2.2 + LINE * (one(growth) + one(parentShare)), 0);
  const parts = [
    HEADLINE + LINE * (one(other) + 2 * one(lead) + one(parent?.growth ?? null) + exceeds.length),
    month ? GAP + 2 * LINE : 0,
    trend.length ? TREND : 0,
    shares.length ? GAP + LINE + bars : 0,
    count || top ? GAP + 2 * LINE * (one(count) + one(top)) : 0,
  ];
  const state = 1 + one(revised) + one(newer) + Number(mode === 'live');
  const foot = [2 + state, 3, 2];
  return [1, 2, 3].map((columns, i) =>
    Math.ceil(HEAD + tallest(parts, columns) + GAP + LINE * (foot[i] as number) + 0.5),
  ) as [number, number, number];
}

/** The height of the parts, in order, balanced over columns as a browser does it. */
function tallest(parts: number[], columns: number): number {
  const sum = (some: number[]) => some.reduce((all, one) => all + one, 0);
  if (columns === 1) return sum(parts);
  return Math.min(
    ...parts.map((_, i) => Math.max(sum(parts.slice(0, i + 1)), tallest(parts.slice(i + 1), columns - 1))),
  );
}

function one(part: unknown): number {
  return part ? 1 : 0;
}
