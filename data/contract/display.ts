/**
 * The content of a compact card as finished texts, and a chart in percent. Browsers draw it unchanged, so scripts contain neither words nor
 * number formats. The API documents it only as an object: it is for the element, and other clients use the facts of the card.
 */

/** A text of a narrow card and of a wide one. */
export interface RoomText {
  narrow: string;
  wide: string;
}

/** The link of a number to its page. */
export interface NumberLink {
  path: string;
  /** Describes the number to screen readers, which may read the link without its context. */
  label: string;
  /** Classes of the style sheet: basis and status. */
  looks: string;
}

/** A year of the chart. */
export interface ChartColumn {
  /** `bound` is a year of which only a bound is known, `missing` one without a number. */
  kind: 'stated' | 'derived' | 'bound' | 'missing';
  /** In percent of the chart; negative below the line of zero. */
  height: number;
  /** The label of the column, or empty. */
  numberLabel: string;
  /** The label of the axis, or empty. */
  yearLabel: string;
}

export interface CardChart {
  /** Classes of the style sheet. */
  looks: string;
  /** All periods with their numbers, for those who hear the card. */
  spoken: string;
  isRtl: boolean;
  /** The line of zero, in percent from the top. */
  zero: number;
  /** How much of its slot a column fills, in percent. */
  width: number;
  /** Explains hatched columns; empty without one. */
  key: string;
  /** The oldest first. */
  columns: ChartColumn[];
}

export interface CardDisplay {
  /** Classes of the style sheet. */
  looks: string;
  title: RoomText;
  explains: string;
  number: NumberLink & { before: RoomText; digits: RoomText; after: RoomText };
  /** The amount in the other currency. */
  other: string;
  growth:
    | (NumberLink & {
        before: string;
        digits: string;
        after: string;
        comparedBefore: RoomText;
        comparedAfter: RoomText;
      })
    | null;
  /** Explains a number without growth. */
  below: RoomText | null;
  /** Further lines, the most important first. */
  rest: string[];
  chart: CardChart | null;
  source: { before: string; name: RoomText; href: string; between: string; date: string };
  /** The label of the control that opens the full card. */
  open: RoomText;
}
