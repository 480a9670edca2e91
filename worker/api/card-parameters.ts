/** What the other formats of a card are asked by: which card, how it is drawn, and how much of it there is. */
import * as parameters from './parameters.ts';
import { optional, withDefault } from './query.ts';

export const WHICH = {
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  lang: withDefault(parameters.lang, parameters.defaultLang),
};
export const DRAWN = { ...WHICH, theme: optional(parameters.theme) };
export const WHOLE = {
  ...DRAWN,
  view: withDefault(parameters.view, () => 'compact'),
  fragment: optional(parameters.fragment),
};
