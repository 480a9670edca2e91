/** The language of an element: the nearest `lang` attribute around it, also outside its shadow root. */

/** The languages of the API, set by the build. A page in another language gets the first. */
declare const LANGUAGES: readonly string[];

/** The nearest language tag; empty if it is missing or invalid. */
export function tagOf(element: Element): string {
  const withLang = element.closest('[lang]');
  const root = element.getRootNode();
  // `instanceof`, because a link outside the page can be its own root, and its property `host` is text.
  if (!withLang && root instanceof ShadowRoot) return tagOf(root.host);
  try {
    // Throws if the tag is empty or invalid.
    return Intl.getCanonicalLocales(withLang?.getAttribute('lang') ?? '')[0] as string;
  } catch {
    return '';
  }
}

/**
 * The language for a tag: its longest prefix among `languages`, or else the first language (lookup, RFC 4647 section 3.4).
 *
 *   zh-Hant-TW     tries zh-Hant-TW, zh-Hant, zh
 *   zh-x-private   tries zh-x-private, zh (a single letter only introduces the next part)
 */
export function lookup(tag: string, languages: readonly string[]): string {
  if (!tag) return languages[0] as string;
  return languages.includes(tag) ? tag : lookup(tag.replace(/(-\w)?-\w+$|^\w+$/, ''), languages);
}

/** The language to ask the API for. */
export function languageOf(element: Element): string {
  return lookup(tagOf(element), LANGUAGES);
}
