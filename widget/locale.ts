/** The reader's language: the nearest `lang`, through shadow roots, as the page's author set it. */

/** Codes of the languages that the API has labels in, put in by the build; a page in another one gets the first. */
declare const LANGUAGES: readonly string[];

/** The nearest language tag that `Intl` knows; empty where there is none. */
function tagOf(element: Element): string {
  let near: Element | null | undefined = element;
  while (near && !near.closest('[lang]')) near = (near.getRootNode() as ShadowRoot).host;
  try {
    return Intl.getCanonicalLocales(near?.closest('[lang]')?.getAttribute('lang') ?? '')[0] ?? '';
  } catch {
    return '';
  }
}

/** The language to ask the API for. */
export function languageOf(element: Element): string {
  const [language = ''] = tagOf(element).split('-');
  return LANGUAGES.includes(language) ? language : (LANGUAGES[0] as string);
}

/** The page's own tag where it is of the language that came (`en-GB` writes days otherwise than `en`). */
export function localeOf(element: Element, language: string): string {
  const tag = tagOf(element);
  return tag.split('-')[0] === language ? tag : language;
}
