/** The small system behind the looks: colours, heights and lengths, for the sheets of card, panel, receipt and site, pictures and mail. */

import { TEXT_PX, TYPE } from './measures.ts';

/** What no text is smaller than, in pixels. */
const LEAST_PX = 12;

/** In light and dark. `past` draws earlier years and the lines below numbers, `warn` writes doubt. */
export const COLOURS = {
  ink: ['#14171a', '#eef0f2'],
  soft: ['#59626c', '#a9b1ba'],
  line: ['#dfe3e7', '#3a4048'],
  mark: ['#0b5c8a', '#6cb8e8'],
  past: ['#8b959f', '#717b86'],
  warn: ['#8a4b00', '#ffc46b'],
  paper: ['#fff', '#17191d'],
} as const;
export type Colour = keyof typeof COLOURS;

/** How much of its colour the ground of a tag has. */
export const GROUND = 0.12;

/** The custom properties by which a page changes colours of the card. */
const PUBLIC: Partial<Record<Colour, string>> = {
  ink: '--trade-card-ink',
  soft: '--trade-card-muted',
  line: '--trade-card-line',
  mark: '--trade-card-accent',
  paper: '--trade-card-background',
};

/** The height of a compact card, in the font size of the page. It grows with what a reader sets for their text. */
export const COMPACT_EM = 10;

/**
 * The `style` of a snippet: the height of a compact card, so that nothing on the page moves when it comes; the margin of a paragraph; and
 * lines in which a sentence fits into that height.
 */
export const COMPACT_STYLE = `display:block;min-height:${COMPACT_EM}em;margin-block:1em;line-height:1.4`;

/** The radius of panels and receipts. */
export const RADIUS_PX = 6;

/** The viewports on which receipt and panel are sheets at its lower edge. */
export const SHEET = '(max-width:480px)';
export const SHEET_RADIUS_PX = 12;

/** A length of the system in `em` of an element whose text has `of` pixels. */
export function em(pixels: number, of: number = TEXT_PX): string {
  return `${String(Math.round((pixels / of) * 1e4) / 1e4).replace(/^0\./, '.')}em`;
}

/** The size of a kind of text as a declaration, which holds within text of `TEXT_PX`. */
export function sized(kind: keyof typeof TYPE, size: number = TYPE[kind].size): string {
  return size > TEXT_PX ? `font-size:${em(size)}` : `font-size:max(${em(size)},${LEAST_PX}px)`;
}

/** Declarations of the colours of card, panel and receipt for the page's used `color-scheme`: a page that declares none is light. */
export const cardColours = declarations((name) => PUBLIC[name]);

/** The rule that gives the site's own sheet (worker/pages/site/site.css) the same values. */
export const siteProperties = `:root{${declarations()};--compact-height:${COMPACT_EM}em}`;

function declarations(propertyOf: (name: Colour) => string | undefined = () => undefined): string {
  return Object.entries(COLOURS)
    .map(([name, [light, dark]]) => {
      const property = propertyOf(name as Colour);
      const colour = `light-dark(${light},${dark})`;
      return `--${name}:${property ? `var(${property},${colour})` : colour}`;
    })
    .join(';');
}
