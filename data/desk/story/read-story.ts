/** Reads a story with its language and its paragraphs. */
import { knowsLanguage, languageOf } from '../../text/story/detect-language.ts';
import { storyOf } from '../../text/story/story.ts';
import { type Input, InputError, readInput } from '../input.ts';
import type { StoryText } from './propose.ts';

/** The story with its input. `given` is the language that a flag names. */
export async function readStory(path: string, given?: string): Promise<StoryText & Input> {
  const { source, text, offset } = await readInput(path);
  const language = given ?? languageOf(text);
  if (!knowsLanguage(language))
    throw new InputError(`No grammar reads the language "${language}": see data/text/grammars/.`);
  return { source, text, offset, language, story: storyOf(text) };
}
