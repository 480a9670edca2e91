/**
 * Estimates the width of text. SVG pictures are drawn with the reader's fonts, which are unknown. The estimate is about the width in DejaVu
 * Sans, the widest of the usual system fonts, so that no text overlaps another or is cut.
 */

/** Widths of characters in em. The first pattern that matches counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  // Marks above and below letters, joiners and isolates.
  [/\p{M}|\p{Cf}/u, 0],
  [/[iljtfrIJ.,:;'’|!()[\]\s·\u00A0\u202F]/u, 0.42],
  [/\d/u, 0.64],
  [/[mwMW%‰—@ЖШЩЮФжшщюмфы]/u, 1],
  [/\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}|\p{scx=Hang}|[\uFF00-\uFFEF]/u, 1],
  [/\p{Lu}/u, 0.76],
  [/\p{L}/u, 0.63],
];
const WIDTH_OF_OTHERS = 0.84;
/** Bold text is wider by this factor. */
const BOLD = 1.1;

/** The width of a text in the unit of `size`, the font size. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) {
    const [, em] = WIDTHS.find(([pattern]) => pattern.test(character)) ?? [null, WIDTH_OF_OTHERS];
    width += em;
  }
  return width * size * (bold ? BOLD : 1);
}

/**
 * Where a line may break: after a space, except for no-break spaces, and between Chinese or Japanese characters, except before punctuation.
 * "2025 total" breaks into "2025 " and "total"; "新疆，出口" into "新", "疆，", "出" and "口".
 */
const LINE_BREAKS = /(?<=[^\S\u00A0\u202F])(?=\S)|(?<=[\p{scx=Han}\p{scx=Kana}，、：])(?=[\p{scx=Han}\p{scx=Kana}\d])/u;

/** Breaks a text into lines of at most this width. A word that is wider has a line of its own. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(LINE_BREAKS)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last}${word}`.trimEnd(), size, bold) <= width) lines[lines.length - 1] += word;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}
