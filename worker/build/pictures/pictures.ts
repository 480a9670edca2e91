/**
 * The pictures of a data set as files: each area's live card in each language, and in the first one the card of each of its periods and the
 * live one of each other series. A picture is drawn again only where its SVG or what draws it has changed. Node only.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CardRequest } from '../../../data/card/card.ts';
import { isAllTrade } from '../../../data/card/series.ts';
import { compactCard } from '../../api/cards/cards.ts';
import { cardSvg } from '../../formats/svg.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { pictureName } from '../../select/picture-names.ts';
import { draw } from './draw-picture.ts';
import { FONT_FILES, fontOf } from './fonts.ts';

/** A picture that is drawn into the file of this name. */
interface Picture {
  name: string;
  svg: string;
}

export async function* pictures(catalogue: Catalogue): AsyncGenerator<Picture> {
  const { areas, languages, dataset } = catalogue.index;
  const [first] = languages;
  if (!first) return;
  async function* pictureOf(request: CardRequest): AsyncGenerator<Picture> {
    const card = await compactCard(catalogue, request);
    if (!card) return;
    const { words } = await catalogue.texts(request.lang);
    yield { name: pictureName(request), svg: cardSvg(card, words, dataset.title, 'light', fontOf) };
  }
  for (const { id: area } of areas) {
    for (const { code: lang } of languages) yield* pictureOf({ area, lang });
    for (const { id: period } of await catalogue.periods(area)) yield* pictureOf({ area, lang: first.code, period });
    const others = (await catalogue.cardSeries(area)).filter((series) => !isAllTrade(series));
    for (const series of others) yield* pictureOf({ area, ...series, lang: first.code });
  }
}

/** What a picture depends on beside its SVG, which names the fonts. */
const DRAWING = [
  ...FONT_FILES,
  new URL('draw-picture.ts', import.meta.url),
  new URL(import.meta.resolve('@resvg/resvg-js/package.json')),
];

/** Draws the pictures below `folder`, and says how many there are, and how many were drawn anew. `cache` keeps what was drawn, and only that of this build; both end with a slash. */
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
    const kept = readIfThere(new URL(key, cache));
    const png = kept ?? draw(svg);
    if (!kept) {
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
    // Another build may remove it first. What is no picture yet is being written by one.
    if (!used.has(name) && name.endsWith('.png')) rmSync(new URL(name, cache), { force: true });
  }
  return written;
}

/** A build that is killed leaves no half of a picture behind, and builds at the same time don't share an unfinished file. */
function replaceFile(file: URL, content: Uint8Array): void {
  const fresh = new URL(`${file.href}.${process.pid}.new`);
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}

function readIfThere(file: URL): Buffer | null {
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
