/** Who gave the figures of a paragraph. */

import type { Span } from '../words/spans.ts';
import type { Context } from './context.ts';
import { guess } from './context.ts';
import type { Guess } from './reading.ts';

/** The first who is named in the span: an office, or a person with the office. */
export function attributionIn(context: Context, { start, end }: Span): Guess {
  const key = `${start}-${end}`;
  const known = context.attributions.get(key) ?? find(context, { start, end });
  context.attributions.set(key, known);
  return known;
}

function find({ text, grammar }: Context, { start, end }: Span): Guess {
  const part = text.slice(start, end);
  const found = grammar.attributions.flatMap((pattern) => Array.from(part.matchAll(pattern)));
  const [first] = found.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  if (!first) return guess<string>(null, 0);
  const { who, org, person } = first.groups ?? {};
  const name = who ? who.trim().replace(/^the /i, '') : `${person}, ${org}`;
  return guess(name, 0.8, [{ start: start + first.index, end: start + first.index + first[0].length, text: first[0] }]);
}
