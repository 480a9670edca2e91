/** Compiles: what Vue's template checker knows of the elements. */
import '../../widget/types/trade-card.d.ts';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const card: Props<'trade-card'> = {
  area: 'CN-XJ',
  'as-of': '2025-06-19',
  theme: 'dark',
  'onTrade-card-load': ({ detail }) => console.log(detail.card.period.label),
};
export const figure: Props<'trade-figure'> = { fact: 'CN-XJ.trade.growth.world.total.2025-01..2025-05' };

// @ts-expect-error There are two themes.
export const blue: Props<'trade-card'> = { area: 'CN-XJ', theme: 'blue' };
// @ts-expect-error A figure is of a fact.
export const factless: Props<'trade-figure'> = {};
