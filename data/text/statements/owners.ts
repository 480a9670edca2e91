/** Whose trade a sentence speaks of: "Borland's exports", "Borland imported", "Borlandic trade", whether or not the vocabulary has Borland. */
import type { OwnerWords } from '../grammars/statement-grammar.ts';
import { lastBefore, overlaps } from '../spans.ts';
import type { Mention, TextVocabulary } from './mentions.ts';
import type { Words } from './reading.ts';

/** A country, region or group of them that the text names. */
export interface Place extends Words {
  /** The code of the area; null where the vocabulary has none. */
  area: string | null;
}

/** One whose trade a sentence speaks of; it need not be in any list. */
export type Owner = Place;

interface NamedText {
  text: string;
  folded: string;
  vocabulary: TextVocabulary;
  grammar: { owner: OwnerWords };
}

/** A name and the indicator beside it are no further apart. */
const NEAR = 60;

/** Of a sentence, also after a dateline. */
const BEGINNING = /(?:^|[.!?\n"“”:–—-])\s?$/u;

/** Whether the mention names a country, a region or a group of them. */
export function isPlace({ codes }: Mention): boolean {
  return (codes.areas ?? codes.partners ?? codes.country) !== undefined;
}

/** The area that a place is; null for one that is none of the vocabulary. */
export function areaOfPlace({ codes }: Mention, { areas }: TextVocabulary): string | null {
  const code = codes.areas ?? codes.country;
  return code !== undefined && Object.hasOwn(areas, code) ? code : null;
}

/** The places in their order. `mentions` are all of the text, those of countries outside the vocabulary too. */
export function placesOf(mentions: readonly Mention[], vocabulary: TextVocabulary): Place[] {
  return mentions.filter(isPlace).map((place) => placeOf(place, vocabulary));
}

function placeOf(mention: Mention, vocabulary: TextVocabulary): Place {
  const { start, end, text } = mention;
  return { start, end, text, area: areaOfPlace(mention, vocabulary) };
}

/** The owners in their order. */
export function ownersOf(story: NamedText, mentions: readonly Mention[]): Owner[] {
  const indicators = mentions.filter(({ codes }) => codes.indicators !== undefined);
  const places = mentions.filter(isPlace);
  const listed = places
    .filter((place) => isOwner(story, place, indicators))
    .map((place) => placeOf(place, story.vocabulary));
  const short = shortNames(story, places);
  const others = unlistedOwners(story, indicators)
    .filter((owner) => !overlaps(places, owner))
    .map((owner) => ({ ...owner, area: short.get(owner.text) ?? null }));
  return [...listed, ...others].sort((a, b) => a.start - b.start);
}

/** Whether others trade with the place: "imports from Borland". */
export function isTradedWith(
  { folded, grammar }: Pick<NamedText, 'folded' | 'grammar'>,
  { start }: { start: number },
): boolean {
  const before = folded.slice(Math.max(0, start - NEAR), start);
  return grammar.owner.tradedWith.test(before) && !grammar.owner.direction?.test(before);
}

export function isOutsideSubject(
  { folded, grammar }: Pick<NamedText, 'folded' | 'grammar'>,
  { start }: { start: number },
): boolean {
  const before = folded.slice(Math.max(0, start - NEAR), start);
  return grammar.owner.notAfter.test(before) && !grammar.owner.direction?.test(before);
}

function isOwner(story: NamedText, { start, end, codes }: Mention, indicators: Mention[]): boolean {
  const { folded, grammar } = story;
  const { owns, adjective, trades, of, direction, its } = grammar.owner;
  if (isOutsideSubject(story, { start })) return false;
  if (direction?.test(folded.slice(Math.max(0, start - NEAR), start))) return true;
  const at = lastBefore(indicators, end);
  const before = indicators[at];
  if (before && of && start - before.end <= NEAR && start >= before.end && of.test(folded.slice(before.end, start)))
    return true;
  if (trades?.test(folded.slice(end, end + NEAR))) return true;
  const after = indicators[at + 1];
  if (!after || after.start - end > NEAR) return false;
  const between = folded.slice(end, after.start);
  // A name in brackets owns nothing after them.
  if (/^[^(]*\)/u.test(between)) return false;
  if (BEGINNING.test(folded.slice(Math.max(0, start - 3), start)) && its?.test(between)) return true;
  return owns.test(between) || (codes.isAdjective === true && (adjective?.test(between) ?? false));
}

/** "Borland Free State (BFS)": what areas are called after that, by their short names. */
function shortNames({ text, vocabulary }: NamedText, places: readonly Mention[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const place of places) {
    const [, name] = /^ ?\((\p{Lu}{2,8})\)/u.exec(text.slice(place.end, place.end + 12)) ?? [];
    const area = areaOfPlace(place, vocabulary);
    if (name && area) names.set(name, area);
  }
  return names;
}

function unlistedOwners({ text, folded, grammar: { owner } }: NamedText, indicators: Mention[]): Owner[] {
  if (!owner.unlisted) return [];
  return Array.from(text.matchAll(owner.unlisted)).flatMap(({ 0: name, index }) => {
    const end = index + name.length;
    const after = indicators[lastBefore(indicators, end) + 1];
    const isOwner = after && after.start - end <= NEAR && owner.owns.test(folded.slice(end, after.start));
    return isOwner ? [{ start: index, end, text: name, area: null }] : [];
  });
}
