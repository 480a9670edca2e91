/** Codes that a release brings into the vocabulary: countries, with the names that the runtime has. */
import { fold } from '../printed/fold.ts';
import type { Labels, TradeRecord, Vocabulary } from '../record/schema.ts';
import { mentionGrammarOf } from '../text/grammars/all-mentions.ts';

/** Codes that ISO 3166-1 reserves for what is no country. */
const NO_COUNTRY = ['EU', 'EZ', 'UN'];

/** The codes that countries have in every vocabulary. */
const COUNTRY = /^[A-Z]{2}$/;

type List = 'areas' | 'partners';

/** The term of a country (ISO 3166-1) that the list lacks; null for a code of none. A language that the runtime lacks has no label. */
export function countryTerm(list: List, code: string, record: TradeRecord): Vocabulary[List][string] | null {
  const { vocabulary, dataset } = record;
  const known = vocabulary.areas[code] ?? vocabulary.partners[code];
  const named = dataset.languages.map(({ code: language }) => [language, namesIn(language, code)] as const);
  if (!COUNTRY.test(code) || NO_COUNTRY.includes(code) || (!known && named.every(([, names]) => !names.length)))
    return null;
  const first = named.flatMap(([language, [label]]) => (label ? [[language, label] as const] : []));
  const further = named.filter(([language, [, ...others]]) => others.length && mentionGrammarOf(language));
  const labels: Labels = known?.labels ?? Object.fromEntries(first);
  const aliases = known
    ? known.aliases
    : Object.fromEntries(further.map(([language, [, ...others]]) => [language, others]));
  const names = { labels, ...(aliases && Object.keys(aliases).length ? { aliases } : {}), note: 'ISO 3166-1' };
  if (list === 'areas') return { ...names, kind: 'country', currency: usualCurrency(vocabulary) };
  const countries = Object.entries(vocabulary.partners).filter(([other]) => COUNTRY.test(other));
  return { ...names, division: countries[0]?.[1].division };
}

/** What texts of the language call the country, the usual name first. */
function namesIn(language: string, code: string): string[] {
  const locales = mentionGrammarOf(language)?.countries.locales ?? [language];
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

/** The currency in which most countries of the record give their trade. */
function usualCurrency({ areas }: Vocabulary): string {
  const countries = Object.values(areas).filter(({ kind }) => kind === 'country');
  const counts = Map.groupBy(countries, ({ currency }) => currency ?? 'USD');
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 'USD';
}
