/** Scripts that find and make the elements in the document, and listen to them. */
import type { TradeCardElement, TradeCardEvents, TradeFigureEvents } from './elements.d.ts';

declare global {
  interface HTMLElementTagNameMap {
    'trade-card': TradeCardElement;
    'trade-figure': HTMLElement;
  }
  /** The events bubble, so that any element hears them. */
  interface HTMLElementEventMap extends TradeCardEvents, TradeFigureEvents {}
  interface DocumentEventMap extends TradeCardEvents, TradeFigureEvents {}
}
