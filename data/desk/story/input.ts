/**
 * Reads a story from a file: its size, its encoding, text or HTML. What can't be read is said in one sentence.
 * Characters that are not shown, or that command a terminal, are taken out here and go nowhere.
 */
import { isHtml, textOfHtml } from '../../markup/html-text.ts';
import { storyElement } from '../../markup/story-element.ts';
import { withoutHidden } from '../../record/read-json.ts';
import { firstFrom, type Span } from '../../text/spans.ts';
import { DeskError } from '../command.ts';
import { readText } from './read-text.ts';

export interface Input {
  /** The decoded input, as it is. */
  source: string;
  /** Its text, without characters that are not shown. */
  text: string;
  /** Where in `text` the element stands that the page marks as its story; null where it marks none. */
  marked: Span | null;
}

export function readInput(name: string): Input {
  const source = readText(name);
  if (!source.trim()) throw new DeskError(`${name} is empty: give it a story as text or HTML.`);
  if (!isHtml(source)) return { source, text: withoutHidden(source), marked: null };
  const { text, offsets } = textOfHtml(source);
  if (!text.trim())
    throw new DeskError(`${name} is a page without text: save it with its text, not as a shell that scripts fill.`);
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
