/**
 * Draws compact cards of the total trade of each area as PNG files, for link previews and mail: the live card in every language, and the card of each
 * period in the first language. A picture is drawn again only if its SVG, the fonts or the renderer changed. Node only.
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
  /** The name of its file in the folder of the catalogue. */
  name: string;
  svg: string;
}

/** The pictures of all cards, as SVG. */
export async function* pictures(catalogue: Catalogue): AsyncGenerator<Picture> {
  const { areas, languages, dataset } = catalogue.index;
  const [firstLanguage] = languages;
  if (!firstLanguage) return;
  async function* pictureOf(area: string, lang: string, period?: string): AsyncGenerator<Picture> {
    const card = await readCard(catalogue, { area, ...ALL_TRADE, lang, period }, 'compact');
    if (!card) return;
    const { words } = await catalogue.texts(lang);
    const svg = cardSvg(card, words, dataset.title, 'light', fontOf);
    yield { name: pictureName(area, period ?? `live.${lang}`), svg };
  }
  for (const { id: area } of areas) {
    for (const { code } of languages) yield* pictureOf(area, code);
    for (const { id } of await catalogue.periods(area)) yield* pictureOf(area, firstLanguage.code, id);
  }
}

/** The files that change how an SVG is drawn. */
const RENDERER_FILES = [
  ...FONT_FILES,
  new URL('draw-picture.ts', import.meta.url),
  new URL(import.meta.resolve('@resvg/resvg-js/package.json')),
];

/**
 * Writes the pictures into `folder`, and keeps them in `cache` for the next build. Both URLs end with a slash. Returns how many pictures there are,
 * and how many of them were not in the cache.
 */
export async function drawPictures(
  allPictures: AsyncIterable<Picture> | Iterable<Picture>,
  folder: URL,
  cache: URL,
): Promise<{ count: number; drawn: number }> {
  const rendererHash = hashOf(...RENDERER_FILES.map((file) => readFileSync(file)));
  const counts = { count: 0, drawn: 0 };
  const usedNames = new Set<string>();
  mkdirSync(cache, { recursive: true });
  for await (const { name, svg } of allPictures) {
    const cacheName = `${hashOf(rendererHash, svg)}.png`;
    const cached = readIfExists(new URL(cacheName, cache));
    const png = cached ?? draw(svg);
    if (!cached) {
      writeWhole(new URL(cacheName, cache), png);
      counts.drawn++;
    }
    usedNames.add(cacheName);
    const file = new URL(name, folder);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, png);
    counts.count++;
  }
  // Another build may use the same cache: it writes names that do not end in `.png`, and may have removed a file already (`force`).
  const cachedNames = globSync('*.png', { cwd: fileURLToPath(cache) });
  for (const name of cachedNames) if (!usedNames.has(name)) rmSync(new URL(name, cache), { force: true });
  return counts;
}

/** Writes to a temporary name first, so that no other build reads an unfinished file. */
function writeWhole(file: URL, content: Uint8Array): void {
  const temporary = new URL(`${file.href}.${process.pid}.new`);
  writeFileSync(temporary, content);
  renameSync(temporary, file);
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
