/** The elements in the templates of Vue, whose compiler is told that they are custom elements (`isCustomElement`). */
import type { DefineComponent } from 'vue';
import type { TradeCardAttributes, TradeCardEvents, TradeFigureAttributes, TradeFigureEvents } from './elements.d.ts';

type Listeners<Events> = { [Name in keyof Events & string as `on${Capitalize<Name>}`]?: (event: Events[Name]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'trade-card': DefineComponent<TradeCardAttributes & Listeners<TradeCardEvents>>;
    'trade-figure': DefineComponent<TradeFigureAttributes & Listeners<TradeFigureEvents>>;
  }
}
