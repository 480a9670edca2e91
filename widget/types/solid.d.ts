/** The elements in the JSX of Solid. Its attributes of custom elements are properties unless they are written with `attr:`. */
import type { JSX } from 'solid-js';
import type { TradeCardAttributes, TradeCardEvents, TradeFigureAttributes, TradeFigureEvents } from './elements.d.ts';

type Listeners<Events> = { [Name in keyof Events & string as `on:${Name}`]?: (event: Events[Name]) => void };
type Attributes<A> = A & { [Name in keyof A & string as `attr:${Name}`]?: A[Name] };
type Props<A, Events> = Partial<Attributes<A>> & Listeners<Events> & Omit<JSX.HTMLAttributes<HTMLElement>, keyof A>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'trade-card': Props<TradeCardAttributes, TradeCardEvents>;
      'trade-figure': Props<TradeFigureAttributes, TradeFigureEvents>;
    }
  }
}
