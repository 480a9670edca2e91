/** Reads a story with its language and its paragraphs. */
import { isHtml, storyHtml, textOfHtml } from '../../markup/html.ts';
import { fold } from '../../printed/fold.ts';
import { withoutHidden } from '../../record/read-json.ts';
import { extractFigures, type Figure } from '../../text/figures/figures.ts';
import { MAX_TEXT_LENGTH } from '../../text/lookup/lookup.ts';
import { knowsLanguage, languageOf } from '../../text/story/language.ts';
import { type Story, storyOf } from '../../text/story/story.ts';
import { DeskError } from '../command.ts';
import { readText } from './read-text.ts';

/** A story with its language, its layout and its figures. */
export interface StoryText {
  /** Without characters that are not shown. */
  text: string;
  language: string;
  story: Story;
  /** The text as patterns read it: `fold` keeps its length. */
  folded: string;
  figures: Figure[];
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
      `${path} has more than ${MAX_TEXT_LENGTH.toLocaleString('en')} characters of text: keep only its story.`,
    );
  const language = given ?? languageOf(text);
  if (!knowsLanguage(language))
    throw new DeskError(`No grammar reads the language "${language}": see data/printed/grammars/.`);
  const story = storyOf(text);
  const folded = fold(text);
  return { source, page, text, language, story, folded, figures: extractFigures(text, language, story, folded) };
}

/** The text that the page marks as its story, after the headline of the page if that is outside. Without such marks, the whole page. */
function textOfStory(source: string, page: string): string {
  const marked = withoutHidden(textOfHtml(storyHtml(source) ?? ''));
  const { headline, paragraphs } = storyOf(marked);
  if (!paragraphs.length) return page;
  const above = headline ? null : storyOf(page).headline;
  return above ? `${page.slice(above.start, above.end)}\n\n${marked}` : marked;
}
