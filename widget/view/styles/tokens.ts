/**
 * The small system behind the looks: colours, and the type and places of a compact card. The sheets of card, panel and receipt, the
 * pictures and the site take their values from here. Sizes are those of a card in text of 16 pixels; they grow with the page's text.
 */

/** In light and dark. `past` draws earlier years and the lines below numbers, `warn` and `bad` write tags. */
export const COLOURS = {
  ink: ['#14171a', '#eef0f2'],
  soft: ['#59626c', '#a9b1ba'],
  line: ['#dfe3e7', '#3a4048'],
  mark: ['#0b5c8a', '#6cb8e8'],
  past: ['#8b959f', '#717b86'],
  warn: ['#8a4b00', '#ffc46b'],
  bad: ['#a31621', '#ff9aa0'],
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

/** The one height of a compact card, in the font size of the page. */
export const COMPACT_EM = 9;

/**
 * The `style` of a snippet: the height of a compact card, so that nothing on the page moves when it comes; the margin of a paragraph; and
 * lines in which a sentence fits into that height.
 */
export const COMPACT_STYLE = `display:block;min-height:${COMPACT_EM}em;margin-block:1em;line-height:1.4`;

/** A card's usual text, in pixels, and what no text is smaller than. */
export const TEXT_PX = 16;
const LEAST_PX = 12;
/** The width of the narrowest card, in pixels. */
const NARROWEST_PX = 240;

/** Size in pixels and weight of each kind of text. `narrow` is the size in the narrowest card, and `long` that of a long number there. */
export const TYPE = {
  area: { size: 15, narrow: 15, weight: 650 },
  what: { size: 13, narrow: 12, weight: 400 },
  number: { size: 32, narrow: 28, long: 21, weight: 700 },
  unit: { size: 15, weight: 600 },
  growth: { size: 15, narrow: 13, weight: 650 },
  small: { size: 13, narrow: 12, weight: 400 },
  label: { size: 12, weight: 400 },
} as const;

/** Heights of the slots of a compact card from its top: area with period and title, number, growth, note. The foot has the rest. */
export const SLOTS = { title: 48, number: 31, growth: 20, note: 18 } as const;

/** The space at the card's sides, and the radius of its corners. */
export const SIDE_PX = 14;
export const RADIUS_PX = 6;

/** The viewports on which receipt and panel are sheets at its lower edge. */
export const SHEET = '(max-width:480px)';
export const SHEET_RADIUS_PX = 12;

/** A length of the system in `em` of an element whose text has `of` pixels. */
export function em(pixels: number, of: number = TEXT_PX): string {
  return `${String(Math.round((pixels / of) * 1e4) / 1e4).replace(/^0\./, '.')}em`;
}

/** The size of a kind of text as a declaration, which holds within text of `TEXT_PX`. */
export function sized(kind: keyof typeof TYPE): string {
  const { size } = TYPE[kind];
  return size > TEXT_PX ? `font-size:${em(size)}` : `font-size:max(${em(size)},${LEAST_PX}px)`;
}

/** The same in a compact card: where the card is narrow for its text, the text shrinks with it. */
export function fluid(
  kind: 'area' | 'what' | 'number' | 'growth' | 'small',
  narrow: number = TYPE[kind].narrow,
): string {
  const { size } = TYPE[kind];
  const most = shrinking(size, narrow);
  return `font-size:${size > TEXT_PX ? most : `max(${most},${LEAST_PX}px)`}`;
}

/** A length that is `pixels` in a wide card, and `narrow` in the narrowest. */
export function shrinking(pixels: number, narrow: number): string {
  return `min(${em(pixels)},${Math.round((narrow / NARROWEST_PX) * 1e4) / 100}cqi)`;
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
