/** The parameters of the routes whose handlers are loaded on demand (on-demand.ts): the table of routes needs them from the start. */
import * as drawing from './card-parameters.ts';
import * as parameters from './parameters.ts';
import { list, optional, withDefault } from './query.ts';

/** Which series of an area a card shows. */
export const CARD_SERIES = {
  indicator: withDefault(parameters.indicator, 'trade'),
  partner: withDefault(parameters.partner, 'world'),
  breakdown: withDefault(parameters.breakdown, 'total'),
};

/** Which card its other formats show, how it is drawn, and how much of it there is. */
export const WHICH = {
  ...CARD_SERIES,
  period: optional(parameters.period),
  asOf: optional(parameters.asOf),
  currency: optional(parameters.currency),
  lang: withDefault(parameters.lang, parameters.defaultLang),
};
export const DRAWN = { ...WHICH, theme: withDefault(drawing.drawnTheme, 'light' as const) };
export const WHOLE = {
  ...DRAWN,
  // The file is a page of its own.
  theme: withDefault(drawing.drawnTheme, 'auto' as const),
  view: withDefault(drawing.view, 'compact' as const),
  fragment: optional(drawing.fragment),
  style: withDefault(drawing.style, 'inline' as const),
};

export const RELEASES = {
  limit: withDefault(parameters.limit, parameters.DEFAULT_LIMIT),
  cursor: optional(parameters.releaseCursor),
};

export const FEED = {
  area: optional({ ...parameters.area, description: 'Changes of this area alone' }),
  facts: list({ ...parameters.factIds, description: 'Ids of facts: their revisions, marks and withdrawals alone' }),
  page: withDefault(parameters.page, 1),
};

export const SITEMAP = {
  page: optional({
    ...parameters.page,
    description: 'One page of the map, counted from 1; without it the index of all pages',
  }),
};

export const CALENDAR = { lang: withDefault(parameters.lang, parameters.defaultLang) };
