/** Media types and policies that several routes have. */
export const JSON_MEDIA = 'application/json; charset=utf-8';
export const CSV_MEDIA = 'text/csv; charset=utf-8; header=present';
export const SVG_MEDIA = 'image/svg+xml; charset=utf-8';
export const PNG_MEDIA = 'image/png';

/** The policy of files that show a card and load nothing. */
export const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Whether an answer of this type is a picture: its problems are pictures too. */
export function isPicture(media: string): boolean {
  return media.startsWith('image/');
}

/** Whether the address is one of a picture. */
export function showsPicture(path: string): boolean {
  return /^\/v1\/cards\/[^/]+\.(svg|png)$/.test(path);
}
