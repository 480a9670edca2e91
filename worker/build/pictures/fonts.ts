/** The fonts of the pictures. Chooses the one that draws a line of text. Node only. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverage } from './font-coverage.ts';

interface Font {
  family: string;
  /** Code points that it has glyphs for, in every weight. */
  characters: ReadonlySet<number>;
}

/** Family names by the beginning of their file names. A family has one file for each weight. */
const FAMILIES = { NotoSans: 'Noto Sans', NotoSansArabic: 'Noto Sans Arabic', NotoSansSC: 'Noto Sans SC' };
const WEIGHTS = ['Regular', 'Bold'];

export const FONT_FILES = Object.keys(FAMILIES).flatMap((name) =>
  WEIGHTS.map((weight) => fileURLToPath(new URL(`fonts/${name}-${weight}.ttf`, import.meta.url))),
);

const FONTS: readonly Font[] = Object.entries(FAMILIES).map(([name, family]) => {
  const files = FONT_FILES.filter((file) => file.includes(`${name}-`));
  const [first = new Set<number>(), ...others] = files.map((file) => coverage(readFileSync(file)));
  return { family, characters: new Set([...first].filter((code) => others.every((other) => other.has(code)))) };
});

/**
 * The family of the first font that has all glyphs of a line. Throws if there is none, because the line would have empty boxes. A line cannot mix
 * fonts: the renderer shapes it once per font, and fails if the numbers of glyphs differ.
 */
export function fontOf(text: string): string {
  const missingByFont = FONTS.map((font) => ({ font, missing: missingCharacters(text, font) }));
  const [best] = missingByFont.toSorted((a, b) => a.missing.length - b.missing.length);
  if (best?.missing.length === 0) return best.font.family;
  const names = best?.missing.map((character) => `"${character}" (U+${hex(character)})`).join(', ');
  throw new Error(
    `The fonts of the pictures have no glyph for ${names}, which "${text}" needs. Run "npm run fonts" and commit worker/build/pictures/fonts/; for another script add its font in worker/build/pictures/subset.ts.`,
  );
}

/** The characters that the font has no glyph for. Invisible format characters (Unicode category Cf) need none. */
function missingCharacters(text: string, { characters }: Font): string[] {
  const visible = [...new Set(text)].filter((character) => !/\p{Cf}/u.test(character));
  return visible.filter((character) => !characters.has(character.codePointAt(0) as number));
}

function hex(character: string): string {
  return (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
