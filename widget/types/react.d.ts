/** The elements in the JSX of React 19, which passes attributes and listens to the events of custom elements. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  TradeCardAttributes,
  TradeCardElement,
  TradeCardEvents,
  TradeFigureAttributes,
  TradeFigureEvents,
} from './elements.d.ts';

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };
type Props<Element extends HTMLElement, Attributes, Events> = Attributes &
  Listeners<Events> &
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Attributes>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'trade-card': Props<TradeCardElement, TradeCardAttributes, TradeCardEvents>;
      'trade-figure': Props<HTMLElement, TradeFigureAttributes, TradeFigureEvents>;
    }
  }
}
