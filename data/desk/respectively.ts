/**
 * Pairs the names and the figures of a sentence with "respectively". In "exports and imports were 69.5 and 12.3 billion yuan,
 * respectively" the first figure is of exports and the second of imports.
 */
import { RESPECTIVELY } from '../text/lookup/figure-context.ts';
import type { Span } from '../text/spans.ts';

/** A name or a period in the text, with its code. */
export interface Item extends Span {
  code: string;
}

/** The text between the members of a list: " and ", ", and ", "、", "和". */
const BETWEEN = /^\s*(?:[,，、;；]?\s*(?:and|и|和|与|與|及|以及)?)\s*$/iu;

/** The items whose order gives the figures their codes, and the one at the place of `figure`. Null if the sentence pairs nothing. */
export function itemInOrder<F extends Span>(
  sentence: string,
  offset: number,
  figure: F,
  figures: readonly F[],
  items: readonly Item[],
): { expected: string; listed: string[] } | null {
  if (!RESPECTIVELY.test(sentence)) return null;
  const isJoined = (before: Span, after: Span) =>
    BETWEEN.test(sentence.slice(before.end - offset, after.start - offset));
  const run = runsOf(figures, isJoined).find((each) => each.includes(figure));
  const [first] = run ?? [];
  if (!run || !first || run.length < 2) return null;
  const lists = runsOf(items, isJoined).filter(({ length }) => length === run.length);
  const list = lists.findLast((each) => (each[0]?.start ?? 0) < first.start) ?? lists[0];
  const expected = list?.[run.indexOf(figure)]?.code;
  return list && expected !== undefined ? { expected, listed: list.map(({ code }) => code) } : null;
}

/** Splits spans in the order of the text wherever two neighbors are not members of one list. */
function runsOf<S extends Span>(spans: readonly S[], isJoined: (before: S, after: S) => boolean): S[][] {
  const runs: S[][] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && isJoined(before, span)) last.push(span);
    else runs.push([span]);
  }
  return runs;
}
