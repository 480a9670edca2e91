/**
 * The measures of a compact card, from which its style sheet, its trend, the pictures, mail and the sizes of iframes are made: sizes of type,
 * places and the widths at which it changes. In pixels of a card in text of 16 pixels unless said; they grow with the page's text.
 */

/** A card's usual text, in pixels. */
export const TEXT_PX = 16;

/** Size in pixels and weight of each kind of text, with its size in a narrow card and in the narrowest. */
export const TYPE = {
  title: { size: 15, narrow: 14, narrowest: 13, weight: 600 },
  number: { size: 34, narrow: 30, narrowest: 26, weight: 700 },
  unit: { size: 16, narrow: 14, weight: 400 },
  growth: { size: 15, narrow: 14, narrowest: 13, weight: 600 },
  small: { size: 13, narrow: 12, weight: 400 },
  label: { size: 12, weight: 400 },
} as const;

/**
 * The trend: its height, the height of the line of years below the columns and the size of its text, the width of a column at most and at least, and the width of all of
 * them together where they lie between.
 */
export const TREND = { height: 62, label: 16, size: 12, widest: 30, narrowest: 14, around: 112 } as const;

/** The width of a card up to which it is one of the narrowest, in `em` of its text; from which it says all in full; up to which a long byline has no room beside a note. */
export const NARROWEST_EM = 18.99;
export const WIDE_EM = 30;
export const WIDER_EM = 36;

/** The space at the card's sides, above its title and below its foot. */
export const SIDE_PX = 14;
export const ABOVE_PX = { size: 8, narrow: 6, narrowest: 5 };
export const BELOW_PX = { size: 6, narrow: 4, narrowest: 3 };
