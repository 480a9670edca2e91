/** The elements in the markup of Svelte 5. */
import type { HTMLAttributes } from 'svelte/elements';
import type { TradeCardAttributes, TradeCardEvents, TradeFigureAttributes, TradeFigureEvents } from './elements.d.ts';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };
type Props<Attributes, Events> = Attributes & Listeners<Events> & Omit<HTMLAttributes<HTMLElement>, keyof Attributes>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'trade-card': Props<TradeCardAttributes, TradeCardEvents>;
    'trade-figure': Props<TradeFigureAttributes, TradeFigureEvents>;
  }
}
