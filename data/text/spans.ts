/** Stretches of a text that are known by their offsets. */

export interface Span {
  start: number;
  end: number;
}

/** Where the patterns match: sorted, overlapping ones joined. */
export function spansOf(text: string, patterns: RegExp[]): Span[] {
  const found = patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return joined(found);
}

/** The spans sorted, overlapping ones joined. */
export function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Whether any of the sorted spans has a character in common with `span`. */
export function overlaps(spans: readonly Span[], span: Span): boolean {
  const i = lastBefore(spans, span.end);
  return i >= 0 && (spans[i] as Span).end > span.start;
}

/** The index of the last of the sorted spans that starts before `offset`; -1 where there is none. */
export function lastBefore(spans: readonly Span[], offset: number): number {
  return firstFrom(offset, spans.length, (i) => (spans[i] as Span).start) - 1;
}

/** The first index below `count` at which the number, which `at` gives in rising order, is not below `least`; else `count`. */
export function firstFrom(least: number, count: number, at: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of the sorted spans that lie in `span`. */
export function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let i = lastBefore(spans, start) + 1; i < spans.length; i++) {
    const span = spans[i] as T;
    if (span.start >= end) break;
    if (span.end <= end) found.push(span);
  }
  return found;
}
