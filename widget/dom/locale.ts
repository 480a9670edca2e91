/** The reader's language: the nearest `lang` attribute, through shadow roots, as the page's author set it. */

/** The languages that the API has labels in, set by the build. A page in another language gets the first of them. */
declare const LANGUAGES: readonly string[];

/** The nearest language tag that `Intl` knows; empty where there is none. */
export function tagOf(element: Element): string {
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

/** The language for a tag: the longest of its prefixes that is among `languages`, else the first of them (lookup, RFC 4647 section 3.4). */
export function lookup(tag: string, languages: readonly string[]): string {
  if (!tag) return languages[0] as string;
  // A single letter before the part that is cut off goes with it: it only introduces that part.
  return languages.includes(tag) ? tag : lookup(tag.replace(/(-\w)?-\w+$|^\w+$/, ''), languages);
}

/** The language to ask the API for. */
export function languageOf(element: Element): string {
  return lookup(tagOf(element), LANGUAGES);
}
