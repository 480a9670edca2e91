/** Reads a text file that a person saved. */
import { readFileSync } from 'node:fs';
import { DeskError, systemReason } from '../command.ts';

/** A story has a few kilobytes. Its page with all scripts is rarely larger than this. */
const MAX_MEGABYTES = 16;

/** Throws a DeskError if the file cannot be read as text. */
export function readText(name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(name === '-' ? 0 : name);
  } catch (error) {
    throw new DeskError(`${name} cannot be read: ${systemReason(error)}.`);
  }
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024)
    throw new DeskError(`${name} is larger than ${MAX_MEGABYTES} MB: save only its text.`);
  return decode(bytes, name);
}

/**
 * Decodes by the byte order mark, then as UTF-8, then by the declared encoding. UTF-8 comes first because editors and
 * programs save pages in UTF-8 and keep the old declaration. Text in other encodings is practically never valid UTF-8.
 */
function decode(bytes: Uint8Array, name: string): string {
  const markedEncoding = encodingOfMark(bytes);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('%PDF-'))
    throw new DeskError(`${name} is a PDF: save its text as a text file, or the page that carries it as HTML.`);
  if (!markedEncoding && isBinary(bytes))
    throw new DeskError(`${name} is not text (it has binary data): save it as text or HTML.`);
  // `<meta charset="gbk">`, or `<?xml version="1.0" encoding="gbk"?>`
  const declared =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ??
    /encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1];
  const encodings = markedEncoding ? [markedEncoding] : ['utf-8', ...(declared ? [declared] : [])];
  for (const encoding of encodings) {
    const text = decodeAs(encoding, bytes);
    if (text === null) continue;
    if (isOneByte(encoding) && hasBytePairs(bytes))
      throw new DeskError(
        `${name} declares ${encoding.toUpperCase()}, but its text is in an encoding with two bytes for a character, such as GBK: save it again as UTF-8.`,
      );
    return text;
  }
  const declaration = declared ? `is not ${declared.toUpperCase()}, which it declares` : 'declares no encoding';
  const isDeclaredUtf8 = /^utf-?8$/i.test(declared ?? '');
  throw new DeskError(`${name} ${declaration}${isDeclaredUtf8 ? '' : ', and is not UTF-8'}: save it again as UTF-8.`);
}

/** The byte order mark at the start tells UTF-16. */
function encodingOfMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Returns null if the encoding is unknown, or the bytes are invalid in it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Encodings with one byte for each character decode any bytes, even wrong ones. */
function isOneByte(encoding: string): boolean {
  return /^(?:windows|iso-8859|koi8|macintosh|x-mac|ibm)/.test(new TextDecoder(encoding).encoding);
}

/** Fewer runs of bytes could have even lengths by chance. */
const MIN_RUNS = 8;
const MIN_EVEN_SHARE = 0.95;

/** In GBK, Big5 and EUC-KR, bytes above 0x7F come in pairs. In other scripts words have even and odd lengths. */
function hasBytePairs(bytes: Uint8Array): boolean {
  const runs =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[\x80-\xff]+/g) ?? [];
  const even = runs.filter(({ length }) => length % 2 === 0).length;
  return runs.length >= MIN_RUNS && even >= runs.length * MIN_EVEN_SHARE;
}

/** Looks for control characters that text does not contain. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
