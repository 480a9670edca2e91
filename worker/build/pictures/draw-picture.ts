/** Draws an SVG as PNG, only with the fonts in `fonts/`. Node only. */
import { Resvg } from '@resvg/resvg-js';
import { FONT_FILES } from './fonts.ts';

/** The width that link previews ask for. The height follows from the ratio of the SVG. */
const WIDTH_PX = 1200;

/** `svg` must name its fonts and must not have the theme `auto`. */
export function draw(svg: string): Uint8Array {
  const font = { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Noto Sans' };
  return new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH_PX }, font }).render().asPng();
}
