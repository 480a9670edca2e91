/** Values that the card's sheets, its pictures and the pages of the site share: colours, and the height of a compact card. */

/** In light and dark: text, secondary text, rules and tracks, bars and focus rings, lines below numbers, and the ground. */
export const COLOURS = {
  ink: ['#16191d', '#eceef1'],
  soft: ['#565d66', '#a7afb9'],
  line: ['#d9dde2', '#3a4048'],
  mark: ['#0b5c8a', '#6cb8e6'],
  hair: ['#868d96', '#78818b'],
  paper: ['#fff', '#17191d'],
} as const;
export type Colour = keyof typeof COLOURS;

/** The custom properties by which a page changes colours of the card. */
const PUBLIC: Partial<Record<Colour, string>> = {
  ink: '--trade-card-ink',
  soft: '--trade-card-muted',
  line: '--trade-card-line',
  mark: '--trade-card-accent',
  paper: '--trade-card-background',
};

/** The one height of a compact card, in the font size of the page. */
export const COMPACT_EM = 9;

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
