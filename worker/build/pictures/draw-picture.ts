/** Draws a picture of a card as PNG, with the fonts in `fonts/` and no other. Node only. */
import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './fonts.ts';

/** The width that previews of links ask for; the height follows from the SVG's ratio. */
const PIXELS = 1200;

/** `svg` has one theme and names its fonts. */
export function draw(svg: string): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Noto Sans' };
  return new Resvg(svg, { fitTo: { mode: 'width', value: PIXELS }, font }).render().asPng();
}
