/** Draws a picture of a card as PNG, with the fonts in `fonts/` and no other. Node only. */
import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './fonts.ts';
import { withText } from './png-text.ts';

/** The width that previews of links ask for; the height follows from the SVG's ratio. */
const PIXELS = 1200;
/** The keyword of the receipt in the PNG. */
export const RECEIPT = 'Receipt';

/** `svg` has one theme and names its fonts; `receipt` is the text that the PNG carries. */
export function draw(svg: string, receipt?: string): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Noto Sans' };
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: PIXELS }, font }).render().asPng();
  return receipt ? withText(png, RECEIPT, receipt) : png;
}
