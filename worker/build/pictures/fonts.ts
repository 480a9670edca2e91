/** The fonts of the pictures, in the order in which they are asked for a glyph. Node only. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coverage } from './font-coverage.ts';

export interface Font {
  family: string;
  /** Code points that it has glyphs for. */
  characters: ReadonlySet<number>;
}

/** By the name of their files, of which each family has one for each weight. */
const FAMILIES = { NotoSans: 'Noto Sans', NotoSansArabic: 'Noto Sans Arabic', NotoSansSC: 'Noto Sans SC' };
const WEIGHTS = ['Regular', 'Bold'];

export const FONT_FILES = Object.keys(FAMILIES).flatMap((name) =>
  WEIGHTS.map((weight) => fileURLToPath(new URL(`fonts/${name}-${weight}.ttf`, import.meta.url))),
);

export const FONTS: readonly Font[] = Object.entries(FAMILIES).map(([name, family]) => {
  const [regular = new Set<number>(), ...others] = FONT_FILES.filter((file) => file.includes(`${name}-`)).map((file) =>
    coverage(readFileSync(file)),
  );
  // A character must be in every weight.
  return { family, characters: new Set([...regular].filter((code) => others.every((other) => other.has(code)))) };
});
