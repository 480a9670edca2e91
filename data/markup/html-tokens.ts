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
}

/** Comments, declarations, CDATA and a tag that never ends are left out, as in browsers. References such as `&amp;` are replaced. */
export function readHtml(html: string, reader: HtmlReader): void {
  let tag = { name: '', start: 0, attributes: new Map<string, string>() };
  let attribute = { name: '', value: '' };
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const ignore = () => {};

  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        tag = { name: nameAt(start, end), start: start - 1, attributes: new Map() };
      },
      onopentagend: () => reader.tag({ ...tag, kind: 'start' }),
      onselfclosingtag: () => reader.tag({ ...tag, kind: 'empty' }),
      onclosetag(start, end) {
        reader.tag({ name: nameAt(start, end), kind: 'end', start: start - 2, attributes: new Map() });
      },
      onattribname(start, end) {
        attribute = { name: nameAt(start, end), value: '' };
      },
      onattribdata(start, end) {
        attribute.value += html.slice(start, end);
      },
      onattribentity(codePoint) {
        attribute.value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        const { name, value } = attribute;
        if (!tag.attributes.has(name)) tag.attributes.set(name, value);
      },
      ontext(start, end) {
        // The tokenizer gives -1 for what follows the name of an end tag that is open at the end.
        if (start >= 0) reader.text?.(html.slice(start, end));
      },
      ontextentity: (codePoint) => reader.text?.(String.fromCodePoint(codePoint)),
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
