/** Draws a picture of a card as PNG, with the fonts in `fonts/` and no other. Node only. */
import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES, FONTS } from './fonts.ts';
import { withText } from './png-text.ts';
import { unescaped, withFonts } from './with-fonts.ts';

/** The width that previews of links ask for; the height follows from the SVG's ratio. */
const PIXELS = 1200;
/** Under which the picture names its facts, their source and their day. */
export const RECEIPT = 'Receipt';

/** `svg` has one theme. Throws where the fonts lack a character of it. */
export function draw(svg: string): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Noto Sans' };
  const picture = new Resvg(withFonts(svg, FONTS), { fitTo: { mode: 'width', value: PIXELS }, font });
  const png = picture.render().asPng();
  const receipt = /<metadata>(.*?)<\/metadata>/s.exec(svg)?.[1];
  return receipt ? withText(png, RECEIPT, unescaped(receipt)) : png;
}
