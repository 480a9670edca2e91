/**
 * Estimates the width of text for SVG pictures, which are drawn with the reader's fonts. We do not know these, so the estimate is about the width in
 * DejaVu Sans, the widest of the usual system fonts. In narrower fonts, texts then do not overlap and are not cut.
 */

/** Widths of characters in em (multiples of the font size). The first pattern that matches counts. */
const WIDTHS: readonly (readonly [characters: RegExp, em: number])[] = [
  // Combining marks, joiners and isolates.
  [/\p{M}|\p{Cf}/u, 0],
  // Narrow letters, punctuation and spaces.
  [/[iljtfrIJ.,:;'’|!()[\]\s·\u00A0\u202F]/u, 0.42],
  [/\d/u, 0.64],
  // Wide letters and signs.
  [/[mwMW%‰—@ЖШЩЮФжшщюмфы]/u, 1],
  // Chinese, Japanese, Korean and full-width forms.
  [/\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Hang}|[\uFF00-\uFFEF]/u, 1],
  // Other capitals, then other letters.
  [/\p{Lu}/u, 0.76],
  [/\p{L}/u, 0.63],
];
const WIDTH_OF_OTHERS = 0.84;
/** Bold text is wider by this factor. */
const BOLD_FACTOR = 1.1;

/** The width of a text, in the same unit as the font size `size`. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) {
    const [, em] = WIDTHS.find(([pattern]) => pattern.test(character)) ?? [null, WIDTH_OF_OTHERS];
    width += em;
  }
  return width * size * (bold ? BOLD_FACTOR : 1);
}

/**
 * Where a line may break: after a space, except for no-break spaces, and between Chinese or Japanese characters, except before punctuation.
 * "2025 total" breaks into "2025 " and "total"; "新疆，出口" into "新", "疆，", "出" and "口".
 */
const LINE_BREAKS = /(?<=[^\S\u00A0\u202F])(?=\S)|(?<=[\p{scx=Han}\p{scx=Kana}，、：])(?=[\p{scx=Han}\p{scx=Kana}\d])/u;

/** Breaks a text into lines of at most this width. A wider word gets its own line. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(LINE_BREAKS)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last}${word}`.trimEnd(), size, bold) <= width) lines[lines.length - 1] += word;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}
