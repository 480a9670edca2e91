/** Compiles only if the published types (`widget/types/trade-card.d.ts`) agree with the elements. It is never run. */
import type { FullCard } from '../../data/contract/card.ts';
import type { TradeCard } from '../../widget/element/trade-card.ts';
import type { figureClass, TradeFigure } from '../../widget/element/trade-figure.ts';
import type {
  TradeCardAnswer,
  TradeCardElement,
  TradeFigureElement,
  TradeFigureEvents,
} from '../../widget/types/trade-card.d.ts';
import type { LabeledFact } from '../../widget/view/receipt/receipt.ts';

export const answer = (card: FullCard): TradeCardAnswer => card;
export const properties = (card: TradeCard): Omit<TradeCardElement, keyof HTMLElement> => card;
export const figure = (figure: TradeFigure): Omit<TradeFigureElement, keyof HTMLElement> => figure;
export const fact = (fact: LabeledFact): TradeFigureEvents['trade-figure-load']['detail'] => ({ fact });

type CardAttribute = Exclude<keyof TradeCardElement, keyof HTMLElement | 'card'>;
type FigureAttribute = Exclude<keyof TradeFigureElement, keyof HTMLElement>;
type CardProperty = keyof typeof TradeCard.properties;
type FigureProperty = keyof ReturnType<typeof figureClass>['properties'];
/** Each attribute in the types has a property that Lit observes, and each such property is in the types. */
export const observed = (name: CardAttribute): CardProperty => name;
export const described = (name: CardProperty): CardAttribute => name;
export const observedOfFigure = (name: FigureAttribute): FigureProperty => name;
export const describedOfFigure = (name: FigureProperty): FigureAttribute => name;
