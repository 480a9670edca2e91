/** Who gave the figures of a sentence. */

import type { Span } from '../spans.ts';
import type { Sentence } from '../story/sentences.ts';
import type { ParsedStory } from './parsed-story.ts';
import { type Guess, guess } from './reading.ts';

/** Who is named so many characters before in the paragraph gave the figures of the sentence too. */
const REACH = 1500;

/** The first who is named in the sentence, else before it in its paragraph: an office, or a person with the office. */
export function attributionOf(story: ParsedStory, sentence: Sentence): Guess {
  const own = attributionIn(story, sentence);
  const paragraph = story.layout.paragraphs[sentence.paragraph - 1];
  if (own.value || !paragraph) return own;
  const start = Math.max(paragraph.start, sentence.start - REACH);
  const before = attributionIn(story, { start, end: sentence.start });
  return before.value ? { ...before, confidence: 0.6 } : before;
}

function attributionIn({ text, grammar }: ParsedStory, { start, end }: Span): Guess {
  const part = text.slice(start, end);
  const found = grammar.attributions.flatMap((pattern) => Array.from(part.matchAll(pattern)));
  const [first] = found.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  if (!first) return guess(null, 0);
  const { who, org, person } = first.groups ?? {};
  const name = who ? who.trim().replace(grammar.article ?? '', '') : `${person}, ${org}`;
  return guess(name, 0.8, [{ start: start + first.index, end: start + first.index + first[0].length, text: first[0] }]);
}
