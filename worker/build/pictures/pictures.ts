/**
 * The pictures of a data set as files: each area's live card in each language, the card of each of its periods in the first one, and a
 * picture of each status with which a GET of a picture may fail. A picture is drawn again only where its SVG or what draws it has
 * changed. Node only.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compactCard } from '../../api/cards/cards.ts';
import { cardSvg } from '../../formats/svg.ts';
import { problemSvg } from '../../formats/svg-problem.ts';
import { PROBLEMS } from '../../http/problem.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { pictureName, problemPictureName } from '../../select/picture-names.ts';
import { draw } from './draw-picture.ts';
import { FONT_FILES } from './fonts.ts';

/** The SVG of each picture by the name of its file. */
export async function* pictures(catalogue: Catalogue): AsyncGenerator<NamedSvg> {
  const { areas, languages, dataset } = catalogue.index;
  const [first] = languages;
  if (!first) return;
  const svgOf = async (area: string, lang: string, period?: string) => {
    const card = await compactCard(catalogue, { area, lang, period });
    const { words } = await catalogue.texts(lang);
    return card && cardSvg(card, words, dataset, 'light');
  };
  for (const { id } of areas.filter(({ card }) => card)) {
    for (const { code } of languages) {
      const svg = await svgOf(id, code);
      if (svg) yield [pictureName({ area: id, lang: code }), svg];
    }
    for (const period of await catalogue.periods(id)) {
      const svg = await svgOf(id, first.code, period.id);
      if (svg) yield [pictureName({ area: id, lang: first.code, period: period.id }), svg];
    }
  }
  for (const [status, kind] of STATUSES) {
    yield [
      problemPictureName(status),
      problemSvg(status, PROBLEMS[kind], 'There is no such picture of a card.', 'light'),
    ];
  }
}

const STATUSES = [
  [400, 'invalid-parameter'],
  [404, 'not-found'],
  [410, 'gone'],
  [429, 'too-many-requests'],
  [500, 'internal'],
  [503, 'unavailable'],
] as const;

/** What a picture depends on beside its SVG. */
const DRAWING = [
  ...FONT_FILES,
  ...['draw-picture.ts', 'fonts.ts', 'font-coverage.ts', 'with-fonts.ts', 'png-text.ts'].map(
    (name) => new URL(name, import.meta.url),
  ),
  new URL(import.meta.resolve('@resvg/resvg-js/package.json')),
];

export interface Written {
  count: number;
  /** How many were drawn anew. */
  drawn: number;
  bytes: number;
}

/** Writes the pictures below `folder`. `cache` keeps what was drawn, and only that of this build; both end with a slash. */
export async function writePictures(catalogue: Catalogue, folder: URL, cache: URL): Promise<Written> {
  return drawPictures(pictures(catalogue), folder, cache);
}

/** The same of any SVGs, by the names of their files. */
export async function drawPictures(svgs: Svgs, folder: URL, cache: URL): Promise<Written> {
  const version = hashOf(...DRAWING.map((file) => readFileSync(file)));
  const written: Written = { count: 0, drawn: 0, bytes: 0 };
  const used = new Set<string>();
  mkdirSync(cache, { recursive: true });
  for await (const [name, svg] of svgs) {
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
    written.bytes += png.length;
  }
  for (const name of globSync('*', { cwd: fileURLToPath(cache) })) {
    const file = new URL(name, cache);
    // A young file that is no picture is being written by another build, which may also remove one first.
    if (!used.has(name) && (name.endsWith('.png') || isOld(file))) rmSync(file, { force: true });
  }
  return written;
}

type Svgs = AsyncIterable<NamedSvg> | Iterable<NamedSvg>;
type NamedSvg = readonly [name: string, svg: string];

/** A build that is killed leaves no half of a picture behind, and builds at the same time don't share an unfinished file. */
function replaceFile(file: URL, content: Uint8Array): void {
  const fresh = new URL(`${file.href}.${process.pid}.new`);
  writeFileSync(fresh, content);
  renameSync(fresh, file);
}

/** Whether a file is older than any build takes: its build was killed. */
function isOld(file: URL): boolean {
  const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN;
  return Date.now() - time > 3_600_000;
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
