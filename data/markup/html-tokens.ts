/** The tags and texts of HTML in their order, with offsets, as the tokenizer of `htmlparser2` finds them. */
import { Tokenizer } from 'htmlparser2';

export interface Tag {
  /** In lower case. */
  name: string;
  kind: 'start' | 'end' | 'empty';
  /** The offset of its `<`. */
  start: number;
  /** The offset behind its `>`. */
  end: number;
  /** By name in lower case; only of the elements that the reader wants them of. */
  attributes: Map<string, Attribute>;
}

export interface Attribute {
  value: string;
  /** The offset of the value. */
  start: number;
}

interface HtmlReader {
  tag(tag: Tag): void;
  text?(start: number, end: number): void;
  /** A character reference and what it stands for; called twice where that is two code points. */
  reference?(codePoint: number, start: number, end: number): void;
}

/** Comments, declarations and CDATA are left out. Time grows with the length of the page. */
export function readHtml(html: string, reader: HtmlReader, withAttributes: readonly string[] = []): void {
  const open = tokenize(html, 0, html, reader, withAttributes);
  if (open === null) return;
  // A quotation mark that nothing closes hides the rest of the page. From its tag on, quotation marks have no meaning.
  const rest = html.slice(open).replace(/["']/g, ' ');
  const text = tokenize(rest, open, html, reader, withAttributes);
  if (text !== null) reader.text?.(text, html.length);
}

/** The tags of the named elements; end tags only where `withEnds` is set. */
export function tagsOf(html: string, names: readonly string[], withEnds = false): Tag[] {
  const tags: Tag[] = [];
  const tag = (each: Tag) => {
    if ((withEnds || each.kind !== 'end') && names.includes(each.name)) tags.push(each);
  };
  readHtml(html, { tag }, names);
  return tags;
}

/** Reads `input`, which stands at `offset` of the page. Returns the offset of a start tag that is open at the end. */
function tokenize(
  input: string,
  offset: number,
  html: string,
  reader: HtmlReader,
  withAttributes: readonly string[],
): number | null {
  let tag: Tag | null = null;
  let attributes: Tag['attributes'] | null = null;
  let attribute = { name: '', value: '', start: -1 };
  const end = (kind: 'start' | 'empty', to: number) => {
    if (tag) reader.tag({ ...tag, kind, end: offset + to + 1 });
    tag = null;
  };
  const addToValue = (text: string, start: number) => {
    if (attribute.start < 0) attribute.start = start;
    attribute.value += text;
  };
  const nameAt = (start: number, to: number) => input.slice(start, to).toLowerCase();
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, to) {
        const name = nameAt(start, to);
        tag = { name, kind: 'start', start: offset + start - 1, end: offset + to, attributes: new Map() };
        attributes = withAttributes.includes(name) ? tag.attributes : null;
      },
      onopentagend: (to) => end('start', to),
      onselfclosingtag: (to) => end('empty', to),
      onclosetag(start, to) {
        const close = input.indexOf('>', to);
        const behind = offset + (close < 0 ? to : close + 1);
        const name = nameAt(start, to);
        reader.tag({ name, kind: 'end', start: offset + start - 2, end: behind, attributes: new Map() });
      },
      onattribname(start, to) {
        if (attributes) attribute = { name: nameAt(start, to), value: '', start: -1 };
      },
      onattribdata(start, to) {
        if (attributes) addToValue(input.slice(start, to), offset + start);
      },
      onattribentity(codePoint) {
        if (attributes) addToValue(String.fromCodePoint(codePoint), -1);
      },
      onattribend(_, to) {
        const { name, value, start } = attribute;
        if (attributes && !attributes.has(name))
          attributes.set(name, { value, start: start < 0 ? offset + to : start });
      },
      ontext(start, to) {
        // The tokenizer gives -1 for what follows the name of an end tag that is open at the end.
        if (start >= 0) reader.text?.(offset + start, offset + to);
      },
      ontextentity(codePoint, to) {
        reader.reference?.(codePoint, html.lastIndexOf('&', offset + to - 1), offset + to);
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
