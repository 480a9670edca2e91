/** Reads a story with its language and its paragraphs. */
import { knowsLanguage, languageOf } from '../../text/story/detect-language.ts';
import { type Story, storyOf } from '../../text/story/story.ts';
import { DeskError } from '../command.ts';
import { type Input, readInput } from './input.ts';

/** A story with its language and its layout. */
export interface StoryText {
  text: string;
  language: string;
  story: Story;
}

export type ReadStory = StoryText & Input;

/** The story with its input. `given` is the language that a flag names. */
export function readStory(path: string, given?: string): ReadStory {
  const input = readInput(path);
  const { text, marked } = input;
  const language = given ?? languageOf(text);
  if (!knowsLanguage(language))
    throw new DeskError(`No grammar reads the language "${language}": see data/printed/grammars/.`);
  return { ...input, language, story: layoutOf(text, marked) };
}

/** The layout of the text, or of the part that the page marks as its story; its headline may stand above that. */
function layoutOf(text: string, marked: Input['marked']): Story {
  const whole = storyOf(text);
  if (!marked) return whole;
  const before = text.slice(0, marked.start).replace(/[^\n\r\u2028\u2029]/g, ' ');
  const { headline, paragraphs, skipped } = storyOf(before + text.slice(marked.start, marked.end));
  if (!paragraphs.length) return whole;
  const above = whole.headline && whole.headline.end <= marked.start ? whole.headline : null;
  const outside = [
    { start: 0, end: above?.start ?? marked.start },
    ...(above ? [{ start: above.end, end: marked.start }] : []),
    { start: marked.end, end: text.length },
  ];
  return { headline: headline ?? above, paragraphs, skipped: [...skipped, ...outside] };
}
