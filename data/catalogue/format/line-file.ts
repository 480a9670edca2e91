/**
 * A data file with one line of JSON for each item, so that a reader parses only the items that it needs. A year of an area has up to 460 kB
 * of facts, and a card shows a handful of them.
 *
 *   build 3f2a8c0d91e4b765
 *   CN-XJ.trade.value.world.total.2025 {"id":"CN-XJ.trade.value.world.total.2025",…}
 *   CN-XJ.trade.growth.world.total.2025 {"id":"CN-XJ.trade.growth.world.total.2025",…}
 *   end
 */

/** An item with its name, which has no spaces and is unique in its file. */
export type NamedItem = readonly [name: string, item: unknown];

const END = '\nend\n';

export function lineFileText(build: string, items: Iterable<NamedItem>): string {
  const lines = [...items].map(([name, item]) => `\n${name} ${asciiJson(item)}`);
  return `build ${build}${lines.join('')}${END}`;
}

/** JSON in which characters beyond ASCII are escaped: V8 decodes and searches ASCII text in about half the time. */
function asciiJson(item: unknown): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(item).replace(/[\u0080-\uffff]/g, escaped);
}

export class LineFile<T> {
  readonly #text: string;
  /** Where the JSON of each item begins and ends, by name. */
  readonly #places = new Map<string, [start: number, end: number]>();
  /** Items that were parsed before. */
  readonly #items = new Map<string, T>();

  /** Throws if the text is truncated, or from another build than `build`. */
  constructor(text: string, build: string) {
    const head = `build ${build}\n`;
    if (!text.startsWith(head)) throw new Error(`the file is not from build ${build}`);
    if (!text.endsWith(END)) throw new Error('the file is truncated');
    this.#text = text;
    const lastEnd = text.length - END.length;
    for (let start = head.length; start < lastEnd; ) {
      const end = text.indexOf('\n', start);
      const space = text.indexOf(' ', start);
      this.#places.set(text.slice(start, space), [space + 1, end]);
      start = end + 1;
    }
  }

  /** The names of all items that begin with `prefix`, in the order of the file. */
  names(prefix = ''): string[] {
    return [...this.#places.keys()].filter((name) => name.startsWith(prefix));
  }

  get(name: string): T | undefined {
    const parsed = this.#items.get(name);
    if (parsed !== undefined) return parsed;
    const place = this.#places.get(name);
    if (!place) return undefined;
    const item: T = JSON.parse(this.#text.slice(...place));
    this.#items.set(name, item);
    return item;
  }

  /** All items whose names begin with `prefix`, in the order of the file. */
  all(prefix = ''): T[] {
    return this.names(prefix).map((name) => this.get(name) as T);
  }
}

/**
 * A data file that is read as a whole. The Worker refuses one from another build, because its content may not fit the index.
 */
export function dataFileText(build: string, content: unknown): string {
  return JSON.stringify({ build, content });
}

/** The content of such a file. Throws if the file is truncated, or from another build than `build`. */
export function contentOf<T>(text: string, build: string): T {
  const file: { build?: string; content?: T } = JSON.parse(text);
  if (file.content === undefined) throw new Error('the file has no content');
  if (file.build !== build) throw new Error(`the file is from build ${file.build}, not ${build}`);
  return file.content;
}
