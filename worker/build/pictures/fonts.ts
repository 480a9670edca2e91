/** The fonts of the pictures, and which of them draws a line of text. Node only. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverage } from './font-coverage.ts';

interface Font {
  family: string;
  /** Code points that it has glyphs for. */
  characters: ReadonlySet<number>;
}

/** By the name of their files. A family has one file for each weight. */
const FAMILIES = { NotoSans: 'Noto Sans', NotoSansArabic: 'Noto Sans Arabic', NotoSansSC: 'Noto Sans SC' };
const WEIGHTS = ['Regular', 'Bold'];

export const FONT_FILES = Object.keys(FAMILIES).flatMap((name) =>
  WEIGHTS.map((weight) => fileURLToPath(new URL(`fonts/${name}-${weight}.ttf`, import.meta.url))),
);

/** The first with all glyphs is used. */
const FONTS: readonly Font[] = Object.entries(FAMILIES).map(([name, family]) => {
  const [regular = new Set<number>(), ...others] = FONT_FILES.filter((file) => file.includes(`${name}-`)).map((file) =>
    coverage(readFileSync(file)),
  );
  // A character must be in every weight.
  return { family, characters: new Set([...regular].filter((code) => others.every((other) => other.has(code)))) };
});

/**
 * The family of the first font that has all glyphs of a line. A line has one font, because the renderer shapes it as a whole, and fails if
 * two fonts give different numbers of glyphs. Throws if no font has all glyphs: the line would have empty boxes.
 */
export function fontOf(text: string): string {
  const lacking = FONTS.map((font) => [font, lackOf(text, font)] as const);
  const [[font, missing] = []] = lacking.toSorted(([, a], [, b]) => a.length - b.length);
  if (font && !missing?.length) return font.family;
  const names = missing?.map((sign) => `"${sign}" (U+${hex(sign)})`).join(', ');
  throw new Error(
    `The fonts of the pictures have no glyph for ${names}, which "${text}" needs. Run "npm run fonts" and commit worker/build/pictures/fonts/; for another script add its font in worker/build/pictures/subset.ts.`,
  );
}

/** The characters that the font has no glyph for. Format characters (Cf) need none. */
function lackOf(text: string, { characters }: Font): string[] {
  return [...new Set(text)].filter((sign) => !/\p{Cf}/u.test(sign) && !characters.has(sign.codePointAt(0) as number));
}

function hex(sign: string): string {
  return (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
