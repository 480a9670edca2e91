/** What servers import instead of the elements, which need a browser. Every function does nothing, so the markup stays as it is written. */
export function define(_api?: string): void {}
export function defineFigure(): void {}
export function setApi(_api: string): void {}
export const TradeCard = undefined;
