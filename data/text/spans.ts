/** Ranges of a text, and fast searches in sorted lists of them. */

export interface Span {
  start: number;
  end: number;
}

export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({ start: index, end: index + match.length }));
}

/** Whether `span` shares a character with one of the spans, which are sorted and do not overlap each other. */
export function overlaps(sorted: readonly Span[], span: Span): boolean {
  const i = lastIndexBefore(sorted, span.end);
  return i >= 0 && (sorted[i] as Span).end > span.start;
}

/** The index of the last span of a sorted list that starts before `offset`, or -1. */
export function lastIndexBefore(sorted: readonly Span[], offset: number): number {
  return indexFrom(offset, sorted.length, (i) => (sorted[i] as Span).start) - 1;
}

/** Binary search: the first index whose value is at least `minimum`, or `count`. Values must ascend from index 0 to `count` - 1. */
export function indexFrom(minimum: number, count: number, valueAt: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < minimum) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans of a sorted list that start inside another span. The end of a long one may be outside. */
export function spansStartingInside<T extends Span>(sorted: readonly T[], { start, end }: Span): T[] {
  return sorted.slice(lastIndexBefore(sorted, start) + 1, lastIndexBefore(sorted, end) + 1);
}

/** The spans of a sorted list that are inside another span. */
export function spansInside<T extends Span>(sorted: readonly T[], outer: Span): T[] {
  return spansStartingInside(sorted, outer).filter(({ end }) => end <= outer.end);
}
