/** The languages of the data set as pages name them, each in itself. */
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { PageLanguage } from './page.ts';

/** `address` is where the page is in the language with this code. */
export function languagesOf({ languages }: CatalogueIndex, address: (code: string) => string): PageLanguage[] {
  return languages.map(({ code, name }) => ({ code, name: nameInItself(code) ?? name, address: address(code) }));
}

/** What speakers of a language call it, where `Intl` knows: `Русский`. */
function nameInItself(code: string): string | undefined {
  const name = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
  return name && name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
