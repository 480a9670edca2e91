/** Upper and lower case of a text's first letter. `language` is a code: Turkish and Kazakh have other rules than English. */

/** `exports minus imports` becomes `Exports minus imports`. */
export function capitalize(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** `Revised from 15.3%` becomes `revised from 15.3%`. */
export function uncapitalize(text: string, language: string): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}
