/** Finds names in a text: the labels and aliases of the vocabulary in its language, and all countries. Gives their codes. */
import { WHOLE } from '../../fact/id.ts';
import { fold } from '../../printed/fold.ts';
import { globalPattern } from '../../printed/word-patterns.ts';
import { overlaps, type Span } from '../spans.ts';
import { foldIn } from '../traditional-chinese.ts';
import { maxAddedLetters, nameWordsOf, unjoined, withoutArticle } from './name-words.ts';

/** The part of a vocabulary term that the record and the API share. */
export interface NamedTerm {
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

/** Inflected forms are matched only for words of at least this length. */
const MIN_INFLECTED_LENGTH = 5;
/** An ending may replace this many letters of the word; in a word of up to six letters only one. */
const MAX_ENDING_LENGTH = 2;

/** Names are indexed by this many letters of their first word. */
const START_LENGTH = 4;

/** The names of a language (ISO 639-1). Keep the object: building it takes milliseconds. */
export class Names {
  readonly #language: string;
  /** By folded name. A name without codes only hides a shorter one: "New Mexico" hides "Mexico". */
  readonly #codes = new Map<string, NamedCodes>();
  readonly #pattern: RegExp;
  /** Matches after the name of a country that only belongs to a currency: "dollars". */
  readonly #currency: RegExp;
  /** Names that may be inflected, by the start of their first word, the longest first. Only for a language without name words. */
  readonly #inflectable = new Map<string, { words: string[]; codes: NamedCodes }[]>();

  constructor(vocabulary: NameVocabulary, language: string) {
    this.#language = language;
    const nameWords = nameWordsOf(language);
    this.#currency = nameWords?.currency ?? /(?!)/;
    const countries = { ...countryNames(nameWords?.locales ?? [language]), ...nameWords?.countries };
    for (const [name, country] of Object.entries(countries)) {
      this.#codes.set(name, countryCodes(country, vocabulary));
    }
    for (const name of nameWords?.notCountries ?? []) this.#codes.set(name, {});
    for (const list of NAMED_LISTS) {
      for (const [code, term] of Object.entries(vocabulary[list])) {
        if (WHOLE.has(code)) continue;
        // A place may be an area and a partner. Then an alias in one list names it in both.
        const codes = hasPlaces(list) ? placeCodes(code, vocabulary) : { [list]: code };
        for (const name of namesOf(term, list, language)) {
          const folded = foldIn(language, name);
          this.#codes.set(folded, { ...codes, ...this.#codes.get(folded) });
        }
      }
    }
    this.#pattern = globalPattern([...this.#codes.keys()]);
    if (!nameWords) this.#addInflectable();
  }

  #addInflectable(): void {
    const longestFirst = [...this.#codes].sort(([a], [b]) => b.length - a.length);
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
      codes: this.#codes.get(words) ?? this.#codes.get(words.replaceAll('-', ' ')) ?? {},
    }));
    const inflected = this.#inflectable.size ? this.#findInflected(text, folded, exact) : [];
    const names = [...exact, ...inflected].sort((a, b) => a.start - b.start);
    return names.filter((name) => isName(name) && !this.#currency.test(folded.slice(name.end, name.end + 10)));
  }

  /** Names with the ending of a case or a number: "Таджикистана", "внешней торговли". */
  #findInflected(text: string, folded: string, exact: readonly Name[]): Name[] {
    const words = Array.from(folded.matchAll(WORDS), ({ 0: word, index }) => ({
      word,
      start: index,
      end: index + word.length,
    }));
    const maxAdded = maxAddedLetters(this.#language);
    const names: Name[] = [];
    for (const [i, { word, start }] of words.entries()) {
      if (start < (names.at(-1)?.end ?? 0)) continue;
      const name = unjoined(word)
        .flatMap((form) => this.#inflectable.get(form.slice(0, START_LENGTH)) ?? [])
        .find((each) => each.words.every((base, k) => isFormOf(base, words[i + k]?.word ?? '', maxAdded)));
      const end = name && words[i + name.words.length - 1]?.end;
      if (!name || !end || /[\n.]/.test(folded.slice(start, end)) || overlaps(exact, { start, end })) continue;
      names.push({ start, end, text: text.slice(start, end), codes: name.codes });
    }
    return names;
  }
}

const WORDS = /[\p{L}\p{M}]+/gu;

/** Whether the word is the base word with another ending. The language may add up to `maxAdded` letters. */
function isFormOf(base: string, word: string, maxAdded: number): boolean {
  const forms = unjoined(word);
  if (forms.includes(base)) return true;
  if (base.length < MIN_INFLECTED_LENGTH) return false;
  const replaceable = Math.min(MAX_ENDING_LENGTH, Math.max(1, base.length - MIN_INFLECTED_LENGTH));
  const stem = base.slice(0, base.length - replaceable);
  const maxLength = base.length + Math.max(replaceable, maxAdded);
  return forms.some((form) => form.startsWith(stem) && form.length <= maxLength);
}

function hasPlaces(list: NamedList): boolean {
  return list === 'areas' || list === 'partners';
}

/** Places also have names in other languages: the first label if there is none in this language, and the English aliases. */
function namesOf({ labels, aliases = {} }: NamedTerm, list: NamedList, language: string): string[] {
  const names = [labels[language], ...(aliases[language] ?? [])];
  if (hasPlaces(list)) names.push(labels[language] ?? Object.values(labels)[0], ...(aliases.en ?? []));
  return names.filter((name) => name !== undefined && name !== '') as string[];
}

/** Countries need a capital letter: "us" is not a name. Other names of the vocabulary do not, nor do its countries with over three letters. */
function isName({ text, codes }: Name): boolean {
  const isOfVocabulary = NAMED_LISTS.some((list) => codes[list] !== undefined);
  const mayBeLowerCase = isOfVocabulary && (text.length > 3 || codes.country === undefined);
  return Object.keys(codes).length > 0 && (mayBeLowerCase || isCapitalized(text));
}

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
/** Codes of CLDR that are not countries. */
const NOT_COUNTRIES = new Set(['QO', 'UN', 'XA', 'XB', 'ZZ']);

/** The countries of CLDR: ISO 3166-1 codes by folded name. */
function countryNames(locales: readonly string[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
      for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
        const name = NOT_COUNTRIES.has(code) ? undefined : display.of(code);
        // A withdrawn code has the name of its successor, and `Intl.Locale` gives the code of that.
        const region = name && new Intl.Locale(`und-${code}`).region;
        if (name && region) for (const form of formsOf(name)) names[form] = region;
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
