/** The text of a file that a person names: a story, or an article. */
import { readAtMost, systemReason } from '../../markup/read-at-most.ts';
import { DeskError } from '../command.ts';

/** A story is a few kilobytes; its page with all scripts hardly more than this. */
const LARGEST = 16 * 1024 * 1024;

/** Raises a DeskError for what is no text. */
export function readText(name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readAtMost(name, LARGEST);
  } catch (error) {
    throw new DeskError(`${name} can't be read: ${systemReason(error)}.`);
  }
  if (bytes.length > LARGEST) throw new DeskError(`${name} is larger than ${LARGEST / 1024 / 1024} MB.`);
  return decode(bytes, name);
}

/** By its byte order mark, its declared charset, or as UTF-8. */
function decode(bytes: Uint8Array, name: string): string {
  const [a, b] = bytes;
  const mark = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('%PDF-'))
    throw new DeskError(`${name} is a PDF: save its text as a text file, or the page that carries it as HTML.`);
  if (!mark && isBinary(bytes))
    throw new DeskError(`${name} is no text (it has bytes that no text has): give it text or HTML.`);
  const declared =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ??
    /encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1];
  const label = mark ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new DeskError(
      `${name} can't be read as ${label.toUpperCase()}, ${declared ? 'which it declares' : 'and declares no other encoding'}: save it as UTF-8.`,
    );
  }
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
