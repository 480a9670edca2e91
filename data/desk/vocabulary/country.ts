/** A country or territory of ISO 3166-1 as a term of the vocabulary: what the runtime calls it, and its currency, in each language. */
import { isCurrency } from '../../fact/unit.ts';
import { fold } from '../../printed/fold.ts';
import type { Dataset } from '../../record/dataset.ts';
import type { Labels, Vocabulary } from '../../record/schema.ts';
import { statementGrammarOf } from '../../text/grammars/all-statements.ts';

/** The codes that countries have in every vocabulary. */
export const COUNTRY = /^[A-Z]{2}$/;

type Languages = Dataset['languages'];

export interface CountryNames {
  /** A language that the runtime lacks is left out. */
  labels: Labels;
  /** Other names in the languages that texts are read in. */
  aliases: Record<string, string[]>;
}

/** The names of a country; null for a code of none. A term of the vocabulary with the same code gives its own. */
export function countryNames(code: string, languages: Languages, { areas, partners }: Vocabulary): CountryNames | null {
  const known = areas[code] ?? partners[code];
  if (known) return { labels: known.labels, aliases: known.aliases ?? {} };
  const named = languages.map(({ code: language }) => [language, namesIn(language, code)] as const);
  if (named.every(([, names]) => !names.length)) return null;
  return {
    labels: Object.fromEntries(named.flatMap(([language, [label]]) => (label ? [[language, label]] : []))),
    aliases: Object.fromEntries(
      named.flatMap(([language, [, ...others]]) =>
        others.length && statementGrammarOf(language) ? [[language, others]] : [],
      ),
    ),
  };
}

/** What texts of the language call the country, the usual name first. */
function namesIn(language: string, code: string): string[] {
  const locales = statementGrammarOf(language)?.countries.locales ?? [language];
  const names = new Map<string, string>();
  for (const locale of Intl.DisplayNames.supportedLocalesOf([...locales])) {
    // The short name first, "Hong Kong", unless it is an abbreviation: "US" is a word in lower case too.
    for (const style of ['short', 'long'] as const) {
      const name = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' }).of(code);
      for (const form of name?.split(/ ?[()（）]/u) ?? []) {
        const isAbbreviation = form.includes('.') || (form.length <= 3 && /^\p{Lu}/u.test(form));
        if (form.length > 1 && !isAbbreviation && !names.has(fold(form))) names.set(fold(form), form);
      }
    }
  }
  return [...names.values()];
}

/** For messages: the name of a country that the vocabulary may lack. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}

/** The currency in which most countries of the record give their trade; null for a record without countries. */
export function usualCurrency({ areas }: Vocabulary): string | null {
  const countries = Object.values(areas).filter(({ kind }) => kind === 'country');
  const counts = Map.groupBy(countries, ({ currency }) => currency ?? '');
  const [usual] = [...counts].sort((a, b) => b[1].length - a[1].length);
  return usual?.[0] || null;
}

/** The name of a currency as it follows an amount, "3 billion …"; null for a code of none. */
export function currencyLabels(code: string, languages: Languages, { units }: Vocabulary): Labels | null {
  const isKnown = new Intl.DisplayNames(['en'], { type: 'currency', fallback: 'none' }).of(code) !== undefined;
  if (!isKnown) return null;
  const currencies = Object.keys(units).filter(isCurrency);
  return Object.fromEntries(
    languages
      .filter(({ code: language }) => Intl.NumberFormat.supportedLocalesOf([language]).length)
      .map(({ code: language }) => {
        // "milliards de yuans": a word that the record has before its currencies and the runtime has not.
        const [first] = new Set(currencies.map((unit) => /^\S+ /.exec(units[unit]?.labels[language] ?? '')?.[0]));
        const isArticle =
          first &&
          currencies.every(
            (unit) =>
              units[unit]?.labels[language]?.startsWith(first) && !currencyName(language, unit).startsWith(first),
          );
        return [language, `${isArticle ? first : ''}${currencyName(language, code)}`];
      }),
  );
}

function currencyName(language: string, currency: string): string {
  const format = { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 } as const;
  const parts = new Intl.NumberFormat(language, format).formatToParts(5e9);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

/**
 * What follows exports, imports and a balance with the country, "to Borland", in languages in which most countries of the record have the
 * same words around their name.
 */
export function partnerPhrases(labels: Labels, { partners }: Vocabulary): Record<string, [string, string, string]> {
  const countries = Object.entries(partners).filter(([code, { phrases }]) => COUNTRY.test(code) && phrases);
  return Object.fromEntries(
    Object.entries(labels).flatMap(([language, label]) => {
      const patterns = countries.map(([, { phrases, labels: names }]) =>
        phrases?.[language]?.map((phrase) => phrase.replace(names[language] ?? '', '{}')).join('|'),
      );
      const [usual] = [...Map.groupBy(patterns, (pattern) => pattern ?? '')].sort((a, b) => b[1].length - a[1].length);
      if (!usual || usual[1].length * 2 <= patterns.length || !/^[^|]*\{\}[^|]*(\|[^|]*\{\}[^|]*){2}$/.test(usual[0]))
        return [];
      const phrases = usual[0].split('|').map((pattern) => pattern.replace('{}', label));
      return [[language, phrases as [string, string, string]]];
    }),
  );
}
