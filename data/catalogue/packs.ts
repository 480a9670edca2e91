/**
 * Packs: what there is one of for each area, year, period, release or picture lies joined in files of a bounded number, because a
 * deployment may have no more than 20,000. A pack is its parts one after the other, then a line feed and one line of JSON with the place
 * of each. The name of a part tells its pack, so that it is found by reading one file.
 */

/** Facts for which there is one pack of each kind: about 50 kB, less than the largest shard. */
const FACTS_A_PACK = { packs: 32, shards: 24, pictures: 16 };
/**
 * From so many on packs grow instead of becoming more; all together are within the limit of files. JSON has enough of them: at a hundred times
 * the record of 2026 its packs are as large as at first, so that answers cost the same. A picture's cost is its own size.
 */
const MOST_PACKS = { packs: 5_500, shards: 7_500, pictures: 4_000 };

export type PackKind = keyof typeof MOST_PACKS;
export type PackCounts = Record<PackKind, number>;

/** How many packs of each kind a catalogue with so many facts has. */
export function packCounts(facts: number): PackCounts {
  const count = (kind: PackKind) => Math.min(MOST_PACKS[kind], Math.ceil(facts / FACTS_A_PACK[kind]) || 1);
  return { packs: count('packs'), shards: count('shards'), pictures: count('pictures') };
}

/** Whether the file of that name is a part of a pack; others are files of their own. */
export function isPacked(name: string): boolean {
  return name.includes('/') && !name.startsWith('texts/');
}

/** The name of the pack that a part lies in: large parts have packs of their own, because whoever reads a small one reads its whole pack. */
export function packOf(name: string, counts: PackCounts): string {
  const kind = kindOf(name);
  return packName(kind, hash(name) % counts[kind]);
}

/** Which packs a part lies in. */
export function kindOf(name: string): PackKind {
  if (name.startsWith('pictures/')) return 'pictures';
  return /^(facts|vintages|sitemap)\//.test(name) ? 'shards' : 'packs';
}

/** Spreads names over the packs. Neighbours such as the years of an area must not all meet, so every character counts. */
function hash(name: string): number {
  let value = 0;
  for (const character of name) value = (Math.imul(value, 31) + (character.codePointAt(0) as number)) >>> 0;
  return value;
}

export function packName(kind: PackKind, number: number): string {
  return `${kind}/${number}.bin`;
}

export type Place = [start: number, end: number];

const LINE_FEED = 10;

/** The last bytes of a pack. */
export function placesLine(places: Record<string, Place>): string {
  return `\n${JSON.stringify(places)}`;
}

/** A part of a pack; null where the pack does not have it. JSON has no line feed within it, so the last one begins the places. */
export function partOf<B extends ArrayBufferLike>(pack: Uint8Array<B>, name: string): Uint8Array<B> | null {
  const places = JSON.parse(new TextDecoder().decode(pack.subarray(pack.lastIndexOf(LINE_FEED)))) as Record<
    string,
    Place
  >;
  return Object.hasOwn(places, name) ? pack.subarray(...(places[name] as Place)) : null;
}
