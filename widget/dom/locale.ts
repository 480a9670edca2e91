/** The reader's language: the nearest `lang` attribute, through shadow roots, as the page's author set it. */

/** The languages that the API has labels in, set by the build. A page in another language gets the first of them. */
declare const LANGUAGES: readonly string[];

/** The nearest language tag that `Intl` knows; empty where there is none. */
function tagOf(element: Element): string {
  const near = element.closest('[lang]');
  const root = element.getRootNode();
  // Only a shadow root has a host that is an element: a link has a property `host` as well, which is text.
  if (!near && root instanceof ShadowRoot) return tagOf(root.host);
  try {
    // Throws where there is no attribute, or no language tag in it.
    return Intl.getCanonicalLocales(near?.getAttribute('lang') ?? '')[0] as string;
  } catch {
    return '';
  }
}

/** The language to ask the API for. */
export function languageOf(element: Element): string {
  const language = tagOf(element).split('-')[0] as string;
  return LANGUAGES.includes(language) ? language : (LANGUAGES[0] as string);
}

/** The page's own tag where it is of the given language (`en-GB` writes days differently from `en`), otherwise the language. */
export function localeOf(element: Element, language: string): string {
  const tag = tagOf(element);
  return tag.split('-')[0] === language ? tag : language;
}
