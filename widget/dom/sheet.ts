/** Style sheets of shadow roots, as constructed sheets because a strict `style-src` forbids inline ones. */

/** The sheets of each document, by their text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * The sheet of `css` for shadow roots in `page`. A constructed sheet can be adopted only in the document it was made in, so Lit's own
 * (`CSSResult.styleSheet`), which are of the script's document, do not fit a root that was moved to another.
 */
export function sheetIn(page: Document, css: string): CSSStyleSheet {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, known);
  let sheet = known.get(css);
  if (!sheet) {
    sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  return sheet;
}
