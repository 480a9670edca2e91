/**
 * The content of a compact card as finished texts, and a chart with sizes in percent. Browsers draw it unchanged, so scripts contain neither words
 * nor number formats. It is only for the element: the API documents it as an object without fields, and other clients use the facts of the card.
 */

/** The same text for a narrow card and for a wide one. */
export interface RoomText {
  narrow: string;
  wide: string;
}

/** The link of a number to its page. */
export interface NumberLink {
  path: string;
  /** Describes the number to screen readers, which may read the link without its context. */
  label: string;
  /** CSS classes for basis and status. */
  looks: string;
}

/** A year of the chart. */
export interface ChartColumn {
  /** `bound`: only a bound is known for the year. `missing`: the year has no number. */
  kind: 'stated' | 'derived' | 'bound' | 'missing';
  /** In percent of the chart; negative below the zero line. */
  height: number;
  /** The label of the column, or empty. */
  numberLabel: string;
  /** The label of the axis, or empty. */
  yearLabel: string;
}

export interface CardChart {
  /** CSS classes. */
  looks: string;
  /** All periods with their numbers, for screen readers. */
  spoken: string;
  isRtl: boolean;
  /** The position of the zero line, in percent from the top. */
  zero: number;
  /** How much of its slot a column fills, in percent. */
  width: number;
  /** Explains hatched columns; empty if there are none. */
  key: string;
  /** The oldest first. */
  columns: ChartColumn[];
}

export interface CardDisplay {
  /** CSS classes. */
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
