/** Reads JSON files that people write, and reports invisible characters. Biome reports duplicate keys (`npm run lint`). Node only. */
import { readFileSync } from 'node:fs';

/** Several times as large as the largest file of the record. */
const MAX_BYTES = 1_000_000;

/** Only the first problems of a file are reported. */
const MAX_PROBLEMS = 50;

/**
 * Characters that are invisible or change the direction of text: control, format, private-use and blank characters, and lone surrogates.
 * The two joiners U+200C and U+200D are allowed, because Persian, Urdu and languages of India need them.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]|(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/u;

/** The replacement character: a conversion could not decode the original one (Unicode, 23.8). */
const REPLACEMENT = '\ufffd';

interface JsonFile {
  /** The parsed JSON; undefined if the file cannot be read. */
  value: unknown;
  problems: string[];
}

/** `name` is the path within the folder. Problems begin with `path`, the path from the root of the repository. */
export function readJsonFile(folder: URL, name: string, path: string): JsonFile {
  const fail = (problem: string): JsonFile => ({ value: undefined, problems: [`${path}: ${problem}`] });
  try {
    const bytes = readFileSync(new URL(encodeURI(name), folder));
    if (bytes.length > MAX_BYTES)
      return fail(`has ${bytes.length} bytes, and at most ${MAX_BYTES} are allowed: split it`);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.startsWith('\ufeff')) return fail('begins with a byte order mark: save it as UTF-8 without one');
    const value: unknown = JSON.parse(text);
    const problems = [...hiddenCharacters(value, [])].slice(0, MAX_PROBLEMS);
    return { value, problems: problems.map((problem) => `${path}, ${problem}`) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return fail('is missing: add it');
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return fail('is not in UTF-8: save it in UTF-8');
    return fail(`cannot be read as JSON: ${visible(message, 200)}`);
  }
}

/** Reports texts and keys with a hidden or lost character. `keys` is the path from the top of the file to the value. */
function* hiddenCharacters(value: unknown, keys: readonly string[]): Generator<string> {
  const field = visible(keys.join('.') || 'file');
  if (typeof value === 'string') yield* problemsOf(value, field);
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    yield* problemsOf(key, visible([...keys, key].join('.')));
    yield* hiddenCharacters(inner, [...keys, key]);
  }
}

/** Reports one hidden character of a text, and a lost one. */
function* problemsOf(text: string, field: string): Generator<string> {
  const hidden = HIDDEN.exec(text)?.[0].codePointAt(0);
  if (hidden !== undefined) yield `${field} has the character U+${hex(hidden)}, which is not shown: remove it`;
  if (text.includes(REPLACEMENT))
    yield `${field} has U+FFFD, where a conversion lost a character: copy it from the page again`;
}

/** Makes a text safe for a message: replaces hidden characters, which could control the terminal, and shortens it to `maxLength`. */
export function visible(text: string, maxLength = 100): string {
  const clean = text.replaceAll(new RegExp(HIDDEN, 'gu'), REPLACEMENT);
  return clean.length > maxLength ? `${clean.slice(0, maxLength)}…` : clean;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/**
 * Removes hidden characters, except tabs, from text that others wrote, such as a saved page. Other line breaks become `\n`: CR, NEL (U+0085) and the
 * separators U+2028 and U+2029.
 */
export function withoutHidden(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(new RegExp(HIDDEN, 'gu'), (character) => (character === '\n' || character === '\t' ? character : ''));
}
