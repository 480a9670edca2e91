/**
 * Escapes text, with one function for each format. All of them first remove characters that must not reach a reader: controls, lone
 * surrogates, and characters that change the direction of the text after them.
 */

/** Control characters (C0 and C1), characters that change the direction of text, and characters that XML 1.0 (section 2.2) forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are removed.
const FORBIDDEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Plain text on one line: line breaks become spaces. */
export function escapePlain(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '').replace(LINE_BREAKS, ' ');
}

/** Text or a quoted attribute, of HTML and of XML. */
export function escapeHtml(text: string): string {
  return escapePlain(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text of Markdown (CommonMark 0.31.2, section 2.4): puts a backslash before punctuation that has a meaning. Other punctuation is not escaped,
 * so that the source stays readable. `|` `~` `$` `#` `@` have a meaning on GitHub, `{` in MDX, and `:` as part of a URL.
 *
 *   a_b: 5*     a\_b: 5\*
 *   - item      \- item
 *   1. item     1\. item
 */
export function escapeMarkdown(text: string): string {
  return escapePlain(text)
    .replace(/[\\`*_[\]<>&|~{}$#@]|:(?=[/\w])/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A URL inside the angle brackets of a Markdown link. Percent-encodes what Markdown parsers could treat as markup: `[` becomes `%5B`. */
export function escapeMarkdownUrl(url: string): string {
  return escapePlain(url).replace(/[\s<>\\[\]`*|{}]/g, percentEncode);
}

function percentEncode(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
