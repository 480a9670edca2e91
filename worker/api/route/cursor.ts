/** Pages of lists. A cursor is the id of the last item of the page before, so a page stays right while the record grows. */

/** An id as base64url without padding (RFC 4648, 5), so that callers treat it as opaque. */
export function encodeCursor(id: string): string {
  return btoa(id).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The cursor of what follows these items; null where there are none. */
export function cursorAfter(items: readonly { id: string }[]): string | null {
  const last = items.at(-1);
  return last ? encodeCursor(last.id) : null;
}

/** The id in the cursor, or null where it is not spelled as `encodeCursor` spells one. */
export function decodeCursor(cursor: string): string | null {
  try {
    const id = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    return encodeCursor(id) === cursor && id ? id : null;
  } catch {
    return null;
  }
}

export interface Page<T> {
  items: T[];
  /** The cursor's id of the next page, or null on the last page. */
  last: string | null;
}

/** `limit` items of `all`, from the first that `isNext` accepts. */
export function pageOf<T extends { id: string }>(all: T[], limit: number, isNext: (id: string) => boolean): Page<T> {
  const start = all.findIndex(({ id }) => isNext(id));
  const rest = start < 0 ? [] : all.slice(start);
  const items = rest.slice(0, limit);
  const last = items.length < rest.length ? items.at(-1)?.id : undefined;
  return { items, last: last ?? null };
}
