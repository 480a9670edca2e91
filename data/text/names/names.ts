/**
 * Finds names in a text: the labels and aliases of the vocabulary in its language, and all countries.
 *
 *   "Borland's imports"   Borland: { areas: 'BB', partners: 'BB' }   imports: { indicators: 'imports' }
 */
import { WHOLE } from '../../fact/id.ts';
import { fold } from '../../printed/fold.ts';
import { globalPattern } from '../../printed/word-patterns.ts';
import { overlaps, type Span, spansOf } from '../spans.ts';
import { foldIn } from '../traditional-chinese.ts';
import { formsWithoutJoinedWords, maxAddedLetters, nameWordsOf, withoutArticle } from './name-words.ts';

/** The part of a vocabulary term that the record and the API share. */
export interface NamedTerm {
  /** By language. */
  labels: Readonly<Record<string, string>>;
  /** Other names that texts use, by language. */
  aliases?: Readonly<Record<string, readonly string[]>> | undefined;
  parent?: string | undefined;
}

export const NAMED_LISTS = ['areas', 'indicators', 'partners', 'breakdowns'] as const;
export type NamedList = (typeof NAMED_LISTS)[number];
export type NameVocabulary = Readonly<Record<NamedList, Readonly<Record<string, NamedTerm>>>>;

/** The code in each list that has the name. A country may be an area and a partner. */
interface NamedCodes extends Partial<Record<NamedList, string>> {
  /** The country (ISO 3166-1 alpha-2), even if the vocabulary does not have it. */
  country?: string;
}

export interface Name extends Span {
  text: string;
  codes: NamedCodes;
}

/** The names of a language (ISO 639-1). Keep the object: building it takes milliseconds. */
export class Names {
  readonly #language: string;
  /** By folded name. A name without codes only hides a shorter one: "New Mexico" hides "Mexico". */
  readonly #codesByName = new Map<string, NamedCodes>();
  readonly #pattern: RegExp;
  /** Matches the text after a country that only belongs to a currency: "dollars". */
  readonly #currency: RegExp;
  /** Names that may be inflected, by the start of their first word, the longest first. Empty for a language with name words. */
  readonly #inflectable = new Map<string, { words: string[]; codes: NamedCodes }[]>();

  constructor(vocabulary: NameVocabulary, language: string) {
    this.#language = language;
    const nameWords = nameWordsOf(language);
    this.#currency = nameWords?.currency ?? MATCHES_NOTHING;
    const countries = { ...countryNames(nameWords?.locales ?? [language]), ...nameWords?.countries };
    for (const [name, country] of Object.entries(countries)) {
      this.#codesByName.set(name, countryCodes(country, vocabulary));
    }
    for (const name of nameWords?.notCountries ?? []) this.#codesByName.set(name, {});
    for (const list of NAMED_LISTS) {
      for (const [code, term] of Object.entries(vocabulary[list])) {
        if (WHOLE.has(code)) continue;
        // A code may be in both lists of places. Then its alias in one list names it in both.
        const codes = isListOfPlaces(list) ? placeCodes(code, vocabulary) : { [list]: code };
        for (const name of namesOf(term, list, language)) {
          const folded = foldIn(language, name);
          this.#codesByName.set(folded, { ...codes, ...this.#codesByName.get(folded) });
        }
      }
    }
    this.#pattern = globalPattern([...this.#codesByName.keys()]);
    if (!nameWords) this.#addInflectable();
  }

  #addInflectable(): void {
    const longestFirst = [...this.#codesByName].sort(([a], [b]) => b.length - a.length);
    for (const [name, codes] of longestFirst) {
      const words = (name.match(WORDS) ?? []).map(withoutArticle);
      const start = words[0]?.slice(0, START_LENGTH) ?? '';
      this.#inflectable.set(start, [...(this.#inflectable.get(start) ?? []), { words, codes }]);
    }
  }

  /** The names in the order of the text. "Horgos port" is one name: a longer name hides a shorter one. */
  findIn(text: string): Name[] {
    const folded = foldIn(this.#language, text);
    const exact = Array.from(folded.matchAll(this.#pattern), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      text: text.slice(index, index + words.length),
      // The pattern also matches a hyphen for a space: "Hong-Kong".
      codes: this.#codesByName.get(words) ?? this.#codesByName.get(words.replaceAll('-', ' ')) ?? {},
    }));
    const inflected = this.#inflectable.size ? this.#findInflected(text, folded, exact) : [];
    const names = [...exact, ...inflected].sort((a, b) => a.start - b.start);
    const isCurrency = ({ end }: Span) => this.#currency.test(folded.slice(end, end + MAX_CURRENCY_LENGTH));
    return names.filter((name) => isName(name) && !isCurrency(name));
  }

  /** Names with the ending of a case or a number: "Таджикистана", "внешней торговли". Those that overlap an exact name are left out. */
  #findInflected(text: string, folded: string, exact: readonly Name[]): Name[] {
    const spans = spansOf(folded, WORDS);
    const words = spans.map(({ start, end }) => folded.slice(start, end));
    const maxAdded = maxAddedLetters(this.#language);
    const names: Name[] = [];
    for (const [i, { start }] of spans.entries()) {
      if (start < (names.at(-1)?.end ?? 0)) continue;
      const isNameHere = (baseWords: readonly string[]) =>
        baseWords.every((base, k) => isFormOf(base, words[i + k] ?? '', maxAdded));
      const name = formsWithoutJoinedWords(words[i] ?? '')
        .flatMap((form) => this.#inflectable.get(form.slice(0, START_LENGTH)) ?? [])
        .find(({ words: baseWords }) => isNameHere(baseWords));
      const end = name && spans[i + name.words.length - 1]?.end;
      if (!name || !end || overlaps(exact, { start, end })) continue;
      // A name does not continue on the next line or in the next sentence.
      if (/[\n.]/.test(folded.slice(start, end))) continue;
      names.push({ start, end, text: text.slice(start, end), codes: name.codes });
    }
    return names;
  }
}

const WORDS = /[\p{L}\p{M}]+/gu;
const MATCHES_NOTHING = /(?!)/;
/** Enough for " dollars" and the character after it. */
const MAX_CURRENCY_LENGTH = 10;

/** Names that may be inflected are indexed by this many letters of their first word. */
const START_LENGTH = 4;
/** Inflected forms are matched only for words of at least this length. */
const MIN_INFLECTED_LENGTH = 5;
/** An ending may replace two letters of words of at least this length, and one letter of shorter words. */
const MIN_LENGTH_FOR_TWO = 7;

/**
 * Whether the word is the base word with another ending: "Таджикистана" is a form of "Таджикистан". Endings may replace the last letters of the base
 * word, or add up to `maxAdded` letters to it.
 */
function isFormOf(base: string, word: string, maxAdded: number): boolean {
  const forms = formsWithoutJoinedWords(word);
  if (forms.includes(base)) return true;
  if (base.length < MIN_INFLECTED_LENGTH) return false;
  const replaceable = base.length >= MIN_LENGTH_FOR_TWO ? 2 : 1;
  const stem = base.slice(0, base.length - replaceable);
  const maxLength = base.length + Math.max(replaceable, maxAdded);
  return forms.some((form) => form.startsWith(stem) && form.length <= maxLength);
}

function isListOfPlaces(list: NamedList): boolean {
  return list === 'areas' || list === 'partners';
}

/** Places also have names in other languages: the first label if there is none in this language, and the English aliases. */
function namesOf({ labels, aliases = {} }: NamedTerm, list: NamedList, language: string): string[] {
  const names = [labels[language], ...(aliases[language] ?? [])];
  if (isListOfPlaces(list)) names.push(labels[language] ?? Object.values(labels)[0], ...(aliases.en ?? []));
  return names.filter((name) => name !== undefined && name !== '') as string[];
}

/**
 * A country needs a capital letter if it is not in the vocabulary, or if its name has up to three letters: "us" is not a name. Other names do
 * not.
 */
function isName({ text, codes }: Name): boolean {
  if (Object.keys(codes).length === 0) return false;
  const isInVocabulary = NAMED_LISTS.some((list) => codes[list] !== undefined);
  const mayBeLowerCase = isInVocabulary && (text.length > 3 || codes.country === undefined);
  return mayBeLowerCase || isCapitalized(text);
}

/** A name of two letters must be all capitals: "US", not "Us". */
function isCapitalized(name: string): boolean {
  return name.length <= 2 ? name === name.toUpperCase() : !/^\p{Ll}/u.test(name);
}

function placeCodes(code: string, vocabulary: NameVocabulary): NamedCodes {
  const lists = (['areas', 'partners'] as const).filter((list) => Object.hasOwn(vocabulary[list], code));
  return Object.fromEntries(lists.map((list) => [list, code]));
}

/** The vocabulary has codes of unions in lower case: `eu`. */
function countryCodes(country: string, vocabulary: NameVocabulary): NamedCodes {
  return { country, ...placeCodes(country.toLowerCase(), vocabulary), ...placeCodes(country, vocabulary) };
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes with a name in `Intl` that are not countries. */
const NOT_COUNTRIES = new Set(['QO', 'UN', 'XA', 'XB', 'ZZ']);
/** All pairs of letters, because `Intl` cannot list its countries. */
const POSSIBLE_CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  (code) => !NOT_COUNTRIES.has(code),
);

/** The names of countries in `Intl`: their ISO 3166-1 codes by folded name. */
function countryNames(locales: readonly string[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
      for (const code of POSSIBLE_CODES) {
        const name = display.of(code);
        // The name of a withdrawn code is that of its successor. `Intl.Locale` gives the code of the successor.
        const country = name && new Intl.Locale(`und-${code}`).region;
        if (name && country) for (const form of formsOf(name)) names[form] = country;
      }
    }
  }
  return names;
}

/** "Myanmar (Burma)" has two forms. 刚果（布） has one, because a single character is not a name. "Cocos (Keeling) Islands" is one name. */
function formsOf(name: string): string[] {
  const [, outside, inside] = /^([^()（）]+?) ?[(（]([^()（）]+)[)）]$/u.exec(fold(name)) ?? [];
  const forms = outside && inside ? [outside, inside] : [fold(name)];
  return forms.filter((form) => form.length > 1);
}
