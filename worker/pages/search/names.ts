/** Finds the names of areas, indicators, partners, breakdowns and measures in a query, in any language and order. */
import { WHOLE } from '../../../data/fact/id.ts';
import type { Vocabulary } from '../../../data/record/schema.ts';
import {
  CHINESE_PREPOSITION,
  comparable,
  FROM_WORDS,
  isSmallWord,
  TO_WORDS,
  UNSPACED,
  withoutDollars,
} from './query-words.ts';

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

/** Who reports a trade, and with whom. */
export interface Direction {
  reporter: string;
  partner: string;
}

export interface ReadQuery {
  mentions: Mentions;
  /** Null if the query does not name exactly two places. */
  direction: Direction | null;
  places: NamedPlace[];
  /** Words that are neither part of a name nor small words such as "of". */
  unmatchedWords: string[];
}

/** The English possessive: `china's` → `china`. */
const POSSESSIVE = /['’]s(?!\p{L})/gu;
/** Letters of a word that matches as the beginning of a name: `Guangd`. */
const MIN_PREFIX_LENGTH = 3;
/** To compare a word with all names takes milliseconds, so only so many words of a query are compared. */
const MAX_MISSPELLED = 4;
/** Names that differ more are not suggested. See `relativeDistance`. */
const MAX_DISTANCE = 0.4;

export class SearchNames {
  /** The longest first, so that "Belt and Road" is not read as "road". */
  readonly #names: Name[] = [];

  constructor(vocabulary: Vocabulary) {
    for (const list of LISTS)
      for (const [code, { labels, aliases = {} }] of Object.entries(vocabulary[list])) {
        if (WHOLE.has(code)) continue;
        const texts = new Set([code, ...Object.values(labels), ...Object.values(aliases).flat()].map(comparable));
        for (const text of texts) this.#names.push({ text, list, code });
      }
    this.#names.sort((a, b) => b.text.length - a.text.length);
  }

  read(query: string): ReadQuery {
    const queryText = comparable(query).replace(POSSESSIVE, '');
    const withoutCurrency = withoutDollars(queryText);
    const text = ` ${withoutCurrency} `;
    const { matchedNames, unmatchedText } = this.#matchNames(text);
    const mentions = Object.fromEntries(LISTS.map((list) => [list, new Set<string>()])) as Mentions;
    for (const { text, list, code } of this.#names) if (matchedNames.has(text)) mentions[list].add(code);
    if (withoutCurrency !== queryText) mentions.measures.add('value-usd');

    const partnerWords = mentions.indicators.has('imports') ? new Set([...TO_WORDS, ...FROM_WORDS]) : TO_WORDS;
    const places = [...matchedNames]
      .map((name) => {
        const position = text.indexOf(name);
        return { position, codes: this.#placesNamed(name), followsTo: followsWord(text, position, partnerWords) };
      })
      .filter(({ codes }) => codes.size)
      .sort((a, b) => a.position - b.position);
    const direction = directionOf(places, mentions);
    const unmatchedWords = wordsOf(unmatchedText.replace(CHINESE_PREPOSITION, ''))
      .filter((word) => !TO_WORDS.has(word) && !FROM_WORDS.has(word) && !isSmallWord(word))
      .filter((word) => !this.#addByPrefix(word, mentions));
    return { mentions, direction, places, unmatchedWords };
  }

  /** The names in a text, and the text without them. In languages with spaces, a name is whole words. */
  #matchNames(text: string): { matchedNames: Set<string>; unmatchedText: string } {
    const matchedNames = new Set<string>();
    let unmatchedText = text;
    for (const { text: name } of this.#names) {
      // A quick check first, because most names are not in the text.
      if (!unmatchedText.includes(name) || matchedNames.has(name)) continue;
      const pattern = UNSPACED.test(name) ? name : ` ${name} `;
      if (!unmatchedText.includes(pattern)) continue;
      matchedNames.add(name);
      unmatchedText = unmatchedText.replaceAll(pattern, ' ');
    }
    return { matchedNames, unmatchedText };
  }

  /** The codes of areas and partners with this name. */
  #placesNamed(name: string): Set<string> {
    const places = this.#names.filter(({ text, list }) => text === name && (list === 'areas' || list === 'partners'));
    return new Set(places.map(({ code }) => code));
  }

  /** Adds the codes of names that have a word with this prefix. False if there are none. */
  #addByPrefix(prefix: string, mentions: Mentions): boolean {
    const isUnspaced = UNSPACED.test(prefix);
    if (prefix.length < MIN_PREFIX_LENGTH && !isUnspaced) return false;
    const matches = this.#names
      // A quick check first: splitting all names into words takes longer than the rest of a search.
      .filter(({ text }) => text.includes(prefix))
      .map((name) => ({ ...name, words: wordsOf(name.text) }))
      .filter(({ words, text }) =>
        isUnspaced ? text.startsWith(prefix) : words.some((word) => word.startsWith(prefix)),
      );
    // "exp" is "exports" rather than "exports and imports".
    const fewestWords = Math.min(...matches.map(({ words }) => words.length));
    for (const { list, code, words } of matches) if (words.length === fewestWords) mentions[list].add(code);
    return matches.length > 0;
  }

  /** Up to `count` codes whose names are spelled like one of the words, the nearest first. Measures are not suggested. */
  nearest(allWords: readonly string[], count: number): { list: NamedList; code: string }[] {
    const words = allWords.slice(0, MAX_MISSPELLED);
    const nearestNames = new Map<string, { distance: number; list: NamedList; code: string }>();
    for (const { text, list, code } of this.#names) {
      if (list === 'measures') continue;
      const nameWords = wordsOf(text);
      const distance = Math.min(...words.flatMap((word) => nameWords.map((other) => relativeDistance(word, other))));
      const key = `${list}.${code}`;
      const nearestName = nearestNames.get(key);
      if (!nearestName || distance < nearestName.distance) nearestNames.set(key, { distance, list, code });
    }
    return [...nearestNames.values()]
      .filter(({ distance }) => distance < MAX_DISTANCE)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, count);
  }
}

/** An area or a partner that the query names. */
export interface NamedPlace {
  /** Where the name begins in the query. */
  position: number;
  codes: Set<string>;
  /** True after "to" or "with", and for imports after "from". */
  followsTo: boolean;
}

/** Does the text before the position end with one of the words? */
function followsWord(text: string, position: number, words: ReadonlySet<string>): boolean {
  const textBefore = text.slice(0, position).trimEnd();
  return [...words].some((word) => textBefore.endsWith(UNSPACED.test(word) ? word : ` ${word}`));
}

/**
 * The first of two places reports the trade. If only the first follows "to" or "with", or for imports "from", it is the partner.
 *
 *   China exports to Kazakhstan       China reports
 *   exports to Kazakhstan from China  China reports
 */
function directionOf(
  [first, second, ...others]: readonly NamedPlace[],
  { areas, partners }: Mentions,
): Direction | null {
  if (!first || !second || others.length) return null;
  const isPartnerFirst = first.followsTo && !second.followsTo;
  const [reporterPlace, partnerPlace] = isPartnerFirst ? [second, first] : [first, second];
  const reporter = [...reporterPlace.codes].find((code) => areas.has(code));
  const partner = [...partnerPlace.codes].find((code) => partners.has(code));
  return reporter && partner ? { reporter, partner } : null;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * The edits (Levenshtein distance) between two words, relative to the length of the longer one: `xinjang` and `xinjiang` → 1/8. Words of very
 * different length are not compared: 1.
 */
function relativeDistance(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest / 2) return 1;
  // `row[j]` is the number of edits between the first `i` letters of `a` and the first `j` of `b`.
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const nextRow = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const removed = (row[j] as number) + 1;
      const added = (nextRow[j - 1] as number) + 1;
      nextRow.push(Math.min(replaced, removed, added));
    }
    row = nextRow;
  }
  return (row[b.length] as number) / longest;
}
