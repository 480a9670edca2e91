/** Style sheets of shadow roots, as constructed sheets because a strict `style-src` forbids inline ones. */

/**
 * Returns a function that gives a shadow root the looks of `css`. A constructed sheet is bound to the document it was made in, and a
 * root that is moved to another document loses its sheets: each document gets one sheet, shared by its elements.
 */
export function styled(css: string): (root: ShadowRoot) => void {
  const sheets = new WeakMap<Document, CSSStyleSheet>();
  return (root) => {
    const { ownerDocument } = root;
    let sheet = sheets.get(ownerDocument);
    if (!sheet) {
      sheet = new (ownerDocument.defaultView as Window & typeof globalThis).CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(ownerDocument, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
}
