/** The names of countries and territories (ISO 3166-1) from the runtime. Texts name more countries than the vocabulary has. */
import { fold } from '../../printed/fold.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes of CLDR that are not places with trade. */
const NO_COUNTRY = new Set(['QO', 'UN', 'XA', 'XB', 'ZZ']);

/** The code of each folded name in the locales. */
export function countryNames(locales: readonly string[]): ReadonlyMap<string, string> {
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
