/**
 * Types of the elements for scripts, and for the markup of React 19, Vue 3, Svelte 5 and Solid. No framework is required. The file is served
 * beside the script and imports no other file. Use it with an import or `/// <reference path="…" />`.
 */

/** The attributes of `<trade-card>` in markup. */
export interface TradeCardAttributes {
  /** The code of an area in `/v1/areas`. */
  area: string;
  /** What is measured, such as `exports`: a code in `/v1/indicators`. The default is `trade`. */
  indicator?: string;
  /** The code of a trade partner, such as `KZ`. The default is `world`. */
  partner?: string;
  /** The code of a part of the trade, such as `private-enterprises`. The default is `total`. */
  breakdown?: string;
  /** A period such as `2025-01..2025-05`, or `latest` to follow the newest period. The default is `latest`. */
  period?: string;
  /** A day such as `2025-06-19`. The card shows what sources had published by then, and notes later revisions. */
  'as-of'?: string;
  /** A language tag. The default is the language of the text around the card. If the data set lacks the language, the card has its first one. */
  lang?: string;
  /** `compact` is 10em high. `full` also shows month, trend, shares and partners. The default is `compact`. */
  view?: 'compact' | 'full';
  /** `light` or `dark` gives the card its own background. The default is a transparent card with the page's text color. */
  theme?: 'light' | 'dark';
  /** The currency of the headline, such as `USD`, if the publisher also gives the total in it. */
  currency?: string;
  /** The sections to show beside the headline, separated by spaces. The source is always shown. The default is all. */
  show?: string;
  /** Makes the title a heading of this level. By default it is not a heading. */
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6';
  /** `lazy` loads the card when it is about a screen away from the viewport, `eager` at once. The default is `lazy`. */
  loading?: 'lazy' | 'eager';
  /** The origin of the API. The default is the origin of the script. */
  api?: string;
}

/** The attributes of `<trade-figure>`. */
export interface TradeFigureAttributes {
  /** The id of a fact, from a card or `/v1/facts`. */
  fact: string;
  /** The day on which the text was written. If the number was revised after that day, a note says so. */
  'as-of'?: string;
  /** The colors of the receipt: `light` or `dark`. The default follows the page's text color. */
  theme?: 'light' | 'dark';
  /** If the words give a different number, readers also see the published one. */
  strict?: boolean;
  /** The origin of the API. The default is the origin of the script. */
  api?: string;
}

/** The main fields of a card, as the API returns it. `/openapi.json` describes all fields. */
export interface TradeCardAnswer {
  area: { id: string; label: string };
  title: string;
  period: { id: string; label: string };
  mode: 'live' | 'fixed' | 'pinned';
  asOf: string | null;
  notes: { kind: 'doubt' | 'state'; text: string }[];
  headline: { id: string; value: number | null; unit: string; qualifier: string; basis: string; status: string };
  source: { publisher: string; agency: string; url: string; published: string };
}

/**
 * The properties of an element: one for each attribute, such as `asOf` for `as-of`. `HTMLElement` already has `lang`. All have a value (`-?`), even
 * if the attribute is not set.
 */
type Properties<Attributes> = {
  [Name in Exclude<keyof Attributes & string, 'lang'> as CamelCase<Name>]-?: PropertyOf<Attributes[Name]>;
};
/** Boolean attributes have boolean properties, others strings. The brackets keep `string | undefined` in one piece. */
type PropertyOf<Attribute> = [Attribute] extends [boolean | undefined] ? boolean : string;
type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Rest>}`
  : Name;

export interface TradeCardElement extends HTMLElement, Properties<TradeCardAttributes> {
  /** The card that is shown. null until it has loaded. */
  readonly card: TradeCardAnswer | null;
}

export interface TradeFigureElement extends HTMLElement, Properties<TradeFigureAttributes> {}

export interface TradeCardEvents {
  'trade-card-load': CustomEvent<{ card: TradeCardAnswer }>;
  'trade-card-error': CustomEvent<{ error: Error }>;
}

export interface TradeFigureEvents {
  'trade-figure-load': CustomEvent<{ fact: { id: string; value: number | null; unit: string } }>;
  'trade-figure-differs': CustomEvent<{ fact: { id: string; value: number | null; unit: string }; words: string }>;
  'trade-figure-error': CustomEvent<{ error: Error }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-card': TradeCardElement;
    'trade-figure': TradeFigureElement;
  }
  /** The events bubble, so other elements can listen for them too. */
  interface HTMLElementEventMap extends TradeCardEvents, TradeFigureEvents {}
  interface DocumentEventMap extends TradeCardEvents, TradeFigureEvents {}
}

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };
type VueListeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Name>}`]?: (event: Events[Name]) => void;
};
type CardProps = TradeCardAttributes & Listeners<TradeCardEvents>;
type FigureProps = TradeFigureAttributes & Listeners<TradeFigureEvents>;

// @ts-ignore: React may not be installed.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'trade-card': CardProps & Omit<import('react').HTMLProps<TradeCardElement>, keyof TradeCardAttributes>;
      // @ts-ignore
      'trade-figure': FigureProps & Omit<import('react').HTMLProps<TradeFigureElement>, keyof TradeFigureAttributes>;
    }
  }
}

// @ts-ignore: Vue may not be installed. Its compiler needs the option `isCustomElement` for these elements.
declare module 'vue' {
  interface GlobalComponents {
    // @ts-ignore
    'trade-card': import('vue').DefineComponent<TradeCardAttributes & VueListeners<TradeCardEvents>>;
    // @ts-ignore
    'trade-figure': import('vue').DefineComponent<TradeFigureAttributes & VueListeners<TradeFigureEvents>>;
  }
}

// @ts-ignore: Svelte may not be installed.
type SvelteAttributes = import('svelte/elements').HTMLAttributes<HTMLElement>;

// @ts-ignore
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'trade-card': CardProps & Omit<SvelteAttributes, keyof TradeCardAttributes>;
    'trade-figure': FigureProps & Omit<SvelteAttributes, keyof TradeFigureAttributes>;
  }
}

// @ts-ignore: Solid may not be installed. It sets properties of custom elements, or attributes with the prefix `attr:`.
type SolidAttributes<Type> = import('solid-js').JSX.HTMLAttributes<Type>;
type Explicit<Attributes> = { [Name in keyof Attributes & string as `attr:${Name}`]?: Attributes[Name] };
type SolidListeners<Events> = { [Name in keyof Events & string as `on:${Name}`]?: (event: Events[Name]) => void };
type SolidProps<Attributes, Events> = Attributes & Explicit<Attributes> & SolidListeners<Events>;

// @ts-ignore
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'trade-card': SolidProps<TradeCardAttributes, TradeCardEvents> &
        Omit<SolidAttributes<TradeCardElement>, keyof TradeCardAttributes>;
      'trade-figure': SolidProps<TradeFigureAttributes, TradeFigureEvents> &
        Omit<SolidAttributes<TradeFigureElement>, keyof TradeFigureAttributes>;
    }
  }
}
