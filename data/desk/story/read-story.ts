/** Reads a story with its language and its paragraphs. */
import { isHtml, storyHtml, textOfHtml } from '../../markup/html.ts';
import { fold } from '../../printed/fold.ts';
import { withoutHidden } from '../../record/read-json.ts';
import { extractFigures, type Figure } from '../../text/figures/figures.ts';
import { MAX_TEXT_LENGTH } from '../../text/lookup/lookup.ts';
import { hasNumberGrammar, languageOf } from '../../text/story/language.ts';
import { type Story, storyOf } from '../../text/story/story.ts';
import { DeskError } from '../command.ts';
import { readText } from './read-text.ts';

/** A story with its language, its layout and its figures. */
export interface StoryText {
  /** Without characters that are not shown. */
  text: string;
  language: string;
  layout: Story;
  /** The text as patterns read it: `fold` keeps its length. */
  folded: string;
  figures: Figure[];
}

/** A story with the page that it is on. */
export interface ReadStory extends StoryText {
  /** The file as it was saved: HTML or text. */
  source: string;
  /** The text of the whole page. */
  page: string;
}

/** `flagLanguage` overrides the language that the text seems to have. */
export function readStory(path: string, flagLanguage?: string): ReadStory {
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
  const language = flagLanguage ?? languageOf(text);
  if (!hasNumberGrammar(language))
    throw new DeskError(`No grammar reads the language "${language}": see data/printed/grammars/.`);
  const layout = storyOf(text);
  const folded = fold(text);
  return { source, page, text, language, layout, folded, figures: extractFigures(text, language, layout, folded) };
}

/** The text of the element that contains the story, with the headline of the page if that is outside. Falls back to the whole page. */
function textOfStory(source: string, page: string): string {
  const elementText = withoutHidden(textOfHtml(storyHtml(source) ?? ''));
  const { headline, paragraphs } = storyOf(elementText);
  if (!paragraphs.length) return page;
  const pageHeadline = headline ? null : storyOf(page).headline;
  return pageHeadline ? `${page.slice(pageHeadline.start, pageHeadline.end)}\n\n${elementText}` : elementText;
}
