/** The tags and texts of an HTML page in their order, as the tokenizer of `htmlparser2` finds them. */
import { Tokenizer } from 'htmlparser2';

export interface Tag {
  /** In lower case. */
  name: string;
  kind: 'start' | 'end' | 'empty';
  /** The offset of its `<`. */
  start: number;
  /** By name in lower case; of two with one name the first. */
  attributes: ReadonlyMap<string, string>;
}

export interface HtmlReader {
  tag(tag: Tag): void;
  text?(text: string): void;
  /** The character that a reference stands for, and the reference as it is written. A reference may stand for two characters. */
  reference?(character: string, written: string): void;
}

/** Comments, declarations and CDATA are left out. */
export function readHtml(html: string, reader: HtmlReader): void {
  const openTag = tokenize(html, 0, html, reader);
  if (openTag === null) return;
  // An unclosed quotation mark hides the rest of the page. From its tag on, quotation marks are read as spaces.
  const rest = html.slice(openTag).replace(/["']/g, ' ');
  const unclosed = tokenize(rest, openTag, html, reader);
  if (unclosed !== null) reader.text?.(html.slice(unclosed));
}

/** Reads `input`, which begins at `offset` of the page. Returns the offset of the start tag that is open at the end, or null. */
function tokenize(input: string, offset: number, html: string, reader: HtmlReader): number | null {
  let tag: (Tag & { attributes: Map<string, string> }) | null = null;
  let attribute = { name: '', value: '' };
  const endTag = (kind: 'start' | 'empty') => {
    if (tag) reader.tag({ ...tag, kind });
    tag = null;
  };
  const nameAt = (start: number, end: number) => input.slice(start, end).toLowerCase();
  const ignore = () => {};

  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        tag = { name: nameAt(start, end), kind: 'start', start: offset + start - 1, attributes: new Map() };
      },
      onopentagend: () => endTag('start'),
      onselfclosingtag: () => endTag('empty'),
      onclosetag(start, end) {
        reader.tag({ name: nameAt(start, end), kind: 'end', start: offset + start - 2, attributes: new Map() });
      },
      onattribname(start, end) {
        attribute = { name: nameAt(start, end), value: '' };
      },
      onattribdata(start, end) {
        attribute.value += input.slice(start, end);
      },
      onattribentity(codePoint) {
        attribute.value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        const { name, value } = attribute;
        if (tag && !tag.attributes.has(name)) tag.attributes.set(name, value);
      },
      ontext(start, end) {
        // The tokenizer gives -1 for what follows the name of an end tag that is open at the end.
        if (start >= 0) reader.text?.(html.slice(offset + start, offset + end));
      },
      ontextentity(codePoint, end) {
        const start = html.lastIndexOf('&', offset + end - 1);
        // A name without a semicolon that goes on is not a reference: `&notes;`, `&copy=1`.
        const isCutOff =
          html[offset + end - 1] !== ';' && html[start + 1] !== '#' && /[a-z0-9=]/i.test(html[offset + end] ?? '');
        const written = html.slice(start, offset + end);
        if (isCutOff) reader.text?.(written);
        else reader.reference?.(String.fromCodePoint(codePoint), written);
      },
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(input);
  tokenizer.end();
  return (tag as Tag | null)?.start ?? null;
}
