/** What a server gets in place of the elements, which need a document: importing it does nothing, and markup is rendered as it is written. */
export function define(_api?: string): void {}
export function defineFigure(): void {}
export function setApi(_api: string): void {}
export const TradeCard = undefined;
