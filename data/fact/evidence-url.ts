/** The page's address with a text fragment for `printed` (WICG scroll-to-text-fragment: `-`, `&` and `,` are syntax). */
export function evidenceUrl(url: string, printed: string): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(printed).replaceAll('-', '%2D')}`;
}
