/**
 * Texts as each format shows them as text: one function a format. All of them first take out what is not to be seen: controls, halves of
 * surrogate pairs, and what turns the direction of the text after it.
 */

/** Controls (C0 and C1), embeddings, overrides and isolates, and what XML 1.0 (2.2) has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;
const ENDS_OF_LINES = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Plain text on one line. */
export function escapePlain(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '').replace(ENDS_OF_LINES, ' ');
}

/** HTML and XML 1.0, as text or within quotes: the entities are of both. */
export function escapeHtml(text: string): string {
  return escapePlain(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Markdown (CommonMark 0.31.2, 2.4): any punctuation of ASCII may have a backslash before it. What means nothing within a line is left,
 * so that the source stays readable; `|` `~` `$` `#` `@` mean something to GitHub, `{` to MDX, and `:` where it could be a part of an address.
 */
export function escapeMarkdown(text: string): string {
  return escapePlain(text)
    .replace(/[\\`*_[\]<>&|~{}$#@]|:(?=[/\w])/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** An address as a Markdown link has it between its angle brackets, without what Markdown or its readers may take for marks. */
export function escapeMarkdownUrl(url: string): string {
  return escapePlain(url).replace(/[\s<>\\[\]`*|{}]/g, (sign) => `%${hex(sign)}`);
}

function hex(sign: string): string {
  return [...new TextEncoder().encode(sign)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('%');
}
