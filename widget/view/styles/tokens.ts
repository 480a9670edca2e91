/** Colors, heights and lengths for the style sheets of card, panel, receipt and site, for pictures and e-mail. */
import { TEXT_PX, TYPE } from './measures.ts';

/** No text is smaller, in pixels. */
const MIN_PX = 11;

/** In light and dark. `past` draws earlier years and the lines below numbers, `warn` writes doubt. */
export const COLORS = {
  ink: ['#14171a', '#eef0f2'],
  soft: ['#4b545d', '#a9b1ba'],
  line: ['#cfd5da', '#3a4048'],
  mark: ['#0b5c8a', '#6cb8e8'],
  past: ['#7b858f', '#7d8792'],
  warn: ['#8a4b00', '#ffc46b'],
  paper: ['#fff', '#15191d'],
} as const;
export type Color = keyof typeof COLORS;

/** A warning label has the same colors everywhere: dark letters on amber. */
export const LABEL = { ink: '#2b1d00', ground: '#ffcf5c' } as const;

/** The opacity of the background of a tag, which has the color of its text. */
export const GROUND = 0.12;

/** Colors of a card without a theme, as mixes of the host's text color. */
const MIXED: Record<Color, string> = {
  ink: 'currentColor',
  soft: mix(75),
  line: mix(30),
  mark: 'currentColor',
  past: mix(55),
  warn: 'currentColor',
  paper: 'transparent',
};

/** The custom properties by which a page changes colors of the card. */
const PUBLIC: Partial<Record<Color, string>> = {
  ink: '--trade-card-ink',
  soft: '--trade-card-muted',
  line: '--trade-card-line',
  mark: '--trade-card-accent',
  paper: '--trade-card-background',
};

/** The height of a compact card, in the font size of the page. It grows with the reader's text size. */
export const COMPACT_EM = 10;

/**
 * The `style` of a snippet: the height of a compact card, so that nothing on the page moves when it comes; the margin of a paragraph; and
 * lines in which a sentence fits into that height.
 */
export const COMPACT_STYLE = `display:block;min-height:${COMPACT_EM}em;margin-block:1em;line-height:1.4`;

/** The radius of panels and receipts. */
export const RADIUS_PX = 6;

/** In these viewports, receipt and panel are sheets at the lower edge of the screen. */
export const SHEET = '(max-width:480px)';
export const SHEET_RADIUS_PX = 12;

/** A length in `em`, for an element with this text size. */
export function em(pixels: number, textPixels: number = TEXT_PX): string {
  return `${String(Math.round((pixels / textPixels) * 1e4) / 1e4).replace(/^0\./, '.')}em`;
}

/** The size of a kind of text as a declaration, which holds within text of `TEXT_PX`. */
export function sized(kind: keyof typeof TYPE, size: number = TYPE[kind].size): string {
  return size > TEXT_PX ? `font-size:${em(size)}` : `font-size:max(${em(size)},${MIN_PX}px)`;
}

/** Declarations of the colors of a card without a theme. */
export const mixedColors = declarations((name) => MIXED[name], publicProperty);

/** Declarations of the colors of a card with a theme, of panel and receipt, for the used `color-scheme`. */
export const cardColors = declarations(ownColor, publicProperty);

/** The rule that gives the site's own sheet (worker/pages/site/site.css) the same values. */
export const siteProperties = `:root{${declarations(ownColor)};--compact-height:${COMPACT_EM}em}`;

function mix(percent: number): string {
  return `color-mix(in srgb,currentColor ${percent}%,transparent)`;
}

function ownColor(name: Color): string {
  const [light, dark] = COLORS[name];
  return `light-dark(${light},${dark})`;
}

function publicProperty(name: Color): string | undefined {
  return PUBLIC[name];
}

function declarations(
  colorOf: (name: Color) => string,
  propertyOf: (name: Color) => string | undefined = () => undefined,
): string {
  return (Object.keys(COLORS) as Color[])
    .map((name) => {
      const property = propertyOf(name);
      const color = colorOf(name);
      return `--${name}:${property ? `var(${property},${color})` : color}`;
    })
    .join(';');
}
