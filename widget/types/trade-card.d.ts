/**
 * The elements in TypeScript: in scripts, and in the markup of React 19, Vue 3, Svelte 5 and Solid, of which a page needs none. One file
 * that needs no other, served beside the script; a page's sources name it by `/// <reference path="…" />` or an import.
 */

/** The attributes of `<trade-card>`, as they are written in markup. */
export interface TradeCardAttributes {
  /** The code of an area, as `/v1/areas` lists them. */
  area: string;
  /** What is measured, such as `exports`: a code of `/v1/indicators`. By default `trade`. */
  indicator?: string;
  /** The code of a partner, such as `KZ`, with which the area trades. By default `world`. */
  partner?: string;
  /** The code of a part, such as `private-enterprises`. By default `total`. */
  breakdown?: string;
  /** `latest` follows the newest period; a period such as `2025-01..2025-05` stays at that one. By default `latest`. */
  period?: string;
  /** A day such as `2025-06-19`: the card shows what sources published by that day say, and what has been revised since. */
  'as-of'?: string;
  /** A language tag. Of the languages of the data set the nearest is shown, or the first. By default that of the nearest element with `lang`. */
  lang?: string;
  /** `compact` has one height; `full` shows month, trend, shares and partners in place. By default `compact`. */
  view?: 'compact' | 'full';
  /** `light` or `dark` gives the card its own background. By default it is transparent and uses the page's text color. */
  theme?: 'light' | 'dark';
  /** The currency whose total comes first, such as `USD`, where the publisher gives a conversion. */
  currency?: string;
  /** The sections to show beside the headline, separated by spaces. The source is always shown. By default all. */
  show?: string;
  /** Makes the title a heading of that level. By default the page's outline is left alone. */
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6';
  /** `lazy` waits until the element is about a screen away from the viewport; `eager` asks at once. By default `lazy`. */
  loading?: 'lazy' | 'eager';
  /** Origin of the API. By default that of the script. */
  api?: string;
}

/** The attributes of `<trade-figure>`. */
export interface TradeFigureAttributes {
  /** The id of a fact, as cards and `/v1/facts` have it. */
  fact: string;
  /** The day on which the words were written: the number is marked where it was revised after it. */
  'as-of'?: string;
  /** The colors of the receipt: `light` or `dark`. By default they follow the page's text color. */
  theme?: 'light' | 'dark';
  /** Readers see the record's number where the words give another. */
  strict?: boolean;
  /** Origin of the API. By default that of the script. */
  api?: string;
}

/** The main fields of a card's answer; all of them are described in `/openapi.json`. */
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

/** The properties of an element, which are its attributes: texts, but for those that are on or off. */
type Properties<Attributes> = {
  [Name in Exclude<keyof Attributes & string, 'lang'> as CamelCase<Name>]-?: Attributes[Name] extends
    | boolean
    | undefined
    ? boolean
    : string;
};
type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Rest>}`
  : Name;

export interface TradeCardElement extends HTMLElement, Properties<TradeCardAttributes> {
  /** The card shown, once there is one. */
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
  /** The events bubble, so that any element hears them. */
  interface HTMLElementEventMap extends TradeCardEvents, TradeFigureEvents {}
  interface DocumentEventMap extends TradeCardEvents, TradeFigureEvents {}
}

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };
type VueListeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Name>}`]?: (event: Events[Name]) => void;
};
type CardProps = TradeCardAttributes & Listeners<TradeCardEvents>;
type FigureProps = TradeFigureAttributes & Listeners<TradeFigureEvents>;

// @ts-ignore: only where React is there.
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

// @ts-ignore: only where Vue is there, whose compiler needs the option `isCustomElement` for them.
declare module 'vue' {
  interface GlobalComponents {
    // @ts-ignore
    'trade-card': import('vue').DefineComponent<TradeCardAttributes & VueListeners<TradeCardEvents>>;
    // @ts-ignore
    'trade-figure': import('vue').DefineComponent<TradeFigureAttributes & VueListeners<TradeFigureEvents>>;
  }
}

// @ts-ignore: only where Svelte is there.
type SvelteAttributes = import('svelte/elements').HTMLAttributes<HTMLElement>;

// @ts-ignore: likewise.
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'trade-card': CardProps & Omit<SvelteAttributes, keyof TradeCardAttributes>;
    'trade-figure': FigureProps & Omit<SvelteAttributes, keyof TradeFigureAttributes>;
  }
}

// @ts-ignore: only where Solid is there, which sets properties of elements such as these unless `attr:` asks for an attribute.
type SolidAttributes<Type> = import('solid-js').JSX.HTMLAttributes<Type>;
type Explicit<Attributes> = { [Name in keyof Attributes & string as `attr:${Name}`]?: Attributes[Name] };
type SolidListeners<Events> = { [Name in keyof Events & string as `on:${Name}`]?: (event: Events[Name]) => void };
type SolidProps<Attributes, Events> = Attributes & Explicit<Attributes> & SolidListeners<Events>;

// @ts-ignore: likewise.
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
