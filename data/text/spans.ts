/** Ranges of a text, and fast searches in sorted lists of them. */

export interface Span {
  start: number;
  end: number;
}

export function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({ start: index, end: index + match.length }));
}

/** Whether one of the sorted spans shares a character with `span`. */
export function overlaps(sorted: readonly Span[], span: Span): boolean {
  const i = lastBefore(sorted, span.end);
  return i >= 0 && (sorted[i] as Span).end > span.start;
}

/** The index of the last sorted span that starts before `offset`, or -1. */
export function lastBefore(sorted: readonly Span[], offset: number): number {
  return firstFrom(offset, sorted.length, (i) => (sorted[i] as Span).start) - 1;
}

/** Binary search: the first index below `count` whose value is at least `minimum`, or `count`. Values must be in ascending order. */
export function firstFrom(minimum: number, count: number, valueAt: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < minimum) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sorted spans that are inside another span. */
export function within<T extends Span>(sorted: readonly T[], { start, end }: Span): T[] {
  const startAt = (i: number) => (sorted[i] as T).start;
  const first = firstFrom(start, sorted.length, startAt);
  const last = firstFrom(end, sorted.length, startAt);
  return sorted.slice(first, last).filter((each) => each.end <= end);
}
