/**
 * How tall a card will be, in the page's em, before it is there: its snippet reserves that much, so that nothing on the page moves
 * when the card comes. Counted from what the card shows, with the line heights of `widget/styles.ts`, for a column of 320 px and
 * a usual font; a card that turns out lower fills the rest.
 */
import type { Card } from '../card.ts';

/** Of one line and of the gap between two parts, at the size of a card's small text. */
const LINE = 1.23;
const GAP = 1.2;

/** Title, period, headline and growth, with the card's padding. */
const HEAD = 10;
const TREND = GAP + 7.3;

export interface Height {
  /** In one column. */
  narrow: number;
  /** In two, from 34em on. */
  wide: number;
}

export function cardHeight({
  other,
  lead,
  nation,
  exceeds,
  month,
  trend,
  shares,
  count,
  top,
  mode,
  newer,
  revised,
}: Card): Height {
  const notes = LINE * (one(other) + 2 * one(lead) + one(nation) + exceeds.length);
  const left = HEAD + notes + (month ? GAP + 2 * LINE : 0) + (trend.length ? TREND : 0);
  const bars = shares.reduce((sum, { growth, national }) => sum + 2.2 + LINE * (one(growth) + one(national)), 0);
  const partners = count || top ? GAP + 2 * LINE * (one(count) + one(top)) : 0;
  const right = (shares.length ? GAP + LINE + bars : 0) + partners;
  const state = 1 + one(revised) + one(newer) + Number(mode === 'live');
  const foot = (lines: number) => GAP + LINE * lines;
  return {
    narrow: Math.ceil(left + right + foot(2 + state)) + 1,
    wide: Math.ceil(Math.max(left, HEAD / 3 + right) + foot(3)),
  };
}

function one(part: unknown): number {
  return part ? 1 : 0;
}
