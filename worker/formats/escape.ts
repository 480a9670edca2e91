/**
 * Escapes text, with one function for each format. All of them first remove characters that must not reach a reader: controls, lone
 * surrogates, and characters that change the direction of the text after them.
 */

/** Controls (C0 and C1), directional embeddings, overrides and isolates, and characters that XML 1.0 (2.2) forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are removed.
const FORBIDDEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Plain text on one line. */
export function escapePlain(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '').replace(LINE_BREAKS, ' ');
}

/** Text or a quoted attribute of HTML and XML 1.0, which share these entities. */
export function escapeHtml(text: string): string {
  return escapePlain(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Markdown (CommonMark 0.31.2, 2.4) allows a backslash before any ASCII punctuation. Punctuation without a meaning inside a line is not
 * escaped, so that the source stays readable. `|` `~` `$` `#` `@` have a meaning on GitHub, `{` in MDX, and `:` if it may be part of a URL.
 */
export function escapeMarkdown(text: string): string {
  return escapePlain(text)
    .replace(/[\\`*_[\]<>&|~{}$#@]|:(?=[/\w])/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A URL inside the angle brackets of a Markdown link. Characters that Markdown parsers could treat as markup are percent-encoded. */
export function escapeMarkdownUrl(url: string): string {
  return escapePlain(url).replace(/[\s<>\\[\]`*|{}]/g, (sign) => `%${hex(sign)}`);
}

function hex(sign: string): string {
  return [...new TextEncoder().encode(sign)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('%');
}
