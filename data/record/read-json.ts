/**
 * Reads a JSON file that a person wrote: its size, its encoding, keys that stand twice (`JSON.parse` keeps the last and says
 * nothing), and characters that nobody sees. Each check passes over the text once. Node only.
 */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of one file at most: the largest today have a hundredth of it. */
const MOST_BYTES = 1_000_000;

/** Problems of one file at most: who has more starts with these. */
const MOST_PROBLEMS = 50;

/**
 * Control, bidi and other characters that are not shown, or not shown where they stand; halves of characters; marks of annotations,
 * blank patterns, and what has no meaning outside of one program or font. Two joiners are part of how Persian, Urdu and languages of India are
 * written.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffb]|(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/u;

/** Stands where a conversion did not know a character (Unicode, 23.8). */
const LOST = '\ufffd';

/** What a file holds, with what is wrong in it; `value` is undefined where it can't be read at all. */
interface JsonFile {
  value: unknown;
  problems: string[];
}

/** Reads the file `name` below `folder`; problems begin with `path`, the name that people know it by. */
export function readJsonFile(folder: URL, name: string, path: string): JsonFile {
  const fail = (problem: string): JsonFile => ({ value: undefined, problems: [`${path}: ${problem}`] });
  try {
    const file = join(realpathSync(folder), name);
    if (realpathSync(file) !== file) return fail('is a link, or in a folder that is one: put the file itself there');
    const { size } = statSync(file);
    if (size > MOST_BYTES) return fail(`has ${size} bytes, and at most ${MOST_BYTES} are allowed: split it`);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    if (text.startsWith('\ufeff')) return fail('begins with a byte order mark: save it as UTF-8 without one');
    return { value: JSON.parse(text), problems: checkText(text).map((problem) => `${path}, ${problem}`) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return fail('is missing: add it');
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return fail('is not in UTF-8: save it in UTF-8');
    return fail(`can't be read as JSON: ${visible(message, 200)}`);
  }
}

/** An object or a list that is not closed yet, and where in it the text is. */
interface Open {
  keys: Set<string> | null;
  /** The key or the index of what comes next or is open. */
  at: string | number;
}

/** What is wrong in text that is JSON: keys that stand twice in an object, and characters in strings that are not shown. */
export function checkText(text: string): string[] {
  const problems: string[] = [];
  const open: Open[] = [];
  const field = () => open.map(({ at }) => at).join('.') || 'file';
  let isKey = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    if (problems.length >= MOST_PROBLEMS) break;
    const inner = open.at(-1);
    if (token === '{' || token === '[')
      open.push({ keys: token === '{' ? new Set() : null, at: token === '{' ? '' : 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && inner && !inner.keys) inner.at = Number(inner.at) + 1;
    else if (token[0] === '"') {
      const string = JSON.parse(token) as string;
      const hidden = HIDDEN.exec(string)?.[0].codePointAt(0);
      if (isKey && inner?.keys) {
        inner.at = string;
        if (inner.keys.has(string)) problems.push(`${visible(field())} is given twice: keep one`);
        if (string === '__proto__') problems.push(`${visible(field())} is no field here: remove it`);
        inner.keys.add(string);
      }
      if (hidden !== undefined) {
        problems.push(`${visible(field())} has the character U+${hex(hidden)}, which is not shown: remove it`);
      }
      if (string.includes(LOST))
        problems.push(
          `${visible(field())} has U+FFFD, where a conversion lost a character: copy it from the page again`,
        );
    }
    // After a key comes its colon; what follows that is a value.
    isKey = token === '{' || (token === ',' && open.at(-1)?.keys != null);
  }
  return problems;
}

/** JSON with the same content, in which what is not shown is written by its number. */
export function visibleJson(json: string): string {
  return json.replaceAll(new RegExp(HIDDEN, 'gu'), (sign) =>
    sign === '\n' ? sign : [...Array(sign.length).keys()].map((i) => `\\u${hex(sign.charCodeAt(i))}`).join(''),
  );
}

/** For a message: on one line, without what is not shown or would command a terminal, and not longer than `most` characters. */
export function visible(text: string, most = 100): string {
  const clean = text.replaceAll(new RegExp(HIDDEN, 'gu'), LOST);
  return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** Text from elsewhere without the characters that are not shown; separators of lines become line breaks. */
export function withoutHidden(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(new RegExp(HIDDEN, 'gu'), (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}
