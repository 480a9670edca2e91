/** The address of the deployment, as `vars` of wrangler.toml have it. */

/**
 * Returns what is wrong with a PUBLIC_ORIGIN, or null. Links append a path to it, and oEmbed accepts addresses that begin with it. So it must
 * not have a path, a slash at the end, or capital letters.
 */
export function faultOfOrigin(value: string): string | null {
  if (!URL.canParse(value) || !/^https?:/.test(value))
    return `"${value}" is no address such as "https://facts.example.org"`;
  const { origin } = new URL(value);
  return origin === value ? null : `"${value}" has to be written "${origin}"`;
}

/** Names that end in `.example` are reserved (RFC 2606, section 2), so no deployment has one. */
export function isPlaceholder(value: unknown): boolean {
  return typeof value !== 'string' || !URL.canParse(value) || new URL(value).hostname.endsWith('.example');
}
