/** Reads a text file that a person saved. */
import { readFileSync } from 'node:fs';
import { DeskError, systemReason } from '../command.ts';

/** A story has a few kilobytes, its page with all scripts rarely more than this. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Throws a DeskError if the file cannot be read as text. */
export function readText(name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(name === '-' ? 0 : name);
  } catch (error) {
    throw new DeskError(`${name} cannot be read: ${systemReason(error)}.`);
  }
  if (bytes.length > MOST_BYTES)
    throw new DeskError(`${name} is larger than ${MOST_BYTES / 1024 / 1024} MB: save only its text.`);
  return decode(bytes, name);
}

/**
 * Decodes by the byte order mark, then as UTF-8, then by the declared encoding. UTF-8 comes first because editors and
 * programs save pages in UTF-8 and keep the old declaration. Text in other encodings is practically never valid UTF-8.
 */
function decode(bytes: Uint8Array, name: string): string {
  const [a, b] = bytes;
  const mark = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('%PDF-'))
    throw new DeskError(`${name} is a PDF: save its text as a text file, or the page that carries it as HTML.`);
  if (!mark && isBinary(bytes))
    throw new DeskError(`${name} is not text (it has binary data): save it as text or HTML.`);
  const declared =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ??
    /encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1];
  for (const label of mark ? [mark] : ['utf-8', ...(declared ? [declared] : [])]) {
    const text = decodeAs(label, bytes);
    if (text !== null && isOneByte(label) && hasBytePairs(bytes))
      throw new DeskError(
        `${name} declares ${label.toUpperCase()}, but its text is in an encoding with two bytes for a character, such as GBK: save it again as UTF-8.`,
      );
    if (text !== null) return text;
  }
  const declaration = declared ? `is not ${declared.toUpperCase()}, which it declares` : 'declares no encoding';
  const isDeclaredUtf8 = /^utf-?8$/i.test(declared ?? '');
  throw new DeskError(`${name} ${declaration}${isDeclaredUtf8 ? '' : ', and is not UTF-8'}: save it again as UTF-8.`);
}

/** Returns null if the bytes are not valid in the encoding, or if there is no such encoding. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether the encoding has one byte for each character, so that any bytes can be decoded. */
function isOneByte(label: string): boolean {
  return /^(?:windows|iso-8859|koi8|macintosh|x-mac|ibm)/.test(new TextDecoder(label).encoding);
}

/** Fewer runs of bytes could have even lengths by chance. */
const MIN_RUNS = 8;
const MIN_EVEN_SHARE = 0.95;

/** Whether bytes above 0x7F come in pairs, as in GBK, Big5 and EUC-KR. In other scripts words have even and odd lengths. */
function hasBytePairs(bytes: Uint8Array): boolean {
  const runs =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[\x80-\xff]+/g) ?? [];
  const even = runs.filter(({ length }) => length % 2 === 0).length;
  return runs.length >= MIN_RUNS && even >= runs.length * MIN_EVEN_SHARE;
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
