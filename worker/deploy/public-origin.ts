/**
 * The origin of a deployment, from the file that wrangler writes to WRANGLER_OUTPUT_FILE_PATH: a line of JSON for each event, of which `deploy`
 * has `targets` as a terminal shows them, such as `https://trade-facts.name.workers.dev` or `facts.example.com (custom domain)`.
 */
export function deployedAddress(report: string): string | null {
  const targets = report
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { type?: string; targets?: unknown })
    .flatMap(({ type, targets }) => (type === 'deploy' && Array.isArray(targets) ? targets : []))
    .filter((target) => typeof target === 'string');
  const domain = targets.map((target) => /^(\S+) \(custom domain\b/.exec(target)?.[1]).find(Boolean);
  const address = domain ? `https://${domain}` : targets.find((target) => target.startsWith('https://'));
  return address && URL.canParse(address) ? new URL(address).origin : null;
}

/**
 * What is wrong with a PUBLIC_ORIGIN that somebody wrote; null where nothing is. Links are made by putting a path behind it, and oEmbed answers
 * for addresses that begin with it, so it has neither a slash at its end nor a path, and no capital letters.
 */
export function faultOfOrigin(value: string): string | null {
  if (!URL.canParse(value) || !/^https?:/.test(value))
    return `"${value}" is no address such as "https://facts.example.org"`;
  const { origin } = new URL(value);
  return origin === value ? null : `"${value}" has to be written "${origin}"`;
}
