/** Where the page of a fact is, and its JSON below `/v1`. */

/** `/facts/{id}`, as of a day if there is one. `lang` is left out for the first language. */
export function factPath(
  id: string,
  { asOf, lang }: { asOf?: string | null | undefined; lang?: string | undefined },
): string {
  const query = [asOf && `asOf=${asOf}`, lang && `lang=${lang}`].filter(Boolean).join('&');
  return `/facts/${encodeURIComponent(id)}${query && `?${query}`}`;
}
