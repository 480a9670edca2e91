/** Where a text names the codes of a vocabulary, by their labels and aliases, and countries. */
import { fold } from '../../printed/fold.ts';
import { wordsIn } from '../../printed/word-list.ts';
import { countryNames } from '../grammars/countries.ts';
import type { StatementGrammar } from '../grammars/statement-grammar.ts';
import { lastBefore, type Span, within } from '../spans.ts';

/** What the reader needs of a term: the record's vocabulary has this shape. */
export interface TextTerm {
  labels: Record<string, string>;
  /** Other names of the same thing in running text, by language. */
  aliases?: Record<string, string[]> | undefined;
  parent?: string | undefined;
  currency?: string | undefined;
  /** Of an indicator: the code of the partner that all its facts have. */
  partner?: string | undefined;
}

export const NAMED = ['areas', 'indicators', 'partners', 'breakdowns'] as const;
export type Named = (typeof NAMED)[number];
export type TextVocabulary = Record<Named, Record<string, TextTerm>>;

/** The codes of the whole and of no partner, as fact ids have them: no text names them. */
const UNNAMED = new Set(['world', 'none', 'total']);

/** What a name means. */
interface Meanings extends Partial<Record<Named, string>> {
  /** The country that it names (ISO 3166-1), whether or not the vocabulary has it. */
  country?: string;
  /** Whether it is an adjective or short name of the country, which no code has. */
  isAdjective?: boolean;
}

export interface Mention extends Span {
  /** The words as the text has them. */
  text: string;
  codes: Meanings;
}

/** Finds mentions; made once for a vocabulary and a language. */
export class Mentions {
  readonly #codes = new Map<string, Meanings>();
  readonly #pattern: RegExp;
  readonly #fold: (name: string) => string;

  constructor(
    vocabulary: TextVocabulary,
    language: string,
    { countries, spelling = String }: Pick<StatementGrammar, 'countries' | 'spelling'>,
  ) {
    this.#fold = (name) => fold(spelling(name));
    for (const [name, country] of countryNames(countries)) this.#codes.set(name, codesOf(country, vocabulary));
    for (const [name, country] of Object.entries(countries.words))
      this.#codes.set(name, { country, isAdjective: true });
    for (const name of countries.others ?? []) this.#codes.set(name, {});
    for (const list of NAMED) {
      for (const [code, { labels, aliases }] of Object.entries(vocabulary[list])) {
        if (UNNAMED.has(code)) continue;
        for (const name of [labels[language], ...(aliases?.[language] ?? [])]) {
          if (name) this.#add(this.#fold(name), list, code);
        }
      }
    }
    this.#pattern = wordsIn([...this.#codes.keys()]);
  }

  #add(name: string, list: Named, code: string): void {
    const codes = this.#codes.get(name) ?? {};
    this.#codes.set(name, { [list]: code, ...codes });
  }

  /** The code of a name by itself. */
  codeOf(list: Named, name: string): string | undefined {
    return this.#codes.get(this.#fold(name.trim()))?.[list];
  }

  in(text: string, folded: string): Mention[] {
    return Array.from(folded.matchAll(this.#pattern), ({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
      text: text.slice(index, index + name.length),
      codes: this.#codes.get(name) ?? this.#codes.get(name.replaceAll('-', ' ')) ?? {},
    })).filter((mention) => isName(mention, folded));
  }
}

/** "US$3 billion" names no country, nor do "turkey" and "us"; longer names of the vocabulary may be written small. */
function isName(mention: Mention, folded: string): boolean {
  const { end, text, codes } = mention;
  const maySmall = isOfVocabulary(mention) && (text.length > 3 || codes.country === undefined);
  return folded[end] !== '$' && (maySmall || isCapital(text));
}

/** Whether a code of the vocabulary is named. */
export function isOfVocabulary({ codes }: Mention): boolean {
  return NAMED.some((list) => codes[list] !== undefined);
}

/** A country's name as the text writes it: "turkey" is none, nor is "us". */
function isCapital(name: string): boolean {
  return name.length <= 3 ? name === name.toUpperCase() : !/^\p{Ll}/u.test(name);
}

/** A country's name means the area and the partner that have its code. */
function codesOf(country: string, { areas, partners }: TextVocabulary): Meanings {
  const has = (list: object) => Object.hasOwn(list, country);
  return { country, ...(has(areas) && { areas: country }), ...(has(partners) && { partners: country }) };
}

/** A mention with its code in the list that was asked for. */
export type CodedMention = Mention & { code: string };

/** The mentions of a list that lie in the span. */
export function mentionsIn({ mentions }: { mentions: readonly Mention[] }, list: Named, span: Span): CodedMention[] {
  return within(mentions, span).flatMap((mention) => {
    const code = mention.codes[list];
    return code === undefined ? [] : [{ ...mention, code }];
  });
}

/** The five of "five Central Asian countries" is a part of the name. */
export function isPartOfName({ start }: Span, mentions: readonly Mention[]): boolean {
  const mention = mentions[lastBefore(mentions, start + 1)];
  return mention !== undefined && mention.end > start && Boolean(mention.codes.partners ?? mention.codes.areas);
}

/** What stands in brackets or between dashes explains the name before it. */
export function appositionsIn(folded: string, { start, end }: Span): Span[] {
  return Array.from(
    folded.slice(start, end).matchAll(/(?:--|—|–|\()[^()—–]{1,200}?(?:--|—|–|\))/gu),
    ({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }),
  );
}

/** The mentions that explain no other, where there are any. */
export function withoutAppositions(
  { folded }: { folded: string },
  mentions: CodedMention[],
  span: Span,
): CodedMention[] {
  if (!mentions.length) return mentions;
  const inside = appositionsIn(folded, span);
  const outside = mentions.filter(
    (mention) => !inside.some((other) => mention.start >= other.start && mention.end <= other.end),
  );
  return outside.length ? outside : mentions;
}
