/** Cursors are opaque to callers; inside they are the last id of the page before, so a page stays right while the record grows. */

export function encodeCursor(id: string): string {
  return btoa(id).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
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

interface Page<T> {
  items: T[];
  /** Path and query of the next page, or null. */
  next: string | null;
}

/** The page of `all` that the query asks for. Items are in the order of the list; the cursor names the last one seen. */
export function pageOf<T extends { id: string }>(
  all: T[],
  { limit, cursor }: { limit?: string | undefined; cursor?: string | undefined },
  url: string,
  isAfter: (id: string, last: string) => boolean,
): Page<T> {
  const last = cursor ? decodeCursor(cursor) : null;
  const start = last === null ? 0 : all.findIndex(({ id }) => isAfter(id, last));
  const rest = start < 0 ? [] : all.slice(start);
  const items = rest.slice(0, Number(limit ?? DEFAULT_LIMIT));
  const end = items.at(-1);
  return { items, next: end && items.length < rest.length ? nextPath(url, end.id) : null };
}

/** As many as one answer holds where `limit` is not given. */
export const DEFAULT_LIMIT = 100;

function nextPath(url: string, last: string): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.set('cursor', encodeCursor(last));
  // A comma needs no escape in a query (RFC 3986, 3.4), and lists read better with it.
  return `${pathname}?${String(searchParams).replaceAll('%2C', ',')}`;
}
