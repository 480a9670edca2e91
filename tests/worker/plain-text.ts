/** Text of a page as its readers see it, without the entities that it is written with. */
const CHARACTERS: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

export function plainText(markup: string): string {
  return markup.replace(/&([a-z#0-9]+);/g, (_, name: string) => CHARACTERS[name] ?? `unknown: ${name}`);
}
