/** Which codes of the vocabulary a text names, by their labels and aliases in its language, and which countries. */
import { fold } from '../../printed/fold.ts';
import { wordsIn } from '../../printed/word-list.ts';
import { longestEnding, mentionGrammarOf, unjoined, withoutArticle } from '../grammars/all-mentions.ts';
import { countryNames } from '../grammars/countries.ts';
import type { CountryWords } from '../grammars/mention-grammar.ts';
import { overlaps, type Span } from '../spans.ts';

/** What names are read by: the record's vocabulary has this shape, and so has that of the API. */
export interface NamedTerm {
  labels: Readonly<Record<string, string>>;
  /** Other names of the same thing in running text, by language. */
  aliases?: Readonly<Record<string, readonly string[]>> | undefined;
  parent?: string | undefined;
}

export const NAMED_LISTS = ['areas', 'indicators', 'partners', 'breakdowns'] as const;
export type NamedList = (typeof NAMED_LISTS)[number];
export type NameVocabulary = Readonly<Record<NamedList, Readonly<Record<string, NamedTerm>>>>;

/** What a name means: its code in each list that has one. A country may be an area and a partner. */
export interface NamedCodes extends Partial<Record<NamedList, string>> {
  /** The country that it names (ISO 3166-1 alpha-2), whether or not the vocabulary has it. */
  country?: string;
}

export interface Name extends Span {
  /** The words as the text has them. */
  text: string;
  codes: NamedCodes;
}

/** The codes of the whole, and of no partner, as fact ids write them: no text names them. */
export const WHOLE: ReadonlySet<string> = new Set(['world', 'none', 'total']);

/** Shorter words have one form; others may lose so many letters at their end, short ones one, and have as many others; where endings are joined, up to `longestEnding`. */
const INFLECTED = 5;
const ENDING = 2;

/** Names are looked for by so many letters of their first word. */
const START = 4;

/** Finds names. Making it takes milliseconds: it is made once for a vocabulary and a language (ISO 639-1). */
export class Names {
  readonly #codes = new Map<string, NamedCodes>();
  readonly #pattern: RegExp;
  readonly #fold: (text: string) => string;
  readonly #currency: RegExp;
  readonly #ending: number;
  /** Names by the beginning of their first word, the longest first, where no grammar has the forms of the language. */
  readonly #forms = new Map<string, { words: string[]; codes: NamedCodes }[]>();

  constructor(vocabulary: NameVocabulary, language: string) {
    const { spelling = String, countries = { locales: [language], words: {} } as CountryWords } =
      mentionGrammarOf(language) ?? {};
    this.#ending = longestEnding(language);
    this.#fold = (text) => fold(spelling(text));
    this.#currency = countries.currency ?? /(?!)/;
    for (const [name, country] of [...countryNames(countries), ...Object.entries(countries.words)])
      this.#codes.set(name, codesOf(country, vocabulary));
    for (const name of countries.others ?? []) this.#codes.set(name, {});
    for (const list of NAMED_LISTS) {
      for (const [code, { labels, aliases }] of Object.entries(vocabulary[list])) {
        if (WHOLE.has(code)) continue;
        // Places alone may have a name of another language: any label where the vocabulary lacks this one, and English aliases.
        const isPlace = list === 'areas' || list === 'partners';
        const label = labels[language] ?? (isPlace ? Object.values(labels)[0] : undefined);
        const further = [language, ...(isPlace ? ['en'] : [])].flatMap((code) => aliases?.[code] ?? []);
        for (const name of [label, ...further]) {
          if (name) this.#add(this.#fold(name), list, code);
        }
      }
    }
    this.#pattern = wordsIn([...this.#codes.keys()]);
    if (mentionGrammarOf(language)) return;
    const longestFirst = [...this.#codes].sort(([a], [b]) => b.length - a.length);
    for (const [name, codes] of longestFirst) {
      const words = (name.match(WORDS) ?? []).map(withoutArticle);
      const start = words[0]?.slice(0, START) ?? '';
      this.#forms.set(start, [...(this.#forms.get(start) ?? []), { words, codes }]);
    }
  }

  #add(name: string, list: NamedList, code: string): void {
    this.#codes.set(name, { [list]: code, ...this.#codes.get(name) });
  }

  /** The names of a text, in its order. None overlaps another: of "Horgos port" and "Horgos" the longer is found. */
  in(text: string): Name[] {
    const folded = this.#fold(text);
    const found = Array.from(folded.matchAll(this.#pattern), ({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      text: text.slice(index, index + words.length),
      codes: this.#codes.get(words) ?? this.#codes.get(words.replaceAll('-', ' ')) ?? {},
    }));
    const inflected = this.#forms.size ? this.#inflected(text, folded, found) : [];
    const names = [...found, ...inflected].sort((a, b) => a.start - b.start);
    return names.filter((name) => isName(name) && !this.#isCurrency(name, folded));
  }

  /** "Таджикистана", "внешней торговли": with the endings of a case or a number, in the order of the text. */
  #inflected(text: string, folded: string, found: readonly Name[]): Name[] {
    const words = Array.from(folded.matchAll(WORDS), ({ 0: word, index }) => ({
      word,
      start: index,
      end: index + word.length,
    }));
    const names: Name[] = [];
    for (const [i, { word, start }] of words.entries()) {
      if (start < (names.at(-1)?.end ?? 0)) continue;
      const name = unjoined(word)
        .flatMap((beginning) => this.#forms.get(beginning.slice(0, START)) ?? [])
        .find((each) => each.words.every((form, k) => isForm(words[i + k]?.word ?? '', form, this.#ending)));
      const end = name && words[i + name.words.length - 1]?.end;
      if (!name || !end || /[\n.]/.test(folded.slice(start, end)) || overlaps(found, { start, end })) continue;
      names.push({ start, end, text: text.slice(start, end), codes: name.codes });
    }
    return names;
  }

  /** "US$3 billion", "3 billion U.S. dollars". */
  #isCurrency({ end }: Name, folded: string): boolean {
    return folded[end] === '$' || this.#currency.test(folded.slice(end, end + 10));
  }
}

const WORDS = /[\p{L}\p{M}]+/gu;

function isForm(word: string, name: string, ending: number): boolean {
  const spare = name.length < INFLECTED ? 0 : Math.min(ENDING, Math.max(1, name.length - INFLECTED));
  const stem = name.slice(0, name.length - spare);
  return unjoined(word).some(
    (form) =>
      form === name || (spare > 0 && form.startsWith(stem) && form.length <= name.length + Math.max(spare, ending)),
  );
}

/** "turkey" and "us" are no names; longer names of the vocabulary may be written small. */
function isName({ text, codes }: Name): boolean {
  const isOfVocabulary = NAMED_LISTS.some((list) => codes[list] !== undefined);
  const maySmall = isOfVocabulary && (text.length > 3 || codes.country === undefined);
  // "HONG KONG — Trade rose": where a story was written.
  const isDateline = !isOfVocabulary && /^\p{Lu}{2}[\p{Lu} ]{2,}$/u.test(text);
  return Object.keys(codes).length > 0 && (maySmall || isCapital(text)) && !isDateline;
}

/** A country's name as a text writes it: "turkey" is none, nor is "us". */
function isCapital(name: string): boolean {
  return name.length <= 2 ? name === name.toUpperCase() : !/^\p{Ll}/u.test(name);
}

/** A country's name means the area and the partner that have its code; a union's is in small letters. */
function codesOf(country: string, vocabulary: NameVocabulary): NamedCodes {
  const codes: NamedCodes = { country };
  for (const list of ['areas', 'partners'] as const) {
    const code = [country, country.toLowerCase()].find((each) => Object.hasOwn(vocabulary[list], each));
    if (code) codes[list] = code;
  }
  return codes;
}
