/** Reads the HTML of pages as their readers see it. */

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** `&lt;b&gt;` → `<b>` */
export function decodeEntities(markup: string): string {
  return markup.replace(/&([a-z#0-9]+);/g, (_, name: string) => ENTITIES[name] ?? `unknown: ${name}`);
}

/** `227.67&nbsp;<b>billion</b>` → `227.67&nbsp;billion` */
export function withoutTags(markup: string): string {
  return markup.replace(/<[^>]*>/g, '');
}

/** Removes the characters that keep a number on one line with its unit, so that a page can be compared with the API. */
export function withoutJoiners(text: string): string {
  return text.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
}

/** The texts of the cells of all table rows that begin with a header cell. */
export function tableRows(markup: string): string[][] {
  return [...markup.matchAll(/<tr>(<th scope="row">.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => withoutTags(cell)),
  );
}
