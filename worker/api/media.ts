/** Media types that several routes have. */
export const JSON_MEDIA = 'application/json; charset=utf-8';
export const CSV_MEDIA = 'text/csv; charset=utf-8; header=present';
