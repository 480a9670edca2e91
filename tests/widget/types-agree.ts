/** Compiles: the types say of the elements what the elements are. */

import type { FullCard } from '../../data/contract/card.ts';
import type { TradeCard } from '../../widget/element/trade-card.ts';
import type { TradeFigure } from '../../widget/element/trade-figure.ts';
import type {
  TradeCardAnswer,
  TradeCardElement,
  TradeFigureElement,
  TradeFigureEvents,
} from '../../widget/types/trade-card.d.ts';
import type { LabelledFact } from '../../widget/view/receipt/receipt.ts';

export const answer = (card: FullCard): TradeCardAnswer => card;
export const properties = (card: TradeCard): Omit<TradeCardElement, keyof HTMLElement> => card;
export const figure = (figure: TradeFigure): Omit<TradeFigureElement, keyof HTMLElement> => figure;
export const fact = (fact: LabelledFact): TradeFigureEvents['trade-figure-load']['detail'] => ({ fact });
