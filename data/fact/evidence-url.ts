/** The page's address with a text fragment for `printed` (WICG scroll-to-text-fragment: `-`, `&` and `,` are syntax). */
export function evidenceUrl(url: string, printed: string): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(printed).replaceAll('-', '%2D')}`;
}

/** The address of the page itself, without the text fragment that `evidenceUrl` added. */
export function pageUrl(url: string): string {
  return url.replace(/#?:~:text=.*$/s, '');
}
