/**
 * Reads which characters a font has a glyph for. They are in its table `cmap`, whose subtables map ranges of characters to glyphs. The offsets in
 * this file are those of the OpenType 1.9 specification.
 */

/** The code points that the font has a glyph for. */
export function coverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = offsetOfTable(view, 'cmap');
  const characters = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addFormat4(view, subtable, characters);
    if (format === 12) addFormat12(view, subtable, characters);
  }
  return characters;
}

function offsetOfTable(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(record + n)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

/**
 * Format 4: ranges of characters up to U+FFFF. Their ends, starts, deltas and offsets are in four arrays of 16-bit numbers, one after another. A
 * glyph is the code plus the delta or, if the range has an offset, a number at that distance from the offset itself. Glyph 0 means "missing".
 */
function addFormat4(view: DataView, subtable: number, characters: Set<number>): void {
  const arrayBytes = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + arrayBytes + 2;
  const deltas = starts + arrayBytes;
  const offsets = deltas + arrayBytes;
  for (let i = 0; i < arrayBytes; i += 2) {
    const [start, end] = [view.getUint16(starts + i), view.getUint16(ends + i)];
    const [delta, offset] = [view.getUint16(deltas + i), view.getUint16(offsets + i)];
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset ? view.getUint16(offsets + i + offset + (code - start) * 2) : code + delta;
      if (glyph & 0xffff) characters.add(code);
    }
  }
}

/** Format 12: a list of ranges of 32-bit code points. All characters in a range have a glyph. */
function addFormat12(view: DataView, subtable: number, characters: Set<number>): void {
  const count = view.getUint32(subtable + 12);
  for (let i = 0; i < count; i++) {
    const group = subtable + 16 + i * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) characters.add(code);
  }
}
