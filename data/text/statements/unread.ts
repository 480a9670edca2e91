/**
 * The words of a figure's clause that the reader does not know. Where there are any, the figure may be of something that the vocabulary
 * has no name for, and a number that fits no fact need not be wrong.
 */

import { type Span, within } from '../spans.ts';
import { appositionsIn, mentionsIn } from './mentions.ts';
import { isListLine, type ParsedStory, type PlacedFigure, sentenceBefore } from './parsed-story.ts';
import type { Reading, Words } from './reading.ts';

/** More unread words than these before a figure say no more. */
const MANY = 20;
const WORD = /(?<![\p{L}\p{N}'])\p{L}[\p{L}'-]*/gu;

/** The words around a figure that the reader does not know, without those that say who gave it. `own` is the reading of the figure. */
export function unreadOf(story: ParsedStory, placed: PlacedFigure, previous: Reading | null, own: Reading): Words[] {
  const { folded, grammar } = story;
  const { sentence, before, after, figure, figures, index } = placed;
  // "With an increase of 3 percent, apples led the exports": what the figure is of may come after its clause.
  const isNamedBefore = own.indicator.words.some(({ start }) => start >= sentence.start && start < figure.end);
  const end = isNamedBefore ? after.end : (figures[index + 1]?.start ?? sentence.end);
  const unread = wordsIn(story, { start: before.start, end }, own);
  const isSameSentence = previous?.sentence.start === sentence.start;
  if (isSameSentence) {
    const isNamedAnew = mentionsIn(story, 'indicators', before).some(
      ({ start }) => !grammar.namedAfter?.test(folded.slice(before.start, start)),
    );
    if (previous.unread.length > MANY) return previous.unread;
    return isNamedAnew && grammar.turn.test(folded.slice(before.start, figure.start))
      ? [...previous.unread.filter((words) => words.end <= sentence.start), ...unread]
      : [...previous.unread, ...unread];
  }
  // So may be what the figure before was of, where this one names nothing itself.
  if (previous && (isListLine(story, placed) || !own.indicator.words.some(({ start }) => start >= sentence.start)))
    return [...previous.unread.slice(0, MANY), ...unread];
  // Where the area is carried from the sentence before, so may be what that sentence spoke of.
  const named = own.area.words.some(({ start }) => start >= sentence.start && start < figure.end);
  return named ? unread : [...unread, ...wordsIn(story, sentenceBefore(story, sentence), own)];
}

/** The text without what the reader knows: its figures are number signs, its names, periods and plain words blanks. Offsets hold. */
export function withoutKnown(
  folded: string,
  known: readonly (readonly Span[])[],
  figures: readonly Span[],
  plain: readonly RegExp[],
): string {
  const blank = known.reduce((text, spans) => filled(text, spans, ' '), folded);
  return plain.reduce(
    (text, pattern) => text.replace(pattern, (word) => ' '.repeat(word.length)),
    filled(blank, figures, '#'),
  );
}

/** The text with the signs in place of the sorted spans. */
function filled(text: string, spans: readonly Span[], sign: ' ' | '#'): string {
  const parts: string[] = [];
  let last = 0;
  for (const { start, end } of spans) {
    if (end <= last) continue;
    const from = Math.max(start, last);
    parts.push(text.slice(last, from), sign.repeat(end - from));
    last = end;
  }
  return parts.join('') + text.slice(last);
}

function wordsIn(story: ParsedStory, span: Span, { attributedTo }: Reading): Words[] {
  const { folded, grammar, text, unknownText } = story;
  let rest = unknownText.slice(span.start, span.end);
  if (!/\p{L}/u.test(rest)) return [];
  for (const { start, end } of [...appositionsIn(folded, span), ...attributedTo.words])
    rest = without(rest, start - span.start, end - span.start);
  const [dateline] = grammar.dateline.exec(text.slice(span.start, span.end)) ?? [];
  rest = without(rest, 0, Math.max(dateline?.length ?? 0, reportIn(story, span)));
  return Array.from(rest.matchAll(WORD), ({ 0: word, index }) => {
    const [start, end] = [span.start + index, span.start + index + word.length];
    return { start, end, text: text.slice(start, end) };
  });
}

/** How many characters at the beginning say who gave the figures and where: they name nothing that figures are of. */
function reportIn({ folded, grammar, mentions }: ParsedStory, { start, end }: Span): number {
  const [report = ''] = grammar.report.exec(folded.slice(start, end)) ?? [];
  const named = within(mentions, { start, end: start + report.length });
  return named.some(({ codes }) => codes.indicators ?? codes.breakdowns ?? codes.partners) ? 0 : report.length;
}

function without(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
  return from < to ? text.slice(0, from) + ' '.repeat(to - from) + text.slice(to) : text;
}
