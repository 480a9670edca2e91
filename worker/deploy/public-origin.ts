/** Checks PUBLIC_ORIGIN of wrangler.toml, the address of the deployment. */

/**
 * What is wrong with a PUBLIC_ORIGIN; null if it is valid. It must be written as browsers write an origin, without a path, a slash at the end or
 * capital letters: links append a path to it, and oEmbed accepts URLs with this origin.
 */
export function problemOfOrigin(value: string): string | null {
  if (!URL.canParse(value) || !/^https?:/.test(value))
    return `"${value}" is no address such as "https://facts.example.org"`;
  const { origin } = new URL(value);
  return origin === value ? null : `"${value}" has to be written "${origin}"`;
}

/** Is the address still the one from the repository? No deployment can have a name that ends in `.example` (RFC 2606, section 2). */
export function isPlaceholder(value: unknown): boolean {
  return typeof value !== 'string' || !URL.canParse(value) || new URL(value).hostname.endsWith('.example');
}
