/**
 * Names the font of every line of text in an SVG: the first that has all of its glyphs. One font a line, because the renderer shapes a
 * line as a whole, and gives it up where two fonts would make another number of glyphs of it.
 */
import type { Font } from './fonts.ts';

/** Throws for a line that no font has all glyphs of: it would have empty boxes. */
export function withFonts(svg: string, fonts: readonly Font[]): string {
  return svg.replace(/<text([^>]*>(.*?)<\/text>)/gs, (_, rest: string, content: string) => {
    const text = unescaped(content.replace(/<[^>]*>/g, ''));
    return `<text font-family="${fontOf(text, fonts).family}"${rest}`;
  });
}

function fontOf(text: string, fonts: readonly Font[]): Font {
  const lacking = fonts.map((font) => [font, lackOf(text, font)] as const);
  const [[font, missing] = []] = lacking.toSorted(([, a], [, b]) => a.length - b.length);
  if (font && !missing?.length) return font;
  const names = missing?.map((sign) => `"${sign}" (U+${hex(sign)})`).join(', ');
  throw new Error(
    `The fonts of the pictures have no glyph for ${names}, which "${text}" needs. Run "npm run fonts" and commit worker/build/pictures/fonts/; for another script add its font in worker/build/pictures/subset.ts.`,
  );
}

/** The characters that the font has no glyph for, without those that have no looks. */
function lackOf(text: string, { characters }: Font): string[] {
  return [...new Set(text)].filter((sign) => !/\p{Cf}/u.test(sign) && !characters.has(sign.codePointAt(0) as number));
}

function hex(sign: string): string {
  return (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] as string);
}
