/**
 * Reads a story from a file: its size, its encoding, text or HTML. What can't be read is said in one sentence.
 * Characters that are not shown, or that command a terminal, are taken out here and go nowhere.
 */
import { isHtml, textOfHtml } from '../../markup/html-text.ts';
import { readAtMost, systemReason } from '../../markup/read-at-most.ts';
import { storyElement } from '../../markup/story-element.ts';
import { withoutHidden } from '../../record/read-json.ts';
import { firstFrom, type Span } from '../../text/spans.ts';
import { InputError } from '../command.ts';

export interface Input {
  /** The decoded input, as it is. */
  source: string;
  /** Its text, without characters that are not shown. */
  text: string;
  /** Where in `text` the element stands that the page marks as its story; null where it marks none. */
  marked: Span | null;
}

/** A news story is a few kilobytes; its page with all scripts hardly more than this. */
const LARGEST = 16 * 1024 * 1024;

export function readInput(name: string): Input {
  const bytes = bytesOf(name);
  if (bytes.length > LARGEST)
    throw new InputError(`${name} is larger than ${LARGEST / 1024 / 1024} MB; a story has a few kilobytes.`);
  const source = decode(bytes, name);
  if (!source.trim()) throw new InputError(`${name} is empty: give it a story as text or HTML.`);
  if (!isHtml(source)) return { source, text: withoutHidden(source), marked: null };
  const { text, offsets } = textOfHtml(source);
  if (!text.trim())
    throw new InputError(`${name} is a page without text: save it with its text, not as a shell that scripts fill.`);
  const element = storyElement(source);
  if (!element) return { source, text: withoutHidden(text), marked: null };
  const inText = (at: number) => firstFrom(at, text.length, (i) => offsets[i] as number);
  const [start, end] = [inText(element.start), inText(element.end)];
  const [before, story, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(withoutHidden) as [
    string,
    string,
    string,
  ];
  const marked = { start: before.length, end: before.length + story.length };
  return { source, text: before + story + after, marked: story.trim() ? marked : null };
}

export function bytesOf(name: string): Uint8Array {
  try {
    return readAtMost(name, LARGEST);
  } catch (error) {
    throw new InputError(`${name} can't be read: ${systemReason(error)}.`);
  }
}

/** By its byte order mark, its declared charset, or as UTF-8. */
function decode(bytes: Uint8Array, name: string): string {
  const [a, b] = bytes;
  const mark = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('%PDF-'))
    throw new InputError(`${name} is a PDF: save its text as a text file, or the page that carries it as HTML.`);
  if (!mark && isBinary(bytes))
    throw new InputError(`${name} is no text (it has bytes that no text has): give it text or HTML.`);
  const declared =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ??
    /encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1];
  const label = mark ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(
      `${name} can't be read as ${label.toUpperCase()}, ${declared ? 'which it declares' : 'and declares no other encoding'}: save it as UTF-8.`,
    );
  }
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 27));
}
