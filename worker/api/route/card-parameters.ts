/** The kinds of values by which the look and the extent of a card are chosen. */
import { SECTIONS_OF } from '../../../data/card/sections.ts';
import { CARD_VIEWS } from '../../../data/contract/enumerations.ts';
import { word } from './parameters.ts';

export const show = word(
  () => SECTIONS_OF.full.toSorted(),
  'Parts of the card beside headline, growth and source; all where it is left out',
  () => 'month,trend',
);

export const view = word(
  () => CARD_VIEWS,
  'How much of the card. `compact`: the headline with growth, trend and source; `full`: everything that is known of the period',
  () => 'full',
);

export const theme = word(
  () => ['light', 'dark'],
  'The colours of the element; where it is left out, those of the page around',
  () => 'dark',
);

/** A page that declares no scheme is light whatever its readers prefer, so pictures and iframes are too. */
export const drawnTheme = word(
  () => ['light', 'dark', 'auto'],
  'The colours; `auto` follows what the reader prefers',
  () => 'dark',
);

export const fragment = word(
  () => ['1', 'element'],
  'Instead of a whole file: `1`, a table cell of tags and styles that mail programs and a strict CMS keep; `element`, the element with its card in declarative shadow DOM, which its script takes over',
  () => 'element',
);

export const style = word(
  () => ['inline', 'linked'],
  'Of `fragment=element`: whether the styles of the card stand in it, or are loaded from the site, for pages whose policy forbids inline styles',
  () => 'linked',
);
