/** The size of an iframe that shows a card, in pixels, where nothing tells it a better one. */
export const FRAME = {
  /** 9em of 16 pixels: the one height of the compact card. */
  compact: { width: 600, height: 144 },
  /** About that of a card of one column; a longer one scrolls. */
  full: { width: 600, height: 900 },
} as const;
