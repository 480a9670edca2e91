/** Who gave the figures of a sentence. */

import type { StatementGrammar } from '../grammars/statement-grammar.ts';
import { type Span, within } from '../spans.ts';
import type { Sentence } from '../story/sentences.ts';
import type { Story } from '../story/story.ts';
import { type Guess, guess, type Words } from './reading.ts';

/** Who is named so many characters before in the paragraph gave the figures of the sentence too. */
const REACH = 1500;

/** Words that say who gave figures, with who it is: an office, or a person with the office. */
export interface Attribution extends Words {
  name: string;
}

/** All of a text, in their order, of those that begin together the longest first. */
export function attributionsIn(text: string, { attributions, article }: StatementGrammar): Attribution[] {
  return attributions
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
    .map(({ index, 0: words, groups: { who, org, person } = {} }) => ({
      ...{ start: index, end: index + words.length, text: words },
      name: who ? who.trim().replace(article ?? '', '') : `${person}, ${org}`,
    }));
}

/** The first who is named in the sentence, else before it in its paragraph. */
export function attributionOf(
  { attributions, layout }: { attributions: readonly Attribution[]; layout: Story },
  { start, end, paragraph }: Sentence,
): Guess {
  const own = firstWithin(attributions, { start, end });
  if (own) return guess(own.name, 0.8, [own]);
  const from = Math.max(layout.paragraphs[paragraph - 1]?.start ?? start, start - REACH);
  const before = firstWithin(attributions, { start: from, end: start });
  return before ? guess(before.name, 0.6, [before]) : guess(null, 0);
}

function firstWithin(attributions: readonly Attribution[], span: Span): Attribution | undefined {
  const [first] = within(attributions, span);
  return first;
}
