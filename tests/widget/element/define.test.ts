import { expect, it } from 'vitest';
import { defineElements } from '../../../widget/element/define.ts';
import { TradeCard } from '../../../widget/element/trade-card.ts';
import { TradeFigure } from '../../../widget/element/trade-figure.ts';
import { toolkit } from '../../../widget/open/lazy-scripts.ts';
import '../page.ts';

/** A page may have the script and the npm package, or a rolling and a pinned script: the registry refuses a second definition. */
it('leaves elements alone that are defined already', () => {
  expect(() => defineElements(import.meta.url, toolkit.script)).not.toThrow();
  expect([customElements.get('trade-card'), customElements.get('trade-figure')]).toEqual([TradeCard, TradeFigure]);
});
