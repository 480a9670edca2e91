/**
 * Sizes of the compact card, from which its style sheet, the pictures, the e-mail table cell and the sizes of iframes follow. In pixels of a
 * card in text of 16 pixels; they grow with the page's text.
 */

/** The text around a card, in pixels. */
export const TEXT_PX = 16;

/** Size in pixels and weight of each kind of text: in a wide card, and in a narrow one. */
export const TYPE = {
  title: { size: 16, narrow: 15, weight: 650 },
  /** `long` is beside a title of two lines, `tight` also above a warning of two lines. */
  number: { size: 42, narrow: 36, long: 32, tight: 25, weight: 700 },
  unit: { size: 17, narrow: 15.5, weight: 400 },
  /** `side` is on the right of a wide card without a chart. */
  growth: { size: 15, narrow: 15, side: 24, weight: 650 },
  rest: { size: 14, narrow: 13, weight: 400 },
  small: { size: 13, narrow: 12.75, weight: 400 },
  label: { size: 11, weight: 400 },
} as const;

/** The space at the sides of a card with a background of its own. */
export const SIDE_PX = 16;
