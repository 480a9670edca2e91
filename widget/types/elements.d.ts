/** The attributes, properties and events of the elements, for pages written in TypeScript; html.d.ts, react.d.ts and vue.d.ts declare them for each kind of page. */

/** The attributes of `<trade-card>`, as they are written in markup. */
export interface TradeCardAttributes {
  /** The code of an area, as `/v1/areas` lists them. */
  area: string;
  /** `latest`, or a period such as `2025-01..2025-05`. */
  period?: string;
  /** A day such as `2025-06-19`: the card shows what was known then. */
  'as-of'?: string;
  lang?: string;
  theme?: 'light' | 'dark';
  currency?: string;
  /** Parts to show, separated by spaces. */
  show?: string;
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6';
  loading?: 'lazy' | 'eager';
  /** Origin of the API. */
  api?: string;
}

/** The attributes of `<trade-figure>`. */
export interface TradeFigureAttributes {
  /** The fact's id. */
  fact: string;
  /** The day on which the words were written. */
  'as-of'?: string;
  /** Origin of the API. */
  api?: string;
}

/** The main fields of a card's answer; all of them are described in `/openapi.json`. */
export interface TradeCardAnswer {
  area: { id: string; label: string };
  period: { id: string; label: string };
  mode: 'live' | 'fixed' | 'pinned';
  asOf: string | null;
  revised: string | null;
  headline: { id: string; value: number | null; unit: string; qualifier: string; basis: string; status: string };
  source: { publisher: string; agency: string; url: string; published: string };
}

export interface TradeCardElement extends HTMLElement {
  area: string;
  period: string;
  asOf: string;
  currency: string;
  show: string;
  headingLevel: string;
  loading: string;
  api: string;
  /** The card shown, once there is one. */
  readonly card: TradeCardAnswer | null;
}

export interface TradeCardEvents {
  'trade-card-load': CustomEvent<{ card: TradeCardAnswer }>;
  'trade-card-error': CustomEvent<{ error: Error }>;
}

export interface TradeFigureEvents {
  'trade-figure-load': CustomEvent<{ fact: { id: string; value: number | null; unit: string } }>;
  'trade-figure-error': CustomEvent<{ error: Error }>;
}
