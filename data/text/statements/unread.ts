/**
 * The words of a figure's clause that the reader does not know. Where there are any, the figure may be of something that the vocabulary
 * has no name for, and a number that fits no fact need not be wrong.
 */

import type { Sentence } from '../story/sentences.ts';
import type { Span } from '../words/spans.ts';
import { lastBefore, within } from '../words/spans.ts';
import type { Context, Place } from './context.ts';
import { mentionsIn } from './context.ts';
import { appositionsIn } from './names.ts';
import type { Reading, Words } from './reading.ts';

const WORD = /(?<![\p{L}\p{N}'-])\p{L}[\p{L}'-]*/gu;

/** Place, day and agency before a story: "URUMQI, June 20 (Xinhua) --", 新华社乌鲁木齐6月20日电. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu} .'’-]{2,40},[^—–;]{0,40}?(?:--|—|–|-\s)|(?:[\p{Script=Han}]{2,12}(?:社|网|报)[^，。]{0,30}电(?:[（(][^）)]{0,30}[）)])?))/u;

/** What the reader makes of the figure otherwise is `own`: who gave it says nothing of its part. */
export function unreadOf(context: Context, place: Place, previous: Reading | null, own: Reading): Words[] {
  const { sentence, before, after, figure, figures, index } = place;
  // "With an increase of 3 percent, apples led the exports": what the figure is of may come after its clause.
  const isNamedBefore = own.indicator.words.some(({ start }) => start >= sentence.start && start < figure.end);
  const end = isNamedBefore ? after.end : (figures[index + 1]?.start ?? sentence.end);
  const unread = wordsIn(context, { start: before.start, end }, own);
  const isSameSentence = previous?.sentence.start === sentence.start;
  if (isSameSentence) {
    const isNamedAnew = mentionsIn(context, 'indicators', before).length > 0;
    return isNamedAnew ? unread : [...previous.unread, ...unread];
  }
  // Where the area is carried from the sentence before, so may be what that sentence spoke of.
  const named = own.area.words.some(({ start }) => start >= sentence.start && start < figure.end);
  return named ? unread : [...unread, ...wordsIn(context, sentenceBefore(context, sentence), own)];
}

function sentenceBefore({ sentences }: Context, { start, paragraph }: Sentence): Span {
  const before = sentences[lastBefore(sentences, start)];
  return before?.paragraph === paragraph ? before : { start, end: start };
}

function wordsIn(context: Context, span: Span, { attributedTo }: Reading): Words[] {
  const { folded, grammar, text, named: names, periods, figures } = context;
  const named = [
    ...within(names, span),
    ...appositionsIn(folded, span),
    ...within(periods, span),
    ...attributedTo.words,
  ];
  let rest = folded.slice(span.start, span.end);
  for (const { start, end } of named) rest = without(rest, start - span.start, end - span.start, ' ');
  for (const { start, end } of within(figures, span)) rest = without(rest, start - span.start, end - span.start, '#');
  const [dateline] = DATELINE.exec(text.slice(span.start, span.end)) ?? [];
  if (dateline) rest = without(rest, 0, dateline.length, ' ');
  for (const pattern of grammar.plain) rest = rest.replace(pattern, (word) => ' '.repeat(word.length));
  return Array.from(rest.matchAll(WORD), ({ 0: word, index }) => {
    const [start, end] = [span.start + index, span.start + index + word.length];
    return { start, end, text: text.slice(start, end) };
  });
}

function without(text: string, start: number, end: number, sign: ' ' | '#'): string {
  const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  return from < to ? text.slice(0, from) + sign.repeat(to - from) + text.slice(to) : text;
}
