/** Reads a story with its language and its paragraphs. */
import { isHtml, storyHtml, textOfHtml } from '../../markup/html.ts';
import { withoutHidden } from '../../record/read-json.ts';
import { MAX_TEXT_LENGTH } from '../../text/lookup/lookup.ts';
import { knowsLanguage, languageOf } from '../../text/story/language.ts';
import { type Story, storyOf } from '../../text/story/story.ts';
import { DeskError } from '../command.ts';
import { readText } from './read-text.ts';

/** A story with its language and its layout. */
export interface StoryText {
  /** Without characters that are not shown. */
  text: string;
  language: string;
  story: Story;
}

/** With the page that it is on: as it was saved, and the text of all of it. */
export interface ReadStory extends StoryText {
  source: string;
  page: string;
}

/** `given` is the language that a flag names. */
export function readStory(path: string, given?: string): ReadStory {
  const source = readText(path);
  if (!source.trim()) throw new DeskError(`${path} is empty: give it a story as text or HTML.`);
  const page = withoutHidden(isHtml(source) ? textOfHtml(source) : source);
  if (!page.trim())
    throw new DeskError(`${path} is a page without text: save it with its text, not as a shell that scripts fill.`);
  const text = isHtml(source) ? textOfStory(source, page) : page;
  if (text.length > MAX_TEXT_LENGTH)
    throw new DeskError(
      `${path} has more than ${MAX_TEXT_LENGTH.toLocaleString('en')} characters of text: keep its story alone.`,
    );
  const language = given ?? languageOf(text);
  if (!knowsLanguage(language))
    throw new DeskError(`No grammar reads the language "${language}": see data/printed/grammars/.`);
  return { source, page, text, language, story: storyOf(text) };
}

/** The text that the page marks as its story, after the headline of the page if that is outside. Without such marks, the whole page. */
function textOfStory(source: string, page: string): string {
  const marked = withoutHidden(textOfHtml(storyHtml(source) ?? ''));
  const { headline, paragraphs } = storyOf(marked);
  if (!paragraphs.length) return page;
  const above = headline ? null : storyOf(page).headline;
  return above ? `${page.slice(above.start, above.end)}\n\n${marked}` : marked;
}
