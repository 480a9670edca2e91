/** Finds the codes of the vocabulary that a text names, by labels and aliases in its language, and the countries. */
import { WHOLE } from '../../fact/id.ts';
import { fold } from '../../printed/fold.ts';
import { globalPattern } from '../../printed/word-patterns.ts';
import { overlaps, type Span } from '../spans.ts';
import { foldIn } from '../traditional-chinese.ts';
import { longestEnding, nameWordsOf, unjoined, withoutArticle } from './name-words.ts';

/** A term of the vocabulary, as the record and the API have it. */
export interface NamedTerm {
  labels: Readonly<Record<string, string>>;
  /** Other names in running text, by language. */
  aliases?: Readonly<Record<string, readonly string[]>> | undefined;
  parent?: string | undefined;
}

export const NAMED_LISTS = ['areas', 'indicators', 'partners', 'breakdowns'] as const;
export type NamedList = (typeof NAMED_LISTS)[number];
export type NameVocabulary = Readonly<Record<NamedList, Readonly<Record<string, NamedTerm>>>>;

/** The code of a name in each list that has one. A country may be an area and a partner. */
interface NamedCodes extends Partial<Record<NamedList, string>> {
  /** The country (ISO 3166-1 alpha-2), even if the vocabulary does not have it. */
  country?: string;
}

export interface Name extends Span {
  text: string;
  codes: NamedCodes;
}

/** Shorter words are not inflected. */
const MIN_INFLECTED_LENGTH = 5;
/** An inflected word may replace this many letters at its end; a word of up to six letters only one. */
const MAX_ENDING_LENGTH = 2;

/** Names are indexed by this many letters of their first word. */
const START_LENGTH = 4;

/** Building it takes milliseconds, so it is built once for a vocabulary and a language (ISO 639-1). */
export class Names {
  readonly #language: string;
  /** Folded names. A name without codes only hides a shorter one: "New Mexico". */
  readonly #codes = new Map<string, NamedCodes>();
  readonly #pattern: RegExp;
  readonly #currency: RegExp;
  /** For a language without name words: names by the start of their first word, the longest first. */
  readonly #forms = new Map<string, { words: string[]; codes: NamedCodes }[]>();

  constructor(vocabulary: NameVocabulary, language: string) {
    this.#language = language;
    const words = nameWordsOf(language);
    this.#currency = words?.currency ?? /(?!)/;
    for (const [name, country] of [
      ...countryNames(words?.locales ?? [language]),
      ...Object.entries(words?.words ?? {}),
    ]) {
      this.#codes.set(name, countryCodes(country, vocabulary));
    }
    for (const name of words?.others ?? []) this.#codes.set(name, {});
    for (const list of NAMED_LISTS) {
      for (const [code, term] of Object.entries(vocabulary[list])) {
        if (WHOLE.has(code)) continue;
        // A place that reports and is traded with has its names in both lists, even if only one has an alias.
        const codes = isPlaces(list) ? placeCodes(code, vocabulary) : { [list]: code };
        for (const name of namesOf(term, list, language)) {
          const folded = foldIn(language, name);
          this.#codes.set(folded, { ...codes, ...this.#codes.get(folded) });
        }
      }
    }
    this.#pattern = globalPattern([...this.#codes.keys()]);
    if (!words) this.#addForms();
  }

  #addForms(): void {
    const longestFirst = [...this.#codes].sort(([a], [b]) => b.length - a.length);
    for (const [name, codes] of longestFirst) {
      const words = (name.match(WORDS) ?? []).map(withoutArticle);
      const start = words[0]?.slice(0, START_LENGTH) ?? '';
      this.#forms.set(start, [...(this.#forms.get(start) ?? []), { words, codes }]);
    }
  }

  /** The names in a text, in their order. Of "Horgos port" and "Horgos" only the longer is found. */
  findIn(text: string): Name[] {
    const folded = foldIn(this.#language, text);
    const exact = Array.from(folded.matchAll(this.#pattern), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      text: text.slice(index, index + words.length),
      codes: this.#codes.get(words) ?? this.#codes.get(words.replaceAll('-', ' ')) ?? {},
    }));
    const inflected = this.#forms.size ? this.#inflected(text, folded, exact) : [];
    const names = [...exact, ...inflected].sort((a, b) => a.start - b.start);
    return names.filter((name) => isName(name) && !this.#currency.test(folded.slice(name.end, name.end + 10)));
  }

  /** Names with the endings of a case or a number, in their order: "Таджикистана", "внешней торговли". */
  #inflected(text: string, folded: string, exact: readonly Name[]): Name[] {
    const words = Array.from(folded.matchAll(WORDS), ({ 0: word, index }) => ({
      word,
      start: index,
      end: index + word.length,
    }));
    const ending = longestEnding(this.#language);
    const names: Name[] = [];
    for (const [i, { word, start }] of words.entries()) {
      if (start < (names.at(-1)?.end ?? 0)) continue;
      const name = unjoined(word)
        .flatMap((beginning) => this.#forms.get(beginning.slice(0, START_LENGTH)) ?? [])
        .find((each) => each.words.every((form, k) => isForm(words[i + k]?.word ?? '', form, ending)));
      const end = name && words[i + name.words.length - 1]?.end;
      if (!name || !end || /[\n.]/.test(folded.slice(start, end)) || overlaps(exact, { start, end })) continue;
      names.push({ start, end, text: text.slice(start, end), codes: name.codes });
    }
    return names;
  }
}

const WORDS = /[\p{L}\p{M}]+/gu;

function isForm(word: string, name: string, ending: number): boolean {
  const canInflect = name.length >= MIN_INFLECTED_LENGTH;
  const spare = canInflect ? Math.min(MAX_ENDING_LENGTH, Math.max(1, name.length - MIN_INFLECTED_LENGTH)) : 0;
  const stem = name.slice(0, name.length - spare);
  return unjoined(word).some(
    (form) =>
      form === name || (spare > 0 && form.startsWith(stem) && form.length <= name.length + Math.max(spare, ending)),
  );
}

function isPlaces(list: NamedList): boolean {
  return list === 'areas' || list === 'partners';
}

/** Only places may have a name in another language: any label if the vocabulary lacks this language, and English aliases. */
function namesOf({ labels, aliases }: NamedTerm, list: NamedList, language: string): string[] {
  const label = labels[language] ?? (isPlaces(list) ? Object.values(labels)[0] : undefined);
  const others = [language, ...(isPlaces(list) ? ['en'] : [])].flatMap((code) => aliases?.[code] ?? []);
  return [label, ...others].filter((name) => name !== undefined && name !== '') as string[];
}

/** "turkey" and "us" are not names. Longer names of the vocabulary may be in lower case. */
function isName({ text, codes }: Name): boolean {
  const isOfVocabulary = NAMED_LISTS.some((list) => codes[list] !== undefined);
  const mayBeLowerCase = isOfVocabulary && (text.length > 3 || codes.country === undefined);
  return Object.keys(codes).length > 0 && (mayBeLowerCase || isCapital(text));
}

function isCapital(name: string): boolean {
  return name.length <= 2 ? name === name.toUpperCase() : !/^\p{Ll}/u.test(name);
}

function placeCodes(code: string, vocabulary: NameVocabulary): NamedCodes {
  const lists = (['areas', 'partners'] as const).filter((list) => Object.hasOwn(vocabulary[list], code));
  return Object.fromEntries(lists.map((list) => [list, code]));
}

/** The code of a union is in lower case. */
function countryCodes(country: string, vocabulary: NameVocabulary): NamedCodes {
  return { country, ...placeCodes(country.toLowerCase(), vocabulary), ...placeCodes(country, vocabulary) };
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes of CLDR that are not places with trade. */
const NO_COUNTRY = new Set(['QO', 'UN', 'XA', 'XB', 'ZZ']);

function countryNames(locales: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
      for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
        const name = NO_COUNTRY.has(code) ? undefined : display.of(code);
        // A withdrawn code has the name of its successor.
        const region = name && new Intl.Locale(`und-${code}`).region;
        if (name && region) for (const form of formsOf(name)) names.set(form, region);
      }
    }
  }
  return names;
}

/** "Myanmar (Burma)" has two names. 刚果（布） has one, because a single character is not a name. */
function formsOf(name: string): string[] {
  return fold(name)
    .split(/ ?[()（）]/u)
    .filter((form) => form.length > 1);
}
