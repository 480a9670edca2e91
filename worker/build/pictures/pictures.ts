/**
 * Draws compact cards as PNG files: for the total trade of each area, the live card in every language, and in the first language the card of
 * each period. Link previews and mail show them. A picture is drawn again only if its SVG, the fonts or the renderer changed. Node only.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALL_TRADE } from '../../../data/card/series.ts';
import { pictureName } from '../../../data/catalogue/format/file-names.ts';
import { readCard } from '../../api/cards/cards.ts';
import { cardSvg } from '../../formats/svg.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { draw } from './draw-picture.ts';
import { FONT_FILES, fontOf } from './fonts.ts';

interface Picture {
  /** The file below the catalogue. */
  name: string;
  svg: string;
}

export async function* pictures(catalogue: Catalogue): AsyncGenerator<Picture> {
  const { areas, languages, dataset } = catalogue.index;
  const [first] = languages;
  if (!first) return;
  async function* pictureOf(area: string, lang: string, period?: string): AsyncGenerator<Picture> {
    const card = await readCard(catalogue, { area, ...ALL_TRADE, lang, period }, 'compact');
    if (!card) return;
    const { words } = await catalogue.texts(lang);
    const svg = cardSvg(card, words, dataset.title, 'light', fontOf);
    yield { name: pictureName(area, period ?? `live.${lang}`), svg };
  }
  for (const { id: area } of areas) {
    for (const { code } of languages) yield* pictureOf(area, code);
    for (const { id } of await catalogue.periods(area)) yield* pictureOf(area, first.code, id);
  }
}

/** The files that a picture depends on, besides its SVG. */
const DRAWING = [
  ...FONT_FILES,
  new URL('draw-picture.ts', import.meta.url),
  new URL(import.meta.resolve('@resvg/resvg-js/package.json')),
];

/** Writes the pictures below `folder`. `cache` keeps the pictures of this build for the next one. Both URLs end with a slash. */
export async function drawPictures(
  all: AsyncIterable<Picture> | Iterable<Picture>,
  folder: URL,
  cache: URL,
): Promise<{ count: number; drawn: number }> {
  const version = hashOf(...DRAWING.map((file) => readFileSync(file)));
  const written = { count: 0, drawn: 0 };
  const used = new Set<string>();
  mkdirSync(cache, { recursive: true });
  for await (const { name, svg } of all) {
    const key = `${hashOf(version, svg)}.png`;
    const cached = readIfExists(new URL(key, cache));
    const png = cached ?? draw(svg);
    if (!cached) {
      replaceFile(new URL(key, cache), png);
      written.drawn++;
    }
    used.add(key);
    const file = new URL(name, folder);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, png);
    written.count++;
  }
  for (const name of globSync('*', { cwd: fileURLToPath(cache) })) {
    // Another build may have removed the file already. Names that do not end in .png are being written by another build.
    if (!used.has(name) && name.endsWith('.png')) rmSync(new URL(name, cache), { force: true });
  }
  return written;
}

/** Writes to a temporary name first, so that no other build reads an unfinished file. */
function replaceFile(file: URL, content: Uint8Array): void {
  const fresh = new URL(`${file.href}.${process.pid}.new`);
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}

function readIfExists(file: URL): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}
