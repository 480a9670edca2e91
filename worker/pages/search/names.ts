/** The names of areas, indicators, partners, breakdowns and measures in all languages, as a search matches them. */
import { findable } from '../../../data/catalogue/format/names.ts';
import { WHOLE } from '../../../data/fact/id.ts';
import type { Vocabulary } from '../../../data/record/schema.ts';

const LISTS = ['areas', 'indicators', 'partners', 'breakdowns', 'measures'] as const;
export type NamedList = (typeof LISTS)[number];

interface Name {
  /** In the form of `comparable`. */
  text: string;
  list: NamedList;
  code: string;
}

/** Codes that a search mentions, by list. */
export type Mentions = Record<NamedList, Set<string>>;

/** Hyphens and dashes between words: `Kazakhstan–China`, `labor-intensive`. */
const DASHES = /(?<=\p{L})\p{Pd}(?=\p{L})/gu;

/** The form in which names and queries are compared: lower case, without accents, with spaces for dashes. */
function comparable(text: string): string {
  return findable(text).replace(DASHES, ' ');
}

/** Who reports a trade, and with whom. */
export interface Direction {
  reporter: string;
  partner: string;
}

/** What a query names: codes, who trades with whom, and the words that match no name. */
export interface ReadQuery {
  mentions: Mentions;
  direction: Direction | null;
  rest: string[];
}

/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Words that come before the partner of a trade. */
const BEFORE_PARTNER = new Set(['to', 'with', '对于', '对', '与', '和', '向', '同']);
const BEFORE_ORIGIN = new Set(['from', '从', '自']);
const CHINESE_MARKERS = [...BEFORE_PARTNER, ...BEFORE_ORIGIN].filter((word) => UNSPACED.test(word));
/** A Chinese marker before a name, such as `对` in `对德国`. */
const CHINESE_MARKER = new RegExp(`(?<!\\p{L})(?:${CHINESE_MARKERS.join('|')})(?=\\p{Script=Han}{2})`, 'gu');
/** Words between names, such as "of". They are not reported as unknown. */
const SMALL_WORDS = new Set(
  [
    'a an and are at by for has have how in is much of on the was were what',
    'au aux avec de des du en entre et la le les vers',
    'a al con el entre hacia las los para por y',
    'в во для за и из к ко на о от по с со',
    'және мен бен пен',
    'إلى الى على عن في مع من و',
    '的 在 和 了 是 地区',
  ].flatMap((line) => findable(line).split(' ')),
);

const EXCHANGE_RATE_NAMES = [
  'exchange rate',
  '汇率',
  '匯率',
  'курс валют',
  'курс юаня',
  'обменный курс',
  'айырбас бағам',
  'валюта бағам',
  'سعر الصرف',
  'أسعار الصرف',
  'taux de change',
  'tipo de cambio',
  'tipos de cambio',
].map(comparable);

export function namesExchangeRates(query: string): boolean {
  const text = comparable(query);
  return EXCHANGE_RATE_NAMES.some((name) => text.includes(name));
}

export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word);
}

/** Words with at least so many letters also match as the beginning of a name. */
const MIN_PREFIX = 3;

export class SearchNames {
  readonly #names: Name[] = [];

  constructor(vocabulary: Vocabulary) {
    for (const list of LISTS)
      for (const [code, { labels, aliases = {} }] of Object.entries(vocabulary[list])) {
        if (WHOLE.has(code)) continue;
        const texts = new Set([code, ...Object.values(labels), ...Object.values(aliases).flat()].map(comparable));
        for (const text of texts) this.#names.push({ text, list, code });
      }
    // The longest names match first, so that "Belt and Road" is not read as "road".
    this.#names.sort((a, b) => b.text.length - a.text.length);
  }

  /** Words may come in any order. */
  mentionsIn(query: string): ReadQuery {
    const mentions = Object.fromEntries(LISTS.map((list) => [list, new Set<string>()])) as Mentions;
    const all = ` ${comparable(query).replace(/['’]s(?!\p{L})/gu, '')} `;
    let unmatched = all;
    const matched = new Set<string>();
    for (const { text, list, code } of this.#names) {
      if (matched.has(text)) mentions[list].add(code);
      else if (unmatched.includes(text)) {
        const pattern = UNSPACED.test(text) ? text : ` ${text} `;
        if (!unmatched.includes(pattern)) continue;
        matched.add(text);
        mentions[list].add(code);
        unmatched = unmatched.replaceAll(pattern, ' ');
      }
    }
    const places = [...matched]
      .map((text) => ({ text, at: all.indexOf(text), codes: this.#placesCalled(text) }))
      .filter(({ codes }) => codes.size)
      .sort((a, b) => a.at - b.at);
    const direction = directionOf(all, places, mentions);
    const words = wordsOf(unmatched.replace(CHINESE_MARKER, '')).filter(
      (word) => !BEFORE_PARTNER.has(word) && !BEFORE_ORIGIN.has(word),
    );
    const rest = words.filter((word) => !this.#addByPrefix(word, mentions));
    return { mentions, direction, rest };
  }

  #placesCalled(name: string): Set<string> {
    const places = this.#names.filter(({ text, list }) => text === name && (list === 'areas' || list === 'partners'));
    return new Set(places.map(({ code }) => code));
  }

  /** Adds the codes of names that have a word with this prefix. */
  #addByPrefix(word: string, mentions: Mentions): boolean {
    const isUnspaced = UNSPACED.test(word);
    if (word.length < MIN_PREFIX && !isUnspaced) return false;
    const matches = this.#names
      // A quick check first: splitting all names into words takes longer than the rest of a search.
      .filter(({ text }) => text.includes(word))
      .map((name) => ({ ...name, words: wordsOf(name.text) }))
      .filter(({ words, text }) =>
        isUnspaced ? text.startsWith(word) : words.some((nameWord) => nameWord.startsWith(word)),
      );
    // "exp" is "exports" rather than "exports and imports".
    const fewest = Math.min(...matches.map(({ words }) => words.length));
    for (const { list, code, words } of matches) if (words.length === fewest) mentions[list].add(code);
    return matches.length > 0;
  }

  /** Codes whose names are spelled most like the words, the nearest first. */
  nearest(words: readonly string[], most: number): { list: NamedList; code: string }[] {
    const distances = new Map<string, { distance: number; list: NamedList; code: string }>();
    for (const { text, list, code } of this.#names) {
      if (list === 'measures') continue;
      const nameWords = wordsOf(text);
      const distance = Math.min(...words.flatMap((word) => nameWords.map((other) => relativeDistance(word, other))));
      const key = `${list}.${code}`;
      const best = distances.get(key);
      if (!best || distance < best.distance) distances.set(key, { distance, list, code });
    }
    return [...distances.values()]
      .filter(({ distance }) => distance < 0.4)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, most);
  }
}

/**
 * The first of two places reports the trade: "China exports to Kazakhstan". If only the first follows a word such as "to", or "from" for
 * imports, it is the partner: "exports to Kazakhstan, China".
 */
function directionOf(
  query: string,
  places: readonly { at: number; codes: Set<string> }[],
  { areas, partners, indicators }: Mentions,
): Direction | null {
  const [first, second] = places;
  if (!first || !second || places.length > 2) return null;
  const markers = indicators.has('imports') ? new Set([...BEFORE_ORIGIN, ...BEFORE_PARTNER]) : BEFORE_PARTNER;
  const isMarked = ({ at }: { at: number }) => {
    const before = query.slice(0, at).trimEnd();
    return [...markers].some((marker) => before.endsWith(UNSPACED.test(marker) ? marker : ` ${marker}`));
  };
  const [reporters, others] = isMarked(first) && !isMarked(second) ? [second, first] : [first, second];
  const reporter = [...reporters.codes].find((code) => areas.has(code));
  const partner = [...others.codes].find((code) => partners.has(code));
  return reporter && partner ? { reporter, partner } : null;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Edits between two words (Levenshtein), relative to the longer one. */
function relativeDistance(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest / 2) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return (row[b.length] as number) / longest;
}
