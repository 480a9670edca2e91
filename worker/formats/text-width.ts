/**
 * How wide a text may be at most, in a font that is not known: pictures are drawn with the fonts of whoever looks at them. The widths are
 * about those of DejaVu Sans, which is wider than the others that systems use, so that nothing runs into its neighbour or is cut.
 */

/** Widths in units of the font's size, by kinds of characters; the first that fits counts. */
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
const OTHER = 0.84;
const BOLD = 1.1;

/** In the unit of `size`. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0;
  for (const sign of text) width += WIDTHS.find(([kind]) => kind.test(sign))?.[1] ?? OTHER;
  return width * size * (bold ? BOLD : 1);
}

/** Whether a line may end between two characters: after a space that is no no-break space, and anywhere in Chinese and Japanese but before punctuation. */
const PLACES = /(?<=[^\S\u00A0\u202F])(?=\S)|(?<=[\p{scx=Han}\p{scx=Kana}，、：])(?=[\p{scx=Han}\p{scx=Kana}\d])/u;

/** The text in lines of at most this width, broken between words; a longer word has a line of its own. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(PLACES)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last}${word}`.trimEnd(), size, bold) <= width) lines[lines.length - 1] += word;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}
