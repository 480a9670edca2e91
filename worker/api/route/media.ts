/** Media types and policies that several routes have. */
export const JSON_MEDIA = 'application/json; charset=utf-8';
export const CSV_MEDIA = 'text/csv; charset=utf-8; header=present';
export const SVG_MEDIA = 'image/svg+xml; charset=utf-8';
export const PNG_MEDIA = 'image/png';

/** The policy of files that show a card and load nothing. */
export const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Whether problems of this address are pictures, as its answers are. */
export function showsPicture(path: string): boolean {
  return /^\/v1\/cards\/[^/]+\.svg$/.test(path);
}
